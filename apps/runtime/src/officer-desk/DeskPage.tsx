import { Chip, EmptyState, FieldFrame, Notice, Select, Skeleton, TextInput } from '@motcua/fields/ui';
import type { Dossier, DossierSummary, Paged } from '@motcua/server';
import { useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import '../dossiers/dossiers.css';
import './desk.css';
import { call, query } from '../app/client';
import { ListPages } from '../app/ListPages';
import { useTexts } from '../app/language';
import { PageTitle } from '../app/PageTitle';
import { ProblemNotice } from '../app/ProblemNotice';
import { useSession, worksAtDesk } from '../app/session';
import { useLoaded } from '../app/useLoaded';
import { timeAndDay } from '../app/when';
import { DossierContents, DossierFacts } from '../dossiers/DossierView';
import { timeLeftText, urgency } from './time-left';

/** Bàn làm việc của cán bộ: the authority's dossiers by what is due next, and the one that is open. */
export function DeskPage() {
  const texts = useTexts();
  const { code } = useParams();
  const me = useSession((session) => session.me);
  // Staff screens are dense; the applicant's stay roomy.
  useEffect(() => {
    document.documentElement.dataset.density = 'staff';
    return () => {
      document.documentElement.dataset.density = 'runtime';
    };
  }, []);
  if (me === undefined) return <Skeleton lines={8} />;
  if (!worksAtDesk(me))
    return (
      <div className="rt-page">
        <Notice kind="warning" title={texts.notForYou} />
      </div>
    );
  return (
    <div className="rt-desk" data-open={code ? 'dossier' : 'list'}>
      <PageTitle>{texts.deskTitle}</PageTitle>
      <Inbox current={code} />
      <section className="rt-desk-dossier" aria-live="polite">
        {code ? <OpenDossier code={code} /> : <p className="rt-quiet">{texts.deskPick}</p>}
      </section>
    </div>
  );
}

function Inbox({ current }: { readonly current: string | undefined }) {
  const texts = useTexts();
  const [params, setParams] = useSearchParams();
  const search = params.get('tim') ?? '';
  const sort = params.get('xep') ?? 'due';
  const page = Number(params.get('trang') ?? 1);
  const [text, setText] = useState(search);
  const address = `/dossiers${query({ scope: 'authority', search, sort, page })}`;
  const [loaded, retry] = useLoaded(address, (signal) => call<Paged<DossierSummary>>(address, { signal }));
  const found = 'value' in loaded ? loaded.value : undefined;
  const change = (next: Record<string, string>) => {
    const all = { tim: search, xep: sort, ...next };
    setParams(Object.fromEntries(Object.entries(all).filter(([, value]) => value)));
  };
  // The opened dossier is then what the page is about; on a phone it stands alone.
  const Heading = current ? 'h2' : 'h1';
  return (
    <section className="rt-inbox mc-no-print" aria-labelledby="inbox">
      <Heading id="inbox">{texts.deskTitle}</Heading>
      <search className="rt-stack">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            change({ tim: text });
          }}
        >
          <FieldFrame id="find-inbox" label={texts.searchDossiers}>
            <TextInput id="find-inbox" type="search" value={text} onChange={(event) => setText(event.target.value)} />
          </FieldFrame>
        </form>
        <FieldFrame id="sort-inbox" label={texts.deskSort}>
          <Select
            id="sort-inbox"
            value={sort}
            choices={[
              { value: 'due', label: texts.sortDue },
              { value: 'submitted', label: texts.sortSubmitted },
            ]}
            onChange={(xep) => change({ xep })}
          />
        </FieldFrame>
      </search>
      {loaded.state === 'failed' && <ProblemNotice problem={loaded.problem} onRetry={retry} />}
      {!found && loaded.state === 'loading' && <Skeleton lines={6} />}
      {found?.total === 0 && (
        <EmptyState title={search ? texts.noMatch : texts.deskEmpty}>{!search && texts.deskEmptyText}</EmptyState>
      )}
      {found && found.total > 0 && (
        <>
          <p className="rt-quiet" role="status">
            {texts.pageTotal(found.total)}
          </p>
          <ul className="rt-inbox-list">
            {found.items.map((dossier) => (
              <li key={dossier.code}>
                <Link
                  to={{ pathname: `/xu-ly/${encodeURIComponent(dossier.code)}`, search: params.toString() }}
                  aria-current={dossier.code === current ? 'true' : undefined}
                  className="rt-inbox-item"
                >
                  <strong>{dossier.procedureName}</strong>
                  <span className="rt-code">{dossier.code}</span>
                  <span className="rt-quiet">
                    {texts.submittedBy(
                      `${dossier.applicantName}, ${dossier.organisationName}`,
                      timeAndDay(dossier.submittedAt, texts.on),
                    )}
                  </span>
                  <span>
                    <Chip tone={urgency(dossier.minutesLeft)}>{timeLeftText(texts, dossier.minutesLeft)}</Chip>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <ListPages found={found} onPage={(next) => change({ trang: String(next) })} />
        </>
      )}
    </section>
  );
}

function OpenDossier({ code }: { readonly code: string }) {
  const texts = useTexts();
  const [params] = useSearchParams();
  const address = `/dossiers/${encodeURIComponent(code)}`;
  const [loaded, retry] = useLoaded(address, (signal) => call<Dossier>(address, { signal }));
  if (loaded.state === 'failed') return <ProblemNotice problem={loaded.problem} onRetry={retry} />;
  const dossier = loaded.value;
  if (!dossier) return <Skeleton lines={10} />;
  return (
    <div className="rt-stack">
      <Link to={{ pathname: '/xu-ly', search: params.toString() }} className="rt-back rt-only-narrow">
        ← {texts.deskTitle}
      </Link>
      <div className="rt-row">
        <h1>{dossier.procedure.name}</h1>
        <Chip tone="info">{texts.statuses[dossier.status]}</Chip>
      </div>
      <DossierFacts dossier={dossier} />
      <DossierContents dossier={dossier} />
    </div>
  );
}
