import { Button, Dialog, FieldFrame, Notice, TextArea, TextInput, useToast } from '@motcua/fields/ui';
import type { DefinitionProblem } from '@motcua/schema';
import type { Decision } from '@motcua/server';
import { type ReactNode, useId, useState } from 'react';
import type { Answer } from '../client';
import { DateBox } from '../DateBox';
import { RefusalNotice } from '../Loaded';
import { appTexts } from '../texts';
import { useAct } from '../use-act';
import { decisionToSend, noDecision } from './decision';
import { draftDeskTexts as texts } from './texts';

type PublishDialogProps<P> = {
  readonly title: string;
  readonly problems: readonly DefinitionProblem[];
  readonly publish: (body: { notes: string; decision?: Decision }) => Answer<P>;
  readonly versionOf: (published: P) => number;
  readonly onPublished: (published: P) => void;
  readonly onClose: () => void;
  /** Further choices of what is published. */
  readonly children?: ReactNode;
};

/** Công bố: what changed, under which decision, and what still stands in the way. */
export function PublishDialog<P>(props: PublishDialogProps<P>) {
  const { title, problems, publish, versionOf, onPublished, onClose, children } = props;
  const id = useId();
  const [notes, setNotes] = useState('');
  const [decision, setDecision] = useState<Decision>(noDecision);
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAct();
  const toast = useToast();
  const toSend = decisionToSend(decision);

  const submit = () => {
    setTried(true);
    if (!notes.trim()) return document.getElementById(`${id}-notes`)?.focus();
    if (toSend === null) return document.getElementById(`${id}-number`)?.focus();
    void run(
      () => publish({ notes: notes.trim(), ...(toSend ? { decision: toSend } : {}) }),
      null,
      (published) => {
        toast({ text: texts.published(versionOf(published)) });
        onPublished(published);
      },
    );
  };
  const part = (name: Exclude<keyof Decision, 'date'>, label: string) => (
    <FieldFrame id={`${id}-${name}`} label={label}>
      <TextInput
        id={`${id}-${name}`}
        value={decision[name]}
        onChange={(event) => setDecision({ ...decision, [name]: event.target.value })}
      />
    </FieldFrame>
  );

  return (
    <Dialog
      open
      title={texts.publishTitle(title)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appTexts.cancel}</Button>
          <Button look="main" busy={busy} disabled={problems.length > 0} onClick={submit}>
            {texts.publish}
          </Button>
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      {problems.length > 0 && (
        <Notice kind="wrong" title={texts.problemsFirst}>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.path} ${problem.code}`}>{problem.text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>{texts.publishText}</p>
      <FieldFrame
        id={`${id}-notes`}
        label={texts.notes}
        required
        hint={texts.notesHint}
        messages={tried && !notes.trim() ? [{ text: texts.needNotes }] : []}
      >
        <TextArea id={`${id}-notes`} value={notes} onChange={(event) => setNotes(event.target.value)} />
      </FieldFrame>
      <FieldFrame
        id={`${id}-decision`}
        group
        label={texts.decision}
        messages={tried && toSend === null ? [{ text: texts.decisionWhole }] : []}
      >
        <div className="de-grid-2">
          {part('number', texts.number)}
          <DateBox label={texts.date} value={decision.date} onChange={(date) => setDecision({ ...decision, date })} />
          {part('authority', texts.authority)}
          {part('signer', texts.signer)}
        </div>
      </FieldFrame>
      {children}
    </Dialog>
  );
}
