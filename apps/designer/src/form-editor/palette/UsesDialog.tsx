import { Button, Checkbox, Dialog, Notice } from '@motcua/fields/ui';
import type { FormDraft, LibraryFormUse, LibraryUpdateResult, LibraryUses } from '@motcua/server';
import { useState } from 'react';
import { getFormDraft, getLibraryUses, updateFromLibrary } from '../../app/api';
import { Loaded, RefusalNotice } from '../../app/Loaded';
import { appTexts } from '../../app/texts';
import { useAct } from '../../app/use-act';
import { useLoad } from '../../app/use-load';
import { readLibrary } from './library-store';
import { libraryTexts as texts } from './library-texts';
import type { LibraryEntry } from './offers';

/** The form on the screen: it is stored before it is updated on the server, and shown anew after. */
export type OpenForm = {
  readonly code: string;
  readonly settle: () => Promise<boolean>;
  readonly show: (draft: FormDraft) => void;
};

type UsesDialogProps = {
  readonly entry: LibraryEntry;
  readonly openForm: OpenForm | null;
  readonly readOnly: boolean;
  readonly onClose: () => void;
};

/** Nơi dùng của một dữ liệu chuẩn hoặc một khối; the drafts that are chosen take the newest version. */
export function UsesDialog({ entry, openForm, readOnly, onClose }: UsesDialogProps) {
  const { load, reload } = useLoad(entry.id, (signal) => getLibraryUses(entry.id, signal));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<readonly LibraryUpdateResult[] | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const { busy, refusal, run } = useAct();

  const update = async () => {
    const here = openForm && chosen.has(openForm.code) ? openForm : null;
    setUnsaved(false);
    if (here && !(await here.settle())) return setUnsaved(true);
    await run(
      () => updateFromLibrary(entry.id, [...chosen]),
      null,
      async ({ results: done }) => {
        setResults(done);
        setChosen(new Set());
        reload();
        void readLibrary();
        if (!here || !done.some(({ code, outcome }) => code === here.code && outcome === 'updated')) return;
        const draft = await getFormDraft(here.code);
        if (draft.ok) here.show(draft.value);
      },
    );
  };

  return (
    <Dialog
      open
      wide
      title={texts.usesTitle(entry.title)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appTexts.close}</Button>
          {!readOnly && (
            <Button look="main" busy={busy} disabled={chosen.size === 0} onClick={() => void update()}>
              {texts.update}
            </Button>
          )}
        </>
      }
    >
      <div className="mc-stack">
        <RefusalNotice refusal={refusal} />
        {unsaved && (
          <Notice kind="wrong" live="alert">
            {texts.notSaved}
          </Notice>
        )}
        {results && <Results results={results} />}
        <Loaded of={load} retry={reload}>
          {(uses) => (
            <Forms
              uses={uses}
              openCode={openForm?.code ?? null}
              chosen={chosen}
              onChoose={readOnly ? null : setChosen}
            />
          )}
        </Loaded>
      </div>
    </Dialog>
  );
}

type FormsProps = {
  readonly uses: LibraryUses;
  readonly openCode: string | null;
  readonly chosen: ReadonlySet<string>;
  /** None for who may only look. */
  readonly onChoose: ((chosen: ReadonlySet<string>) => void) | null;
};

function Forms({ uses, openCode, chosen, onChoose }: FormsProps) {
  const { forms, version } = uses;
  const behind = forms.filter(({ draft }) => draft && draft.status === 'editing' && draft.version < version);
  if (forms.length === 0) return <p>{texts.nobody}</p>;
  return (
    <>
      <p>
        {texts.newest(version)} {behind.length === 0 ? texts.allNewest : texts.chooseForms}
      </p>
      {onChoose && behind.length > 1 && (
        <Checkbox
          label={texts.chooseAll}
          checked={behind.every(({ code }) => chosen.has(code))}
          onChange={(all) => onChoose(new Set(all ? behind.map(({ code }) => code) : []))}
        />
      )}
      <ul className="de-library-forms">
        {forms.map((form) => {
          const words = [stateOf(form, version), form.code === openCode && behind.includes(form) ? texts.openHere : '']
            .filter(Boolean)
            .join(' ');
          return (
            <li key={form.code}>
              {onChoose && behind.includes(form) ? (
                <Checkbox
                  label={`${form.title} (${form.code})`}
                  hint={words}
                  checked={chosen.has(form.code)}
                  onChange={(on) =>
                    onChoose(new Set(on ? [...chosen, form.code] : [...chosen].filter((code) => code !== form.code)))
                  }
                />
              ) : (
                <>
                  {form.title} ({form.code})<p className="de-aside">{words}</p>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function stateOf({ draft, published }: LibraryFormUse, newest: number): string {
  const own = !draft
    ? texts.noDraft
    : draft.version >= newest
      ? texts.draftNewest
      : draft.status === 'handed-over'
        ? texts.handedOver
        : texts.draftAt(draft.version);
  return `${[own, ...(published ? [texts.publishedAt(published.formVersion, published.version)] : [])].join('; ')}.`;
}

function Results({ results }: { readonly results: readonly LibraryUpdateResult[] }) {
  return (
    <Notice
      kind={results.every(({ outcome }) => outcome !== 'refused') ? 'ok' : 'warning'}
      title={texts.results}
      live="status"
    >
      <ul className="de-library-forms">
        {results.map(({ code, title, outcome, done, left, reason }) => (
          <li key={code}>
            <strong>{texts.outcomes[outcome]}</strong>: {title} ({code}).{reason && ` ${reason}`}
            <ul>
              {done.map((line) => (
                <li key={line}>{line}</li>
              ))}
              {left.map((line) => (
                <li key={line}>
                  {texts.left}: {line}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
