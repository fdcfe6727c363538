import { Button, Chip, EmptyState, Icon, Pagination, Row, Table } from '@motcua/fields/ui';
import type { Account, Paged } from '@motcua/server';
import { useState } from 'react';
import { Link } from 'react-router';
import { listAccounts } from '../../app/api';
import { Loaded } from '../../app/Loaded';
import { pageCount, useListState } from '../../app/list-state';
import { Screen } from '../../app/Screen';
import { SearchBox } from '../../app/SearchBox';
import { holds, useMe } from '../../app/session';
import { appTexts, roleNames } from '../../app/texts';
import { useLoad } from '../../app/use-load';
import { numberText } from '../../app/vietnamese';
import { CreateAccount } from './CreateAccount';
import { PendingGrants } from './PendingGrants';
import { accountTexts as texts } from './texts';

export function AccountList() {
  const me = useMe();
  const { values, page, set, key } = useListState(['search'] as const);
  const { load, reload } = useLoad(key, (signal) => listAccounts({ search: values.search, page }, signal));
  const [creating, setCreating] = useState(false);
  const mayGrant = holds(me, 'administrator');
  return (
    <Screen
      title={texts.title}
      lead={texts.lead}
      actions={
        mayGrant && (
          <Button look="main" onClick={() => setCreating(true)}>
            <Icon name="add" />
            {texts.create}
          </Button>
        )
      }
    >
      <Row className="de-filters">
        <SearchBox label={texts.search} value={values.search} onSearch={(search) => set({ search })} />
      </Row>
      <Loaded of={load} retry={reload}>
        {(found) => (
          <>
            {mayGrant && <PendingGrants accounts={found.items} onChanged={reload} />}
            <FoundAccounts found={found} onPage={(to) => set({ page: to })} />
          </>
        )}
      </Loaded>
      {creating && <CreateAccount onClose={() => setCreating(false)} />}
    </Screen>
  );
}

type FoundAccountsProps = { readonly found: Paged<Account>; readonly onPage: (page: number) => void };

function FoundAccounts({ found, onPage }: FoundAccountsProps) {
  if (found.items.length === 0) return <EmptyState title={texts.nothing}>{texts.nothingText}</EmptyState>;
  return (
    <div className="de-results">
      <p role="status" className="de-count">
        {appTexts.results(numberText(found.total))}
      </p>
      <Table aria-label={texts.title} className="de-cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{texts.columns.name}</th>
            <th scope="col">{texts.columns.login}</th>
            <th scope="col">{texts.columns.organisation}</th>
            <th scope="col">{texts.columns.roles}</th>
            <th scope="col">{texts.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {found.items.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <Link to={`/quan-tri/tai-khoan/${account.id}`}>{account.name}</Link>
              </th>
              <td className="de-code">{account.login}</td>
              <td>{account.organisationName}</td>
              <td>{grantedWords(account)}</td>
              <td>
                {account.active ? <Chip tone="ok">{texts.active}</Chip> : <Chip tone="warning">{texts.inactive}</Chip>}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pagination page={found.page} count={pageCount(found.total, found.pageSize)} onPage={onPage} />
    </div>
  );
}

const grantedWords = ({ grants }: Account): string => {
  const roles = new Set(grants.filter(({ status }) => status === 'granted').map(({ role }) => roleNames[role]));
  return roles.size > 0 ? [...roles].join(', ') : appTexts.none;
};
