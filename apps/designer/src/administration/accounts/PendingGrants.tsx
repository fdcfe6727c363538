import { Button, Sheet } from '@motcua/fields/ui';
import type { Account } from '@motcua/server';
import { Link } from 'react-router';
import { approveGrant } from '../../app/api';
import { RefusalNotice } from '../../app/Loaded';
import { roleNames } from '../../app/texts';
import { useAct } from '../../app/use-act';
import { accountTexts as texts } from './texts';

type PendingGrantsProps = { readonly accounts: readonly Account[]; readonly onChanged: () => void };

/** Proposals that wait for a second person (Đ6.7). */
export function PendingGrants({ accounts, onChanged }: PendingGrantsProps) {
  const { busy, refusal, run } = useAct();
  const pending = accounts.flatMap((account) =>
    account.grants.filter(({ status }) => status === 'proposed').map((grant) => ({ account, grant })),
  );
  if (pending.length === 0) return null;
  return (
    <Sheet>
      <h2>{texts.pendingTitle}</h2>
      <p className="de-aside">{texts.pendingScope}</p>
      <RefusalNotice refusal={refusal} />
      <ul className="de-rows">
        {pending.map(({ account, grant }) => (
          <li key={grant.id}>
            <span>
              <Link to={`/quan-tri/tai-khoan/${account.id}`}>{account.name}</Link>:{' '}
              <strong>{roleNames[grant.role]}</strong> {texts.at(grant.organisationName)}
              <span className="de-aside">{texts.proposedBy(grant.proposedBy)}</span>
            </span>
            <Button
              busy={busy}
              aria-label={texts.approveOf(roleNames[grant.role], account.name)}
              onClick={() => void run(() => approveGrant(account.id, grant.id), texts.approved, onChanged)}
            >
              {texts.approve}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
