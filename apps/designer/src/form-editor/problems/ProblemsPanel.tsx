import './problems.css';
import { Button, Chip, Notice, useToast } from '@motcua/fields/ui';
import { type DefinitionProblem, type ProblemSeverity, severityOf } from '@motcua/schema';
import { useState } from 'react';
import { useEditor, useEditorState } from '../editor-context';
import { formOf } from '../editor-store';
import { placeOfProblem } from './problem-place';
import { keyOf, kindsOf, mendsNow, type ProblemKind } from './problems';
import { problemTexts as texts } from './texts';

type ProblemsPanelProps = { readonly problems: readonly DefinitionProblem[]; readonly onShow?: () => void };

const severities = Object.keys(texts.severities) as ProblemSeverity[];
const tones = { error: 'wrong', warning: 'warning', advice: 'info' } as const;

/** Lỗi, cảnh báo, lời khuyên, each in one sentence; it leads to its place and, where it can, mends itself. */
export function ProblemsPanel({ problems, onShow }: ProblemsPanelProps) {
  const [only, setOnly] = useState<ProblemSeverity | null>(null);
  if (problems.length === 0) return <Notice kind="ok">{texts.none}</Notice>;
  const shown = severities.filter((each) => only === null || each === only);
  const countOf = (severity: ProblemSeverity) => problems.filter((each) => severityOf(each) === severity).length;
  return (
    <div className="mc-stack">
      <fieldset className="de-problem-filter">
        <legend className="mc-hidden">{texts.filter}</legend>
        <Button look="quiet" aria-pressed={only === null} onClick={() => setOnly(null)}>
          {texts.all} <Chip>{problems.length}</Chip>
        </Button>
        {severities.map((each) => (
          <Button key={each} look="quiet" aria-pressed={only === each} onClick={() => setOnly(each)}>
            {texts.severities[each]} <Chip tone={countOf(each) > 0 ? tones[each] : 'plain'}>{countOf(each)}</Chip>
          </Button>
        ))}
      </fieldset>
      {only !== null && countOf(only) === 0 && <p className="de-aside">{texts.noneOfChosen}</p>}
      {shown
        .filter((each) => countOf(each) > 0)
        .map((severity) => (
          <section key={severity} className="de-problem-group" data-severity={severity}>
            <h3>
              {texts.severities[severity]} <span className="de-aside">{texts.about[severity]}</span>
            </h3>
            {kindsOf(problems, severity).map((kind) => (
              <KindOfProblem key={kind.code} kind={kind} onShow={onShow} />
            ))}
          </section>
        ))}
    </div>
  );
}

function KindOfProblem({ kind, onShow }: { readonly kind: ProblemKind; readonly onShow?: (() => void) | undefined }) {
  const editor = useEditor();
  const toast = useToast();
  const readOnly = useEditorState((state) => state.readOnly);
  const mendable = kind.problems.filter(({ mend }) => mend !== undefined);

  const mend = (chosen: readonly DefinitionProblem[]) => {
    const edits = mendsNow(formOf(editor.state.getState()), chosen);
    if (edits.length === 0) return toast({ text: texts.stale });
    editor.seal();
    const done = editor.act(edits);
    editor.seal();
    if (done.ok) toast({ text: texts.mended(chosen.length), action: { label: texts.undo, run: editor.undo } });
  };
  const go = (problem: DefinitionProblem) => {
    const { itemId, tab } = placeOfProblem(formOf(editor.state.getState()), problem);
    editor.select(itemId);
    editor.askTab(tab);
    onShow?.();
  };

  return (
    <div className="de-problem-kind">
      <div className="de-problem-kind-head">
        <h4>
          {texts.kinds[kind.code] ?? texts.otherKind} <Chip>{kind.problems.length}</Chip>
        </h4>
        {mendable.length > 1 && !readOnly && (
          <Button look="quiet" onClick={() => mend(mendable)}>
            {texts.mendAll(mendable.length)}
          </Button>
        )}
      </div>
      <ul className="de-problems">
        {kind.problems.map((problem) => (
          <li key={keyOf(problem)} className="de-problem-row">
            <button type="button" className="de-problem" title={texts.show} onClick={() => go(problem)}>
              {problem.text}
            </button>
            {problem.mend && !readOnly && (
              <Button look="quiet" title={problem.mendText} onClick={() => mend([problem])}>
                {texts.mend}
                <span className="de-aside">{problem.mendText}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
