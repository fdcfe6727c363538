import { Button, Chip } from '@motcua/fields/ui';
import type { Account, RoleGrant } from '@motcua/server';
import { approveGrant, revokeGrant } from '../../app/api';
import { RefusalNotice } from '../../app/Loaded';
import { roleNames } from '../../app/texts';
import { useAct } from '../../app/use-act';
import { accountTexts as texts } from './texts';

type GrantsProps = { readonly account: Account; readonly mayGrant: boolean; readonly onChanged: () => void };

const tones = { proposed: 'warning', granted: 'ok', revoked: 'plain' } as const;
const words = { proposed: texts.pending, granted: texts.granted, revoked: texts.revoked } as const;

export function Grants({ account, mayGrant, onChanged }: GrantsProps) {
  const { busy, refusal, run } = useAct();
  if (account.grants.length === 0) return <p>{texts.noGrants}</p>;
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <ul className="de-rows">
        {account.grants.map((grant) => (
          <li key={grant.id}>
            <GrantWords grant={grant} />
            {mayGrant && grant.status === 'proposed' && (
              <Button
                busy={busy}
                aria-label={texts.approveOf(roleNames[grant.role], account.name)}
                onClick={() => void run(() => approveGrant(account.id, grant.id), texts.approved, onChanged)}
              >
                {texts.approve}
              </Button>
            )}
            {mayGrant && grant.status !== 'revoked' && (
              <Button
                busy={busy}
                aria-label={texts.revokeOf(roleNames[grant.role])}
                onClick={() => void run(() => revokeGrant(account.id, grant.id), texts.revokedNow, onChanged)}
              >
                {grant.status === 'proposed' ? texts.withdraw : texts.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function GrantWords({ grant }: { readonly grant: RoleGrant }) {
  return (
    <span>
      <strong>{roleNames[grant.role]}</strong> {texts.at(grant.organisationName)}{' '}
      <Chip tone={tones[grant.status]}>{words[grant.status]}</Chip>
      <span className="de-aside">
        {texts.proposedBy(grant.proposedBy)}
        {grant.approvedBy && ` · ${texts.approvedBy(grant.approvedBy)}`}
      </span>
    </span>
  );
}
