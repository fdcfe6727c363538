import { Button, Dialog, FieldFrame, TextArea, TextInput } from '@motcua/fields/ui';
import type { CodeListEntry } from '@motcua/server';
import { type FormEvent, useId, useState } from 'react';
import { createEntry, type EntryFacts, putEntry } from '../../app/api';
import { DateBox } from '../../app/DateBox';
import { RefusalNotice } from '../../app/Loaded';
import { appTexts } from '../../app/texts';
import { useAct } from '../../app/use-act';
import { codeListTexts as texts } from './texts';

type EntryDialogProps = {
  readonly list: string;
  /** Null: a new one is made. */
  readonly entry: CodeListEntry | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

export function EntryDialog({ list, entry, onClose, onSaved }: EntryDialogProps) {
  const id = useId();
  const { busy, refusal, run } = useAct();
  const [words, setWords] = useState({
    code: entry?.code ?? '',
    name: entry?.name ?? '',
    aliases: entry?.aliases.join('\n') ?? '',
    parent: entry?.parent ?? '',
    validFrom: entry?.validFrom ?? '',
    validTo: entry?.validTo ?? '',
  });
  const [tried, setTried] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!words.code.trim() || !words.name.trim())
      return document.getElementById(words.code.trim() ? `${id}-name` : `${id}-code`)?.focus();
    const facts: EntryFacts = {
      code: words.code.trim(),
      name: words.name.trim().normalize('NFC'),
      aliases: words.aliases.split('\n').flatMap((line) => line.trim() || []),
      parent: words.parent.trim() || null,
      validFrom: words.validFrom || null,
      validTo: words.validTo || null,
      facts: entry?.facts ?? {},
    };
    void run(
      () => (entry ? putEntry(list, facts, entry.revision) : createEntry(list, facts)),
      entry ? texts.saved : texts.created,
      onSaved,
    );
  };
  const box = (name: keyof typeof words, label: string, extra: { required?: boolean; readOnly?: boolean } = {}) => (
    <FieldFrame
      id={`${id}-${name}`}
      label={label}
      required={extra.required}
      messages={tried && extra.required && !words[name].trim() ? [{ text: texts.need(label) }] : []}
    >
      <TextInput
        id={`${id}-${name}`}
        readOnly={extra.readOnly}
        value={words[name]}
        onChange={(event) => setWords({ ...words, [name]: event.target.value })}
      />
    </FieldFrame>
  );

  return (
    <Dialog
      open
      title={entry ? texts.edit(entry.name) : texts.create}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appTexts.cancel}</Button>
          <Button look="main" type="submit" form={`${id}-form`} busy={busy}>
            {entry ? appTexts.save : texts.create}
          </Button>
        </>
      }
    >
      <form id={`${id}-form`} className="mc-stack" onSubmit={submit} noValidate>
        <RefusalNotice refusal={refusal} />
        <div className="de-grid-2">
          {box('code', texts.code, { required: true, readOnly: entry !== null })}
          {box('parent', texts.parent)}
        </div>
        {box('name', texts.name, { required: true })}
        <FieldFrame id={`${id}-aliases`} label={texts.aliases} hint={texts.aliasesHint}>
          <TextArea
            id={`${id}-aliases`}
            aria-describedby={`${id}-aliases-hint`}
            value={words.aliases}
            onChange={(event) => setWords({ ...words, aliases: event.target.value })}
          />
        </FieldFrame>
        <div className="de-grid-2">
          <DateBox
            label={texts.validFrom}
            value={words.validFrom}
            onChange={(validFrom) => setWords({ ...words, validFrom })}
          />
          <DateBox
            label={texts.validTo}
            value={words.validTo}
            onChange={(validTo) => setWords({ ...words, validTo })}
          />
        </div>
      </form>
    </Dialog>
  );
}
