import { Notice } from '@motcua/fields/ui';
import type { DefinitionProblem } from '@motcua/schema';
import { useEditor } from '../editor-context';
import { problemTexts as texts } from './texts';

type ProblemsPanelProps = { readonly problems: readonly DefinitionProblem[]; readonly onShow?: () => void };

/** Each problem in one sentence; choosing it leads to its place. */
export function ProblemsPanel({ problems, onShow }: ProblemsPanelProps) {
  const editor = useEditor();
  if (problems.length === 0) return <Notice kind="ok">{texts.none}</Notice>;
  return (
    <ul className="de-problems">
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.code} ${problem.text}`}>
          {problem.itemId ? (
            <button
              type="button"
              className="de-problem"
              onClick={() => {
                editor.select(problem.itemId ?? null);
                onShow?.();
              }}
            >
              {problem.text}
              <span className="de-aside">{texts.show}</span>
            </button>
          ) : (
            <span className="de-problem">{problem.text}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
