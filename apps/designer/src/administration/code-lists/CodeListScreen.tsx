import { Button, EmptyState, Icon, IconButton, Pagination, Row, Select, Table } from '@motcua/fields/ui';
import type { CodeListEntry } from '@motcua/server';
import { useState } from 'react';
import { useParams } from 'react-router';
import { listCodeLists, listEntries } from '../../app/api';
import { Loaded } from '../../app/Loaded';
import { pageCount, useListState } from '../../app/list-state';
import { Screen } from '../../app/Screen';
import { SearchBox } from '../../app/SearchBox';
import { holds, useMe } from '../../app/session';
import { appTexts } from '../../app/texts';
import { useLoad } from '../../app/use-load';
import { dateText, numberText } from '../../app/vietnamese';
import { EntryDialog } from './EntryDialog';
import { codeListTexts as texts } from './texts';

export function CodeListScreen() {
  const { list = '' } = useParams();
  const me = useMe();
  const mayEdit = holds(me, 'administrator');
  const { values, page, set, key } = useListState(['search', 'status'] as const);
  const about = useLoad(`about/${list}`, listCodeLists);
  const { load, reload } = useLoad(`${list}?${key}`, (signal) => listEntries(list, { ...values, page }, signal));
  const [editing, setEditing] = useState<CodeListEntry | 'new' | null>(null);
  const known = about.load.state === 'ready' ? about.load.value.items.find(({ id }) => id === list) : undefined;

  return (
    <Screen
      title={known?.title ?? texts.title}
      lead={known && `${texts.source}: ${known.source}`}
      back={{ to: '/quan-tri/danh-muc', label: texts.title }}
      actions={
        mayEdit && (
          <Button onClick={() => setEditing('new')}>
            <Icon name="add" />
            {texts.create}
          </Button>
        )
      }
    >
      <Row className="de-filters">
        <SearchBox label={texts.search} value={values.search} onSearch={(search) => set({ search })} />
        <Select
          aria-label={texts.status}
          value={values.status}
          choices={Object.entries(texts.statuses).map(([value, label]) => ({ value, label }))}
          onChange={(status) => set({ status })}
        />
      </Row>
      <Loaded of={load} retry={reload}>
        {(found) =>
          found.items.length === 0 ? (
            <EmptyState title={texts.nothing}>{texts.nothingText}</EmptyState>
          ) : (
            <div className="de-results">
              <p role="status" className="de-count">
                {appTexts.results(numberText(found.total))}
              </p>
              <Entries entries={found.items} mayEdit={mayEdit} onEdit={setEditing} />
              <Pagination
                page={found.page}
                count={pageCount(found.total, found.pageSize)}
                onPage={(to) => set({ page: to })}
              />
            </div>
          )
        }
      </Loaded>
      {editing && (
        <EntryDialog
          list={list}
          entry={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={() => {
            setEditing(null);
            reload();
          }}
        />
      )}
    </Screen>
  );
}

type EntriesProps = {
  readonly entries: readonly CodeListEntry[];
  readonly mayEdit: boolean;
  readonly onEdit: (entry: CodeListEntry) => void;
};

function Entries({ entries, mayEdit, onEdit }: EntriesProps) {
  return (
    <Table aria-label={texts.title} className="de-cards-on-phone">
      <thead>
        <tr>
          <th scope="col">{texts.columns.name}</th>
          <th scope="col">{texts.columns.code}</th>
          <th scope="col">{texts.columns.within}</th>
          <th scope="col">{texts.columns.validity}</th>
          {mayEdit && <td />}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.code}>
            <th scope="row">
              {entry.name}
              {entry.aliases.length > 0 && <span className="de-aside">{entry.aliases.join(', ')}</span>}
            </th>
            <td className="de-code">{entry.code}</td>
            <td>{entry.ancestors.join(' › ') || '–'}</td>
            <td>{validity(entry)}</td>
            {mayEdit && (
              <td>
                <IconButton label={texts.edit(entry.name)} onClick={() => onEdit(entry)}>
                  <Icon name="edit" />
                </IconButton>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function validity({ validFrom, validTo }: CodeListEntry): string {
  const parts = [validFrom && texts.from(dateText(validFrom)), validTo && texts.to(dateText(validTo))].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : texts.always;
}
