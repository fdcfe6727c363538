import { Button, EmptyState, FieldFrame, Pagination, Table, TextInput } from '@motcua/fields/ui';
import type { AuditEntry } from '@motcua/server';
import { type FormEvent, useId, useState } from 'react';
import { listAudit } from '../../app/api';
import { DateBox } from '../../app/DateBox';
import { Loaded } from '../../app/Loaded';
import { pageCount, useListState } from '../../app/list-state';
import { Screen } from '../../app/Screen';
import { holds, useMe } from '../../app/session';
import { appTexts } from '../../app/texts';
import { useLoad } from '../../app/use-load';
import { momentText, numberText } from '../../app/vietnamese';
import { trailTexts as texts } from './texts';

const names = ['entity', 'actor', 'from', 'to'] as const;
type Filters = Record<(typeof names)[number], string>;

/** The trail, for the auditor whole, for others their own acts. */
export function Trail() {
  const me = useMe();
  const { values, page, set, key } = useListState(names);
  const { load, reload } = useLoad(key, (signal) => listAudit({ ...values, page }, signal));
  return (
    <Screen title={texts.title} lead={holds(me, 'auditor') ? texts.leadAll : texts.leadOwn}>
      <TrailFilters key={key} values={values} onFilter={set} />
      <Loaded of={load} retry={reload}>
        {(found) =>
          found.items.length === 0 ? (
            <EmptyState title={texts.nothing}>{texts.nothingText}</EmptyState>
          ) : (
            <div className="de-results">
              <p role="status" className="de-count">
                {appTexts.results(numberText(found.total))}
              </p>
              <Entries entries={found.items} />
              <Pagination
                page={found.page}
                count={pageCount(found.total, found.pageSize)}
                onPage={(to) => set({ page: to })}
              />
            </div>
          )
        }
      </Loaded>
    </Screen>
  );
}

type TrailFiltersProps = { readonly values: Filters; readonly onFilter: (values: Filters) => void };

function TrailFilters({ values, onFilter }: TrailFiltersProps) {
  const id = useId();
  const [draft, setDraft] = useState<Filters>(values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFilter(draft);
  };
  const box = (name: 'entity' | 'actor', label: string, hint?: string) => (
    <FieldFrame id={`${id}-${name}`} label={label}>
      <TextInput
        id={`${id}-${name}`}
        placeholder={hint}
        value={draft[name]}
        onChange={(event) => setDraft({ ...draft, [name]: event.target.value.trim() })}
      />
    </FieldFrame>
  );
  return (
    <form className="de-trail-filters" onSubmit={submit}>
      {box('entity', texts.entity, texts.entityHint)}
      {box('actor', texts.actor)}
      <DateBox label={texts.from} value={draft.from} onChange={(from) => setDraft({ ...draft, from })} />
      <DateBox label={texts.to} value={draft.to} onChange={(to) => setDraft({ ...draft, to })} />
      <div className="mc-row">
        <Button look="main" type="submit">
          {texts.filter}
        </Button>
        <Button onClick={() => onFilter({ entity: '', actor: '', from: '', to: '' })}>{texts.clear}</Button>
      </div>
    </form>
  );
}

function Entries({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const now = new Date();
  return (
    <Table aria-label={texts.title} className="de-cards-on-phone">
      <thead>
        <tr>
          <th scope="col">{texts.columns.what}</th>
          <th scope="col">{texts.columns.at}</th>
          <th scope="col">{texts.columns.actor}</th>
          <th scope="col">{texts.columns.entity}</th>
          <th scope="col">{texts.columns.seq}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq}>
            <th scope="row" className="de-trail-what">
              {entry.sentence}
              <details>
                <summary>{texts.detail}</summary>
                <dl className="de-facts">
                  {Object.entries(entry.detail).map(([name, value]) => (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
                    </div>
                  ))}
                  <div>
                    <dt>{texts.fingerprint}</dt>
                    <dd>
                      <code>{entry.hash}</code>
                    </dd>
                  </div>
                </dl>
              </details>
            </th>
            <td>
              <time dateTime={entry.at}>{momentText(entry.at, now)}</time>
            </td>
            <td>{entry.actor.name}</td>
            <td className="de-code">{entry.entity.id}</td>
            <td>{numberText(entry.seq)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
