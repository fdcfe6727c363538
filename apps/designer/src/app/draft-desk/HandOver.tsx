import { Button, Dialog, FieldFrame, TextArea } from '@motcua/fields/ui';
import { useId, useState } from 'react';
import type { Answer } from '../client';
import { RefusalNotice } from '../Loaded';
import { appTexts } from '../texts';
import { useAct } from '../use-act';
import { draftDeskTexts as texts } from './texts';

type HandOverProps<S> = {
  /** Sends what is not saved yet; false when that failed. */
  readonly flush: () => Promise<boolean>;
  readonly handOver: () => Answer<S>;
  readonly onDone: (draft: S) => void;
};

/** Chuyển công bố: the draft leaves its author's hands. */
export function HandOver<S>({ flush, handOver, onDone }: HandOverProps<S>) {
  const [open, setOpen] = useState(false);
  const { busy, refusal, run, forget } = useAct();
  const close = () => {
    forget();
    setOpen(false);
  };
  const submit = async () => {
    if (!(await flush())) return close();
    await run(handOver, texts.handedOver, (draft) => {
      close();
      onDone(draft);
    });
  };
  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>
        {texts.handOver}
      </Button>
      <Dialog
        open={open}
        title={texts.handOverTitle}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{appTexts.cancel}</Button>
            <Button look="main" busy={busy} onClick={() => void submit()}>
              {texts.handOver}
            </Button>
          </>
        }
      >
        <RefusalNotice refusal={refusal} />
        <p>{texts.handOverText}</p>
      </Dialog>
    </>
  );
}

type ReturnProps<S> = {
  readonly sendBack: (reason: string) => Answer<S>;
  readonly onDone: (draft: S) => void;
};

/** Trả lại bản nháp, with the reason that its author reads. */
export function ReturnDraft<S>({ sendBack, onDone }: ReturnProps<S>) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run, forget } = useAct();
  const close = () => {
    forget();
    setOpen(false);
  };
  const submit = () => {
    setTried(true);
    if (!reason.trim()) return document.getElementById(id)?.focus();
    void run(
      () => sendBack(reason.trim()),
      texts.returned,
      (draft) => {
        close();
        onDone(draft);
      },
    );
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.returnBack}</Button>
      <Dialog
        open={open}
        title={texts.returnTitle}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{appTexts.cancel}</Button>
            <Button look="main" busy={busy} onClick={submit}>
              {texts.returnBack}
            </Button>
          </>
        }
      >
        <RefusalNotice refusal={refusal} />
        <FieldFrame
          id={id}
          label={texts.reason}
          required
          messages={tried && !reason.trim() ? [{ text: texts.needReason }] : []}
        >
          <TextArea id={id} value={reason} onChange={(event) => setReason(event.target.value)} />
        </FieldFrame>
      </Dialog>
    </>
  );
}
