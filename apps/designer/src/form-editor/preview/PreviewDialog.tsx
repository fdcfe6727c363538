import './preview.css';
import { SectionForm } from '@motcua/fields/render';
import { Button, Dialog, Notice } from '@motcua/fields/ui';
import type { FormDefinition, Validate } from '@motcua/schema';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { draftValidatorUrl } from '../../app/api';
import { createPreview, shownPages } from './preview-store';
import { previewTexts as texts } from './texts';

type Screen = keyof typeof texts.screens;
type Verdict = { readonly kind: 'ok' | 'wrong' | 'warning'; readonly text: string };

type PreviewDialogProps = {
  readonly form: FormDefinition;
  /** Stores the draft and gives the revision that the validator is made from; null when that failed. */
  readonly store: () => Promise<number | null>;
  readonly onClose: () => void;
};

/** The form as a member fills it, at three widths. */
export function PreviewDialog({ form, store, onClose }: PreviewDialogProps) {
  const preview = useMemo(() => createPreview(form, new Date().toLocaleDateString('sv-SE')), [form]);
  const answers = useStore(preview.store, (state) => state.answers);
  const errors = useStore(preview.store, (state) => state.errors);
  const { change, judge, again } = preview.store.getState();
  const [screen, setScreen] = useState<Screen>('desktop');
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const pages = shownPages(form, preview.rules, answers);
  const page = pages[Math.min(at, pages.length - 1)];

  const check = async () => {
    setBusy(true);
    const revision = await store();
    const validate = revision === null ? null : await loadValidator(form.code, revision);
    setBusy(false);
    if (revision === null) return setVerdict({ kind: 'warning', text: texts.unsaved });
    if (!validate) return setVerdict({ kind: 'warning', text: texts.unreachable });
    const wrong = judge(validate).filter(({ severity }) => severity === 'error').length;
    setVerdict(wrong === 0 ? { kind: 'ok', text: texts.right } : { kind: 'wrong', text: texts.wrong(wrong) });
  };

  return (
    <Dialog open wide title={`${texts.title}: ${form.title}`} onClose={onClose}>
      <div className="de-preview-bar">
        <fieldset className="mc-row">
          <legend className="mc-hidden">{texts.screen}</legend>
          {(Object.keys(texts.screens) as Screen[]).map((each) => (
            <Button key={each} look="quiet" aria-pressed={each === screen} onClick={() => setScreen(each)}>
              {texts.screens[each]}
            </Button>
          ))}
        </fieldset>
        <div className="mc-row">
          <Button
            onClick={() => {
              again();
              setVerdict(null);
            }}
          >
            {texts.again}
          </Button>
          <Button busy={busy} onClick={() => void check()}>
            {busy ? texts.checking : texts.check}
          </Button>
        </div>
      </div>
      <p className="de-aside">{texts.hint}</p>
      <div role="status">{verdict && <Notice kind={verdict.kind}>{verdict.text}</Notice>}</div>
      <div className="de-preview" data-screen={screen}>
        {page ? (
          <>
            <p className="de-aside">{texts.page(pages.indexOf(page) + 1, pages.length)}</p>
            <h2>{page.title}</h2>
            {page.help && <p>{page.help}</p>}
            {page.items
              .filter(({ id }) => preview.rules.shown(id, answers))
              .map((section) => (
                <section key={section.id} className="de-preview-section">
                  <SectionForm
                    section={section}
                    answers={answers}
                    rules={preview.rules}
                    errors={errors}
                    onChange={change}
                  />
                </section>
              ))}
            <div className="mc-row mc-row-between">
              <Button disabled={pages.indexOf(page) === 0} onClick={() => setAt(pages.indexOf(page) - 1)}>
                {texts.previous}
              </Button>
              <Button
                disabled={pages.indexOf(page) === pages.length - 1}
                onClick={() => setAt(pages.indexOf(page) + 1)}
              >
                {texts.next}
              </Button>
            </div>
          </>
        ) : (
          <Notice>{texts.noPages}</Notice>
        )}
      </div>
    </Dialog>
  );
}

/** The server compiles the draft; the page only imports what it made, as the content policy wants. */
async function loadValidator(code: string, revision: number): Promise<Validate | null> {
  try {
    const module: { validate?: Validate } = await import(/* @vite-ignore */ draftValidatorUrl(code, revision));
    return module.validate ?? null;
  } catch {
    return null;
  }
}
