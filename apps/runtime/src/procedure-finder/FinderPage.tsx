import { EmptyState, FieldFrame, Icon, Select, Skeleton, TextInput } from '@motcua/fields/ui';
import type { Paged, ProcedureSummary } from '@motcua/server';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import './finder.css';
import { call, query } from '../app/client';
import { ListPages } from '../app/ListPages';
import { useTexts } from '../app/language';
import { PageTitle } from '../app/PageTitle';
import { ProblemNotice } from '../app/ProblemNotice';
import { useLoaded } from '../app/useLoaded';

/** Tìm thủ tục: the public list, searched as one types, with the address holding the search (Đ5.3). */
export function FinderPage() {
  const texts = useTexts();
  const [params, setParams] = useSearchParams();
  const search = params.get('tim') ?? '';
  const field = params.get('linh-vuc') ?? '';
  const page = Number(params.get('trang') ?? 1);
  const address = `/procedures${query({ search, field, page })}`;
  const [loaded, retry] = useLoaded(address, (signal) => call<Paged<ProcedureSummary>>(address, { signal }));
  const found = 'value' in loaded ? loaded.value : undefined;
  const change = (next: Record<string, string>) => {
    const all = { tim: search, 'linh-vuc': field, ...next };
    setParams(Object.fromEntries(Object.entries(all).filter(([, value]) => value)), { replace: true });
  };

  return (
    <div className="rt-page">
      <PageTitle>{texts.findProcedure}</PageTitle>
      <header>
        <h1>{texts.finderTitle}</h1>
        <p className="rt-quiet">{texts.tagline}</p>
      </header>
      <search className="rt-search">
        <SearchBox value={search} onSearch={(tim) => change({ tim, trang: '' })} />
        <FieldFilter value={field} onChange={(value) => change({ 'linh-vuc': value, trang: '' })} />
      </search>
      {loaded.state === 'failed' && <ProblemNotice problem={loaded.problem} onRetry={retry} />}
      {!found && loaded.state === 'loading' && <Skeleton lines={6} />}
      {found && (
        <section aria-label={texts.findProcedure} aria-busy={loaded.state === 'loading'} className="rt-stack">
          <p role="status" className="rt-quiet">
            {texts.found(found.total)}
          </p>
          {found.total === 0 && <EmptyState title={texts.found(0)}>{texts.nothingFound}</EmptyState>}
          <ul className="rt-list">
            {found.items.map((procedure) => (
              <li key={procedure.code}>
                <ProcedureCard procedure={procedure} />
              </li>
            ))}
          </ul>
          <ListPages found={found} onPage={(trang) => change({ trang: String(trang) })} />
        </section>
      )}
    </div>
  );
}

/** Typing is answered at once on the screen and asked of the server a moment later. */
function SearchBox({ value, onSearch }: { readonly value: string; readonly onSearch: (text: string) => void }) {
  const texts = useTexts();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts the wait
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onSearch(text), 200);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <FieldFrame id="find" label={texts.finderLabel} hint={texts.finderHint}>
      <TextInput
        id="find"
        type="search"
        value={text}
        aria-describedby="find-hint"
        onChange={(event) => setText(event.target.value)}
      />
    </FieldFrame>
  );
}

function FieldFilter({ value, onChange }: { readonly value: string; readonly onChange: (field: string) => void }) {
  const texts = useTexts();
  const [loaded] = useLoaded('fields', (signal) => call<{ items: string[] }>('/procedures/fields', { signal }));
  if (!('value' in loaded) || !loaded.value || loaded.value.items.length < 2) return null;
  return (
    <FieldFrame id="field" label={texts.fieldLabel}>
      <Select
        id="field"
        value={value}
        empty={texts.allFields}
        choices={loaded.value.items.map((name) => ({ value: name, label: name }))}
        onChange={onChange}
      />
    </FieldFrame>
  );
}

function ProcedureCard({ procedure }: { readonly procedure: ProcedureSummary }) {
  const texts = useTexts();
  return (
    <Link to={`/thu-tuc/${encodeURIComponent(procedure.code)}`} className="rt-card">
      <span className="rt-card-title">{procedure.name}</span>
      {procedure.summary && <span className="rt-card-summary">{procedure.summary}</span>}
      <span className="rt-quiet">
        {procedure.code}
        {procedure.temporaryCode && ` (${texts.temporaryCode})`} · {procedure.field}
        {procedure.online && ` · ${texts.onlineMark}`}
      </span>
      <Icon name="forward" />
    </Link>
  );
}
