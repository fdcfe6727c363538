import { Button, FieldFrame, Select } from '@motcua/fields/ui';
import type { Account, Role } from '@motcua/server';
import { type FormEvent, useId, useState } from 'react';
import { proposeGrant } from '../../app/api';
import { RefusalNotice } from '../../app/Loaded';
import { roleNames } from '../../app/texts';
import { useAct } from '../../app/use-act';
import { type ChosenOrganisation, OrganisationPicker } from '../OrganisationPicker';
import { accountTexts as texts } from './texts';

type ProposeGrantProps = { readonly account: Account; readonly onProposed: () => void };

/** Đề nghị giao quyền: takes effect once another administrator approves it. */
export function ProposeGrant({ account, onProposed }: ProposeGrantProps) {
  const id = useId();
  const { busy, refusal, run } = useAct();
  const [role, setRole] = useState<Role>('receiver');
  const [organisation, setOrganisation] = useState<ChosenOrganisation | null>({
    id: account.organisationId,
    name: account.organisationName,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!organisation) return;
    void run(() => proposeGrant(account.id, { role, organisationId: organisation.id }), texts.proposed, onProposed);
  };
  return (
    <form className="mc-stack" onSubmit={submit} noValidate>
      <RefusalNotice refusal={refusal} />
      <div className="de-grid-2">
        <FieldFrame id={`${id}-role`} label={texts.role}>
          <Select
            id={`${id}-role`}
            value={role}
            choices={Object.entries(roleNames).map(([value, label]) => ({ value, label }))}
            onChange={(chosen) => setRole(chosen as Role)}
          />
        </FieldFrame>
        <OrganisationPicker
          label={texts.organisation}
          placeholder={texts.organisationSearch}
          required
          selected={organisation}
          onSelect={setOrganisation}
          message={organisation ? undefined : texts.need(texts.organisation)}
        />
      </div>
      <div className="mc-row mc-row-end">
        <Button look="main" type="submit" busy={busy}>
          {texts.propose}
        </Button>
      </div>
    </form>
  );
}
