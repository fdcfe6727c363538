import { Button, EmptyState, Icon, Pagination, Row, Select, Table } from '@motcua/fields/ui';
import type { FormSummary, Paged } from '@motcua/server';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { listForms } from '../app/api';
import { DraftCell } from '../app/draft-desk/DraftCell';
import { Loaded } from '../app/Loaded';
import { pageCount, useListState } from '../app/list-state';
import { Screen } from '../app/Screen';
import { SearchBox } from '../app/SearchBox';
import { holds, useMe } from '../app/session';
import { appTexts } from '../app/texts';
import { useLoad } from '../app/use-load';
import { numberText } from '../app/vietnamese';
import { CreateForm } from './CreateForm';
import { formListTexts as texts } from './texts';

const choices = (words: { readonly [value: string]: string }) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function FormList() {
  const me = useMe();
  const { values, page, set, key } = useListState(['search', 'status'] as const);
  const { load, reload } = useLoad(key, (signal) => listForms({ ...values, page }, signal));
  const [creating, setCreating] = useState(false);
  const mayCreate = holds(me, 'designer');
  const create = mayCreate && (
    <Row>
      <Link className="mc-button" to="/bieu-mau/nhap">
        {texts.bringIn}
      </Link>
      <Button look="main" onClick={() => setCreating(true)}>
        <Icon name="add" />
        {texts.create}
      </Button>
    </Row>
  );
  return (
    <Screen title={texts.title} lead={texts.lead} actions={create}>
      <Row className="de-filters">
        <SearchBox label={texts.search} value={values.search} onSearch={(search) => set({ search })} />
        <Select
          aria-label={texts.status}
          value={values.status}
          choices={choices(texts.statuses)}
          onChange={(status) => set({ status })}
        />
      </Row>
      <Loaded of={load} retry={reload}>
        {(found) => (
          <FoundForms
            found={found}
            filtered={Boolean(values.search || values.status)}
            onPage={(to) => set({ page: to })}
          >
            {create}
          </FoundForms>
        )}
      </Loaded>
      {creating && <CreateForm onClose={() => setCreating(false)} />}
    </Screen>
  );
}

type FoundFormsProps = {
  readonly found: Paged<FormSummary>;
  readonly filtered: boolean;
  readonly onPage: (page: number) => void;
  readonly children: ReactNode;
};

function FoundForms({ found, filtered, onPage, children }: FoundFormsProps) {
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
            <th scope="col">{texts.columns.title}</th>
            <th scope="col">{texts.columns.code}</th>
            <th scope="col">{texts.columns.draft}</th>
            <th scope="col">{texts.columns.published}</th>
          </tr>
        </thead>
        <tbody>
          {found.items.map((form) => (
            <tr key={form.code}>
              <th scope="row">
                <Link to={`/bieu-mau/${form.slug}`}>{form.title}</Link>
              </th>
              <td className="de-code">{form.code}</td>
              <td>
                <DraftCell draft={form.draft} />
              </td>
              <td>
                {form.publishedVersion === null ? (
                  texts.notPublished
                ) : (
                  <Link
                    to={`/bieu-mau/${form.slug}/phien-ban`}
                    aria-label={`${texts.version(form.publishedVersion)}: ${form.title}`}
                  >
                    {texts.version(form.publishedVersion)}
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
