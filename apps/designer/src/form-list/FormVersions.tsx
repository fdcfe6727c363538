import { Chip, EmptyState, Sheet, Stack } from '@motcua/fields/ui';
import type { FormVersionSummary } from '@motcua/server';
import { Link, useParams } from 'react-router';
import { formSchemaUrl, listFormVersions } from '../app/api';
import { Loaded } from '../app/Loaded';
import { Screen } from '../app/Screen';
import { useLoad } from '../app/use-load';
import { momentText } from '../app/vietnamese';
import { formListTexts as texts } from './texts';

export function FormVersions() {
  const { code = '' } = useParams();
  const { load, reload } = useLoad(code, (signal) => listFormVersions(code, signal));
  const newest = load.state === 'ready' ? load.value.items[0] : undefined;
  return (
    <Screen
      title={newest ? texts.versionsTitle(newest.title) : texts.versions}
      back={{ to: '/bieu-mau', label: texts.title }}
      actions={
        <Link className="mc-button" to={`/bieu-mau/${encodeURIComponent(code)}`}>
          {texts.openDraft}
        </Link>
      }
    >
      <Loaded of={load} retry={reload}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={texts.noVersions}>{texts.noVersionsText}</EmptyState>
          ) : (
            <Stack>
              {items.map((version) => (
                <OneVersion key={version.version} code={code} version={version} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Screen>
  );
}

function OneVersion({ code, version }: { readonly code: string; readonly version: FormVersionSummary }) {
  const now = new Date();
  return (
    <Sheet className="de-version">
      <div className="mc-row mc-row-between">
        <h2>{texts.version(version.version)}</h2>
        {version.supersededAt === null ? (
          <Chip tone="ok">{texts.current}</Chip>
        ) : (
          <Chip>{texts.superseded(momentText(version.supersededAt, now))}</Chip>
        )}
      </div>
      <p>{texts.publishedBy(momentText(version.publishedAt, now), version.publishedBy)}</p>
      {version.notes && <p className="de-quote">{version.notes}</p>}
      {version.acceptedUntil && <p className="de-aside">{texts.grace(momentText(version.acceptedUntil, now))}</p>}
      <p className="de-aside">
        {texts.fingerprint}: <code>{version.hash.slice(0, 16)}…</code>
      </p>
      <div className="mc-row">
        <Link
          className="mc-button"
          to={`/bieu-mau/${encodeURIComponent(code)}/phien-ban/${version.version}`}
          aria-label={`${texts.open}, ${texts.version(version.version)}`}
        >
          {texts.open}
        </Link>
        <a
          href={formSchemaUrl(code, version.version)}
          aria-label={`${texts.standard}, ${texts.version(version.version)}`}
        >
          {texts.standard}
        </a>
      </div>
    </Sheet>
  );
}
