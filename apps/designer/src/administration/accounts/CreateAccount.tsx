import { Button, Dialog, FieldFrame, RadioGroup, TextInput } from '@motcua/fields/ui';
import type { Account } from '@motcua/server';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { createAccount } from '../../app/api';
import { RefusalNotice } from '../../app/Loaded';
import { appTexts } from '../../app/texts';
import { useAct } from '../../app/use-act';
import { type ChosenOrganisation, OrganisationPicker } from '../OrganisationPicker';
import { accountTexts as texts } from './texts';

export function CreateAccount({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const navigate = useNavigate();
  const { busy, refusal, run } = useAct();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [kind, setKind] = useState<Account['kind']>('person');
  const [organisation, setOrganisation] = useState<ChosenOrganisation | null>(null);
  const [tried, setTried] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const missing = !name.trim() ? 'name' : !login.trim() ? 'login' : !organisation ? 'organisation' : null;
    if (missing || !organisation) return document.getElementById(`${id}-${missing}`)?.focus();
    const body = { name: name.trim().normalize('NFC'), login: login.trim(), kind, organisationId: organisation.id };
    void run(
      () => createAccount(body),
      texts.created,
      (account) => navigate(`/quan-tri/tai-khoan/${account.id}`),
    );
  };

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
        <FieldFrame
          id={`${id}-name`}
          label={texts.name}
          required
          messages={tried && !name.trim() ? [{ text: texts.need(texts.name) }] : []}
        >
          <TextInput id={`${id}-name`} value={name} onChange={(event) => setName(event.target.value)} />
        </FieldFrame>
        <FieldFrame
          id={`${id}-login`}
          label={texts.login}
          hint={texts.loginHint}
          required
          messages={tried && !login.trim() ? [{ text: texts.need(texts.login) }] : []}
        >
          <TextInput
            id={`${id}-login`}
            value={login}
            aria-describedby={`${id}-login-hint`}
            onChange={(event) => setLogin(event.target.value)}
          />
        </FieldFrame>
        <FieldFrame id={`${id}-kind`} group label={texts.kind}>
          <RadioGroup
            id={`${id}-kind-choice`}
            bare
            value={kind}
            choices={[
              { value: 'person', label: texts.person },
              { value: 'organisation', label: texts.organisationAccount },
            ]}
            onChange={(chosen) => setKind(chosen === 'organisation' ? 'organisation' : 'person')}
          />
        </FieldFrame>
        <OrganisationPicker
          id={`${id}-organisation`}
          label={texts.organisation}
          placeholder={texts.organisationSearch}
          required
          selected={organisation}
          onSelect={setOrganisation}
          message={tried && !organisation ? texts.need(texts.organisation) : undefined}
        />
      </form>
    </Dialog>
  );
}
