import { Button, Chip, EmptyState, Sheet, Stack } from '@motcua/fields/ui';
import { ok } from '@motcua/schema';
import type { ProcedureVersion } from '@motcua/server';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { getProcedure, getProcedureVersion } from '../app/api';
import { Loaded } from '../app/Loaded';
import { Screen } from '../app/Screen';
import { appTexts } from '../app/texts';
import { useLoad } from '../app/use-load';
import { momentText } from '../app/vietnamese';
import { ProcedureEditor } from './ProcedureEditor';
import { procedureTexts as texts } from './texts';

/** Versions of a procedure, newest first; each opens as it was published. */
export function ProcedureVersions() {
  const { code = '' } = useParams();
  const { load, reload } = useLoad<ProcedureVersion | null>(code, async (signal) => {
    const current = await getProcedure(code, signal);
    return !current.ok && current.error.status === 404 ? ok(null) : current;
  });
  const current = load.state === 'ready' ? load.value : null;
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <Screen
      title={current ? texts.versionsTitle(current.definition.name) : texts.versions}
      back={{ to: '/thu-tuc', label: texts.title }}
      actions={
        <Link className="mc-button" to={`/thu-tuc/${code}`}>
          {texts.openDraft}
        </Link>
      }
    >
      <Loaded of={load} retry={reload}>
        {(newest) =>
          newest ? (
            <Stack>
              {Array.from({ length: newest.latestVersion }, (_, index) => newest.latestVersion - index).map(
                (version) => (
                  <OneVersion
                    key={version}
                    code={code}
                    version={version}
                    current={version === newest.version}
                    open={version === opened}
                    onOpen={(open) => setOpened(open ? version : null)}
                  />
                ),
              )}
            </Stack>
          ) : (
            <EmptyState title={texts.noVersions}>{texts.noVersionsText}</EmptyState>
          )
        }
      </Loaded>
    </Screen>
  );
}

type OneVersionProps = OpenProps & { readonly code: string; readonly version: number; readonly current: boolean };

/** One at a time is open: the parts of a procedure have one place each on a screen. */
type OpenProps = { readonly open: boolean; readonly onOpen: (open: boolean) => void };

function OneVersion({ code, version, current, open, onOpen }: OneVersionProps) {
  const { load, reload } = useLoad(`${code}/${version}`, (signal) => getProcedureVersion(code, version, signal));
  return (
    <Sheet className="de-version">
      <div className="mc-row mc-row-between">
        <h2>{texts.version(version)}</h2>
        {current && <Chip tone="ok">{texts.current}</Chip>}
      </div>
      <Loaded of={load} retry={reload}>
        {(found) => <VersionFacts found={found} open={open} onOpen={onOpen} />}
      </Loaded>
    </Sheet>
  );
}

function VersionFacts({ found, open, onOpen }: OpenProps & { readonly found: ProcedureVersion }) {
  return (
    <div className="mc-stack">
      <p>{appTexts.by(momentText(found.publishedAt, new Date()), found.publishedBy)}</p>
      {found.forms.length > 0 && (
        <div>
          <h3>{texts.pinnedForms}</h3>
          <ul>
            {found.forms.map((form) => (
              <li key={form.componentId}>
                <Link to={`/bieu-mau/${encodeURIComponent(form.code)}/phien-ban/${form.version}`}>
                  {form.title} ({form.code}, {texts.version(form.version).toLocaleLowerCase('vi')})
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Button aria-expanded={open} onClick={() => onOpen(!open)}>
          {open ? appTexts.close : texts.view}
        </Button>
      </div>
      {open && <ProcedureEditor definition={found.definition} readOnly notice={null} onChange={() => undefined} />}
    </div>
  );
}
