import { EmptyState, FieldFrame, Skeleton, TextInput } from '@motcua/fields/ui';
import type { DossierSummary, Paged } from '@motcua/server';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import './dossiers.css';
import { call, query } from '../app/client';
import { ListPages } from '../app/ListPages';
import { useTexts } from '../app/language';
import { PageTitle } from '../app/PageTitle';
import { ProblemNotice } from '../app/ProblemNotice';
import { useLoaded } from '../app/useLoaded';
import { timeAndDay } from '../app/when';
import { DraftList } from './DraftList';

/** Hồ sơ của tôi: what is unfinished on this device, and what was sent. */
export function MyDossiersPage() {
  const texts = useTexts();
  const [params, setParams] = useSearchParams();
  const search = params.get('tim') ?? '';
  const page = Number(params.get('trang') ?? 1);
  const address = `/dossiers${query({ scope: 'mine', search, page, sort: 'submitted' })}`;
  const [loaded, retry] = useLoaded(address, (signal) => call<Paged<DossierSummary>>(address, { signal }));
  const [text, setText] = useState(search);
  const found = 'value' in loaded ? loaded.value : undefined;
  return (
    <div className="rt-page">
      <PageTitle>{texts.myDossiers}</PageTitle>
      <header>
        <h1>{texts.myDossiers}</h1>
      </header>
      <DraftList />
      <section className="rt-stack" aria-labelledby="submitted">
        <h2 id="submitted">{texts.submitted}</h2>
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              setParams(text ? { tim: text } : {});
            }}
          >
            <FieldFrame id="find-dossier" label={texts.searchDossiers}>
              <TextInput
                id="find-dossier"
                type="search"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </FieldFrame>
          </form>
        </search>
        {loaded.state === 'failed' && <ProblemNotice problem={loaded.problem} onRetry={retry} />}
        {!found && loaded.state === 'loading' && <Skeleton lines={4} />}
        {found?.total === 0 && (
          <EmptyState title={search ? texts.noMatch : texts.noDossiers}>{!search && texts.noDossiersText}</EmptyState>
        )}
        {found && found.total > 0 && (
          <>
            <p className="rt-quiet" role="status">
              {texts.pageTotal(found.total)}
            </p>
            <ul className="rt-list">
              {found.items.map((dossier) => (
                <li key={dossier.code}>
                  <Link to={`/ho-so/${encodeURIComponent(dossier.code)}`} className="rt-row-card">
                    <strong>{dossier.procedureName}</strong>
                    <span className="rt-code">{dossier.code}</span>
                    <span className="rt-quiet">
                      {texts.statuses[dossier.status]} · {texts.submittedAt.toLowerCase()}{' '}
                      {timeAndDay(dossier.submittedAt, texts.on)}
                      {dossier.dueAt && ` · ${texts.dueAt.toLowerCase()} ${timeAndDay(dossier.dueAt, texts.on)}`}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <ListPages
              found={found}
              onPage={(next) => setParams({ ...(search && { tim: search }), trang: String(next) })}
            />
          </>
        )}
      </section>
    </div>
  );
}
