import { Button, Dialog, FieldFrame, TextInput } from '@motcua/fields/ui';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { createForm } from '../app/api';
import { RefusalNotice } from '../app/Loaded';
import { appTexts } from '../app/texts';
import { useAct } from '../app/use-act';
import { formListTexts as texts } from './texts';

type CreateFormProps = { readonly onClose: () => void; readonly procedureCode?: string };

export function CreateForm({ onClose, procedureCode }: CreateFormProps) {
  const id = useId();
  const navigate = useNavigate();
  const { busy, refusal, run } = useAct();
  const [title, setTitle] = useState('');
  const [code, setCode] = useState(procedureCode ? `${procedureCode}.` : '');
  const [tried, setTried] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!title.trim() || !code.trim()) {
      document.getElementById(title.trim() ? `${id}-code` : `${id}-title`)?.focus();
      return;
    }
    const body = { title: title.trim().normalize('NFC'), code: code.trim().normalize('NFC') };
    void run(
      () => createForm(body),
      texts.created,
      (draft) => navigate(`/bieu-mau/${encodeURIComponent(draft.code)}`),
    );
  };
  const missing = (value: string, text: string) => (tried && !value.trim() ? [{ text }] : []);

  return (
    <Dialog
      open
      title={texts.createTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appTexts.cancel}</Button>
          <Button look="main" type="submit" form={`${id}-form`} busy={busy}>
            {texts.create}
          </Button>
        </>
      }
    >
      <form id={`${id}-form`} className="mc-stack" onSubmit={submit} noValidate>
        <RefusalNotice refusal={refusal} />
        <FieldFrame id={`${id}-title`} label={texts.name} required messages={missing(title, texts.needName)}>
          <TextInput id={`${id}-title`} value={title} onChange={(event) => setTitle(event.target.value)} />
        </FieldFrame>
        <FieldFrame
          id={`${id}-code`}
          label={texts.code}
          required
          hint={texts.codeHint}
          messages={missing(code, texts.needCode)}
        >
          <TextInput
            id={`${id}-code`}
            value={code}
            aria-describedby={`${id}-code-hint`}
            onChange={(event) => setCode(event.target.value)}
          />
        </FieldFrame>
      </form>
    </Dialog>
  );
}
