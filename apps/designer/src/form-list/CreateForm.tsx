import { Button, Dialog } from '@motcua/fields/ui';
import { type FormEvent, useId } from 'react';
import { useNavigate } from 'react-router';
import { createForm } from '../app/api';
import { RefusalNotice } from '../app/Loaded';
import { appTexts } from '../app/texts';
import { useAct } from '../app/use-act';
import { NewFormNames, useNewFormNames } from './NewFormNames';
import { formListTexts as texts } from './texts';

type CreateFormProps = { readonly onClose: () => void; readonly procedureCode?: string };

export function CreateForm({ onClose, procedureCode }: CreateFormProps) {
  const id = useId();
  const navigate = useNavigate();
  const { busy, refusal, run } = useAct();
  const names = useNewFormNames({ title: '', code: procedureCode ? `${procedureCode}.` : '' });

  const submit = (event: FormEvent) => {
    const body = names.take(event);
    if (!body) return;
    void run(
      () => createForm(body),
      texts.created,
      (draft) => navigate(`/bieu-mau/${encodeURIComponent(draft.code)}`),
    );
  };

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
        <NewFormNames names={names} />
      </form>
    </Dialog>
  );
}
