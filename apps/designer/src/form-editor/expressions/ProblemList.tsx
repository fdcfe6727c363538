import { Icon } from '@motcua/fields/ui';
import type { TextProblem } from '@motcua/schema';
import { expressionTexts as texts } from './texts';

type ProblemListProps = {
  readonly id: string;
  readonly text: string;
  readonly problems: readonly TextProblem[];
  readonly onShow: (problem: TextProblem) => void;
};

/** What is wrong and where; choosing one marks the place in the text. */
export function ProblemList({ id, text, problems, onShow }: ProblemListProps) {
  return (
    <div id={id} aria-live="polite">
      {problems.length > 0 && (
        <ul className="de-expression-problems">
          {problems.map((problem) => (
            <li key={`${problem.from} ${problem.code}`}>
              <button type="button" className="de-expression-problem" onClick={() => onShow(problem)}>
                <Icon name="wrong" />
                <span>
                  {problem.text}
                  <span className="de-aside">
                    {texts.problemAt(problem.from, problem.to)}
                    {problem.to > problem.from && (
                      <>
                        : <mark>{text.slice(problem.from, Math.min(problem.to, problem.from + 60))}</mark>
                      </>
                    )}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
