import { Sheet, Stack } from '@motcua/fields/ui';
import type { Account } from '@motcua/server';
import { useParams } from 'react-router';
import { getAccount } from '../../app/api';
import { Loaded } from '../../app/Loaded';
import { Screen } from '../../app/Screen';
import { holds, useMe } from '../../app/session';
import { useLoad } from '../../app/use-load';
import { AccountFacts } from './AccountFacts';
import { Grants } from './Grants';
import { ProposeGrant } from './ProposeGrant';
import { accountTexts as texts } from './texts';

export function AccountScreen() {
  const { id = '' } = useParams();
  const me = useMe();
  const { load, reload } = useLoad(id, (signal) => getAccount(id, signal));
  const mayGrant = holds(me, 'administrator');
  const name = load.state === 'ready' ? load.value.name : texts.title;
  return (
    <Screen title={name} back={{ to: '/quan-tri/tai-khoan', label: texts.title }}>
      <Loaded of={load} retry={reload}>
        {(account: Account) => (
          <Stack>
            <Sheet>
              <h2>{texts.facts}</h2>
              <AccountFacts key={account.revision} account={account} readOnly={!mayGrant} onSaved={reload} />
            </Sheet>
            <Sheet>
              <h2>{texts.grants}</h2>
              <Grants account={account} mayGrant={mayGrant} onChanged={reload} />
            </Sheet>
            {mayGrant && (
              <Sheet>
                <h2>{texts.propose}</h2>
                <ProposeGrant account={account} onProposed={reload} />
              </Sheet>
            )}
          </Stack>
        )}
      </Loaded>
    </Screen>
  );
}
