import { Button, Chip, Notice, Sheet, Skeleton } from '@motcua/fields/ui';
import type { Dossier } from '@motcua/server';
import { Link, useParams, useSearchParams } from 'react-router';
import { call } from '../app/client';
import { FailedPage } from '../app/FailedPage';
import { useTexts } from '../app/language';
import { PageTitle } from '../app/PageTitle';
import { useLoaded } from '../app/useLoaded';
import { DossierContents, DossierFacts } from './DossierView';

/** One dossier of one's own; right after it was sent it is the receipt, made to be printed. */
export function DossierPage() {
  const { code = '' } = useParams();
  const [params] = useSearchParams();
  const texts = useTexts();
  const address = `/dossiers/${encodeURIComponent(code)}`;
  const [loaded, retry] = useLoaded(address, (signal) => call<Dossier>(address, { signal }));
  if (loaded.state === 'failed') return <FailedPage problem={loaded.problem} onRetry={retry} />;
  const dossier = loaded.value;
  if (!dossier) return <Skeleton lines={10} />;
  const fresh = params.get('moi') === '1';
  return (
    <div className="rt-page">
      <PageTitle>{dossier.procedure.name}</PageTitle>
      {fresh && (
        <Notice kind="ok" title={texts.receiptTitle} live="status">
          {texts.receiptIntro}
        </Notice>
      )}
      <header>
        <h1>{dossier.procedure.name}</h1>
        <p>
          <Chip tone="info">{texts.statuses[dossier.status]}</Chip>
        </p>
      </header>
      <Sheet>
        <DossierFacts dossier={dossier} />
        <div className="rt-row rt-row-end mc-no-print">
          <Link to="/ho-so" className="mc-button mc-button-plain">
            {texts.follow}
          </Link>
          <Button onClick={() => print()}>{texts.print}</Button>
        </div>
      </Sheet>
      <DossierContents dossier={dossier} />
    </div>
  );
}
