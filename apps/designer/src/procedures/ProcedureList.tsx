import { Button, Chip, EmptyState, Icon, Pagination, Row, Table } from '@motcua/fields/ui';
import type { Paged, ProcedureDraftSummary } from '@motcua/server';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { listProcedureDrafts } from '../app/api';
import { DraftCell } from '../app/draft-desk/DraftCell';
import { Loaded } from '../app/Loaded';
import { pageCount, useListState } from '../app/list-state';
import { Screen } from '../app/Screen';
import { SearchBox } from '../app/SearchBox';
import { holds, useMe } from '../app/session';
import { appTexts } from '../app/texts';
import { useLoad } from '../app/use-load';
import { numberText } from '../app/vietnamese';
import { CreateProcedure } from './CreateProcedure';
import { procedureTexts as texts } from './texts';

export const isTemporary = (code: string): boolean => code.startsWith('0.');

export function ProcedureList() {
  const me = useMe();
  const { values, page, set, key } = useListState(['search'] as const);
  const { load, reload } = useLoad(key, (signal) => listProcedureDrafts({ ...values, page }, signal));
  const [creating, setCreating] = useState(false);
  const create = holds(me, 'designer') && (
    <Button look="main" onClick={() => setCreating(true)}>
      <Icon name="add" />
      {texts.create}
    </Button>
  );
  return (
    <Screen title={texts.title} lead={texts.lead} actions={create}>
      <Row className="de-filters">
        <SearchBox label={texts.search} value={values.search} onSearch={(search) => set({ search })} />
      </Row>
      <Loaded of={load} retry={reload}>
        {(found) => (
          <FoundProcedures found={found} filtered={Boolean(values.search)} onPage={(to) => set({ page: to })}>
            {create}
          </FoundProcedures>
        )}
      </Loaded>
      {creating && <CreateProcedure onClose={() => setCreating(false)} />}
    </Screen>
  );
}

type FoundProceduresProps = {
  readonly found: Paged<ProcedureDraftSummary>;
  readonly filtered: boolean;
  readonly onPage: (page: number) => void;
  readonly children: ReactNode;
};

function FoundProcedures({ found, filtered, onPage, children }: FoundProceduresProps) {
  if (found.items.length === 0)
    return filtered ? (
      <EmptyState title={texts.nothing}>{texts.nothingText}</EmptyState>
    ) : (
      <EmptyState title={texts.empty} action={children}>
        {texts.emptyText}
      </EmptyState>
    );
  return (
    <div className="de-results">
      <p role="status" className="de-count">
        {appTexts.results(numberText(found.total))}
      </p>
      <Table aria-label={texts.title} className="de-cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{texts.columns.name}</th>
            <th scope="col">{texts.columns.code}</th>
            <th scope="col">{texts.columns.field}</th>
            <th scope="col">{texts.columns.draft}</th>
            <th scope="col">{texts.columns.published}</th>
          </tr>
        </thead>
        <tbody>
          {found.items.map((procedure) => (
            <tr key={procedure.code}>
              <th scope="row">
                <Link to={`/thu-tuc/${procedure.code}`}>{procedure.name}</Link>
              </th>
              <td className="de-code">
                {procedure.code} {isTemporary(procedure.code) && <Chip tone="warning">{texts.temporaryMark}</Chip>}
              </td>
              <td>{procedure.field}</td>
              <td>
                <DraftCell draft={procedure.draft} />
              </td>
              <td>
                {procedure.publishedVersion === null ? (
                  texts.notPublished
                ) : (
                  <Link
                    to={`/thu-tuc/${procedure.code}/phien-ban`}
                    aria-label={`${texts.version(procedure.publishedVersion)}: ${procedure.name}`}
                  >
                    {texts.version(procedure.publishedVersion)}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pagination page={found.page} count={pageCount(found.total, found.pageSize)} onPage={onPage} />
    </div>
  );
}
