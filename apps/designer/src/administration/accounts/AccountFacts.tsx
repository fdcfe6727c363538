import { Button, FieldFrame, Switch, TextInput } from '@motcua/fields/ui';
import type { Account } from '@motcua/server';
import { type FormEvent, useId, useState } from 'react';
import { putAccount } from '../../app/api';
import { RefusalNotice } from '../../app/Loaded';
import { appTexts } from '../../app/texts';
import { useAct } from '../../app/use-act';
import { OrganisationPicker } from '../OrganisationPicker';
import { accountTexts as texts } from './texts';

type AccountFactsProps = { readonly account: Account; readonly readOnly: boolean; readonly onSaved: () => void };

export function AccountFacts({ account, readOnly, onSaved }: AccountFactsProps) {
  const id = useId();
  const { busy, refusal, run } = useAct();
  const [name, setName] = useState(account.name);
  const [active, setActive] = useState(account.active);
  const [organisation, setOrganisation] = useState<{ id: string; name: string } | null>({
    id: account.organisationId,
    name: account.organisationName,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim() || !organisation) return;
    const facts = { name: name.trim().normalize('NFC'), organisationId: organisation.id, active };
    void run(() => putAccount(account.id, facts, account.revision), texts.saved, onSaved);
  };
  return (
    <form className="mc-stack" onSubmit={submit} noValidate>
      <RefusalNotice refusal={refusal} />
      <p>
        {texts.login}: <code>{account.login}</code> ·{' '}
        {account.kind === 'person' ? texts.person : texts.organisationAccount}
      </p>
      <div className="de-grid-2">
        <FieldFrame
          id={`${id}-name`}
          label={texts.name}
          required
          messages={name.trim() ? [] : [{ text: texts.need(texts.name) }]}
        >
          <TextInput
            id={`${id}-name`}
            value={name}
            readOnly={readOnly}
            onChange={(event) => setName(event.target.value)}
          />
        </FieldFrame>
        <OrganisationPicker
          label={texts.organisation}
          placeholder={texts.organisationSearch}
          required
          disabled={readOnly}
          selected={organisation}
          onSelect={setOrganisation}
          message={organisation ? undefined : texts.need(texts.organisation)}
        />
      </div>
      <Switch label={texts.lock} checked={active} disabled={readOnly} onChange={setActive} />
      {!readOnly && (
        <div className="mc-row mc-row-end">
          <Button look="main" type="submit" busy={busy}>
            {appTexts.save}
          </Button>
        </div>
      )}
    </form>
  );
}
