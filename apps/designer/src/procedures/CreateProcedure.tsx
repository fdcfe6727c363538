import { Button, Checkbox, Dialog, FieldFrame, TextInput } from '@motcua/fields/ui';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { createProcedure } from '../app/api';
import { RefusalNotice } from '../app/Loaded';
import { appTexts } from '../app/texts';
import { useAct } from '../app/use-act';
import { procedureTexts as texts } from './texts';

export function CreateProcedure({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const navigate = useNavigate();
  const { busy, refusal, run } = useAct();
  const [facts, setFacts] = useState({ name: '', field: '', code: '' });
  const [temporary, setTemporary] = useState(false);
  const [tried, setTried] = useState(false);
  const wanted = (temporary ? ['name', 'field'] : ['name', 'field', 'code']) as readonly (keyof typeof facts)[];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const missing = wanted.find((name) => !facts[name].trim());
    if (missing) return document.getElementById(`${id}-${missing}`)?.focus();
    void run(
      () =>
        createProcedure({
          name: facts.name.trim().normalize('NFC'),
          field: facts.field.trim().normalize('NFC'),
          ...(temporary ? {} : { code: facts.code.trim() }),
        }),
      texts.created,
      (draft) => navigate(`/thu-tuc/${draft.code}`),
    );
  };
  const part = (name: keyof typeof facts, label: string, hint?: string) => (
    <FieldFrame
      id={`${id}-${name}`}
      label={label}
      required
      hint={hint}
      messages={tried && !facts[name].trim() ? [{ text: texts.need(label) }] : []}
    >
      <TextInput
        id={`${id}-${name}`}
        value={facts[name]}
        aria-describedby={hint ? `${id}-${name}-hint` : undefined}
        onChange={(event) => setFacts({ ...facts, [name]: event.target.value })}
      />
    </FieldFrame>
  );

  return (
    <Dialog
      open
      title={texts.create}
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
        {part('name', texts.name)}
        {part('field', texts.field)}
        <Checkbox bare label={texts.temporary} hint={texts.temporaryHint} checked={temporary} onChange={setTemporary} />
        {!temporary && part('code', texts.code, texts.codeHint)}
      </form>
    </Dialog>
  );
}
