import { Button, Chip, Skeleton } from '@motcua/fields/ui';
import type { ProcedureVersion } from '@motcua/server';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import './finder.css';
import { call } from '../app/client';
import { FailedPage } from '../app/FailedPage';
import { useTexts } from '../app/language';
import { PageTitle } from '../app/PageTitle';
import { mayApply, signInAddress, useSession } from '../app/session';
import { useLoaded } from '../app/useLoaded';
import { dayOf } from '../app/when';
import { ProcedureParts } from './ProcedureParts';

/** One published procedure, readable by all the public (Đ4.1, Đ8.1), with the way to apply. */
export function ProcedurePage() {
  const { code = '' } = useParams();
  const address = `/procedures/${encodeURIComponent(code)}`;
  const [loaded, retry] = useLoaded(address, (signal) => call<ProcedureVersion>(address, { signal }));
  if (loaded.state === 'failed') return <FailedPage problem={loaded.problem} onRetry={retry} />;
  return (
    <div className="rt-page">{loaded.value ? <Procedure procedure={loaded.value} /> : <Skeleton lines={10} />}</div>
  );
}

function Procedure({ procedure }: { readonly procedure: ProcedureVersion }) {
  const texts = useTexts();
  const { definition } = procedure;
  return (
    <>
      <PageTitle>{definition.name}</PageTitle>
      <header>
        <h1>{definition.name}</h1>
        <p className="rt-quiet">
          {procedure.code} · {texts.version(procedure.version)}, {texts.effectiveFrom(dayOf(procedure.publishedAt))}{' '}
          {procedure.code.startsWith('0.') && <Chip>{texts.temporaryCode}</Chip>}
        </p>
        {definition.summary && <p>{definition.summary}</p>}
      </header>
      <ProcedureParts definition={definition} />
      <ApplyAction procedure={procedure} />
    </>
  );
}

function ApplyAction({ procedure }: { readonly procedure: ProcedureVersion }) {
  const texts = useTexts();
  const { me } = useSession();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  if (!procedure.definition.channels.some((channel) => channel.kind === 'online') || me === undefined) return null;
  const begin = async () => {
    if (!me) return;
    setBusy(true);
    // The device's shelf and its library come with the first dossier, not with the first page.
    const { beginCase } = await import('../form-filling/begin-case');
    await navigate(`/lam-ho-so/${await beginCase(procedure, me.accountId)}`);
  };
  return (
    <div className="rt-action">
      {me === null && (
        <a className="mc-button mc-button-main" href={signInAddress(pathname)}>
          {texts.applySignIn}
        </a>
      )}
      {me && mayApply(me) && (
        <Button look="main" busy={busy} onClick={() => void begin()}>
          {texts.apply}
        </Button>
      )}
      {me && !mayApply(me) && <p>{texts.cannotApply}</p>}
    </div>
  );
}
