import { Chip } from '@motcua/fields/ui';
import type { DraftDesks } from '@motcua/server';
import { useMe } from '../../app/session';
import { presenceTexts as texts } from './texts';

/** Who else is at this draft now, each person once; another window of one's own is said as such. */
export function Others({ others }: { readonly others: DraftDesks['others'] }) {
  const me = useMe();
  const people = new Map(
    others.map(({ accountId, name }) => [accountId, accountId === me.accountId ? texts.self : name]),
  );
  return (
    <span role="status" className="de-others">
      {people.size > 0 && <span className="mc-hidden">{texts.here}</span>}
      {[...people].map(([id, name]) => (
        <Chip key={id} tone="info">
          {name}
        </Chip>
      ))}
    </span>
  );
}
