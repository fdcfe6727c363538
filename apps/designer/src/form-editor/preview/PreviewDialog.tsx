import './preview.css';
import { Button, Dialog, Menu, Notice, Progress } from '@motcua/fields/ui';
import {
  type AnswerKind,
  type FormDefinition,
  type GeneratedAnswers,
  generateAnswers,
  type Validate,
} from '@motcua/schema';
import { useMemo, useState } from 'react';
import { draftValidatorUrl } from '../../app/api';
import { ExplorationReport } from './ExplorationReport';
import { PreviewPages } from './PreviewPages';
import { createPreview } from './preview-store';
import { previewTexts as texts } from './texts';
import { UnmetList } from './UnmetList';
import { RUNS, useExploration } from './use-exploration';
import { ViewAs } from './ViewAs';

type Screen = keyof typeof texts.screens;
type Verdict = {
  readonly kind: 'ok' | 'wrong' | 'warning' | 'info';
  readonly text: string;
  readonly unmet?: GeneratedAnswers['unmet'];
};

type PreviewDialogProps = {
  readonly form: FormDefinition;
  /** Stores the draft and gives the revision that the validator is made from; null when that failed. */
  readonly store: () => Promise<number | null>;
  /** Leaves the preview for the place of an item, condition or check. */
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
};

/** The form as a member fills it, at three widths; as nobody or a demo person, by hand or with made-up answers. */
export function PreviewDialog({ form, store, onGo, onClose }: PreviewDialogProps) {
  const today = useMemo(() => new Date().toLocaleDateString('sv-SE'), []);
  const preview = useMemo(() => createPreview(form, today), [form, today]);
  const { judge, again, become, fill } = preview.store.getState();
  const [screen, setScreen] = useState<Screen>('desktop');
  const [busy, setBusy] = useState(false);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const exploration = useExploration(form, today);

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
  const makeUp = (kind: AnswerKind) => {
    const { answers, unmet } = generateAnswers(form, { kind, random: Math.random, context: { today } });
    fill(answers);
    setVerdict({ kind: unmet.length > 0 ? 'warning' : 'info', text: texts.filled[kind], unmet });
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
          <Menu
            label={texts.fill}
            align="start"
            items={(Object.keys(texts.kinds) as AnswerKind[]).map((kind) => ({
              id: kind,
              label: texts.kinds[kind],
              onSelect: () => makeUp(kind),
            }))}
          />
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
          {exploration.share === null ? (
            <Button onClick={exploration.start}>{texts.explore(RUNS)}</Button>
          ) : (
            <Button onClick={exploration.stop}>{texts.stop}</Button>
          )}
        </div>
      </div>
      <ViewAs
        code={form.code}
        store={store}
        onValues={(values, person) => {
          become(values);
          setVerdict(person && { kind: 'info', text: texts.filledFrom(person.name, Object.keys(values).length) });
        }}
        onRefused={(text) => setVerdict({ kind: 'warning', text })}
      />
      <p className="de-aside">{texts.hint}</p>
      {exploration.share !== null && <Progress label={texts.exploring} share={exploration.share} />}
      <div role="status" className="mc-stack">
        {verdict && (
          <Notice kind={verdict.kind} title={verdict.text}>
            {verdict.unmet && <UnmetList unmet={verdict.unmet} onGo={onGo} />}
          </Notice>
        )}
        {exploration.report && <ExplorationReport report={exploration.report} onGo={onGo} onClose={exploration.stop} />}
      </div>
      <div className="de-preview" data-screen={screen}>
        <PreviewPages form={form} preview={preview} />
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
