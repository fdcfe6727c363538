import { Notice, Sheet } from '@motcua/fields/ui';
import type { ProcedureDefinition } from '@motcua/schema';
import { useMemo } from 'react';
import { partAnchor } from './Part';
import { procedureTexts as texts } from './texts';
import { problemsOfProcedure } from './unfinished';

/** Problems of the draft on the screen, each leading to its part. */
export function ProcedureProblems({ definition }: { readonly definition: ProcedureDefinition }) {
  const problems = useMemo(() => problemsOfProcedure(definition), [definition]);
  return (
    <Sheet>
      <h2>{texts.problems}</h2>
      {problems.length === 0 ? (
        <Notice kind="ok">{texts.noProblems}</Notice>
      ) : (
        <ul className="de-problems">
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.code}`}>
              <a href={`#${partAnchor(problem.path.split('/')[1] ?? '')}`}>{problem.text}</a>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
