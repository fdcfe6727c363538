import {
  adviseForm,
  checkDefinition,
  type DefinitionProblem,
  elementProblems,
  type FormDefinition,
  type FormEdit,
  type ProblemSeverity,
  severityOf,
} from '@motcua/schema';
import { newId } from '../../app/new-id';
import { useLibrary } from '../palette/library-store';

/** What may not be saved, then what may not be published, then warnings and advice. */
export function problemsOfForm(form: FormDefinition): readonly DefinitionProblem[] {
  const checked = checkDefinition(form);
  const { library } = useLibrary.getState();
  return [
    ...(checked.ok ? [] : checked.error.problems),
    ...(library ? elementProblems(form, library.elements) : []),
    ...adviseForm(form, { newId }),
  ];
}

export const keyOf = ({ code, path, text }: DefinitionProblem): string => [code, path, text].join('\n');

export type ProblemKind = {
  readonly severity: ProblemSeverity;
  readonly code: string;
  readonly problems: readonly DefinitionProblem[];
};

/** Problems of one severity by kind, in the order in which the first of each was found. */
export function kindsOf(problems: readonly DefinitionProblem[], severity: ProblemSeverity): readonly ProblemKind[] {
  const kinds = new Map<string, DefinitionProblem[]>();
  for (const problem of problems) {
    if (severityOf(problem) !== severity) continue;
    const kind = kinds.get(problem.code);
    if (kind) kind.push(problem);
    else kinds.set(problem.code, [problem]);
  }
  return [...kinds].map(([code, all]) => ({ severity, code, problems: all }));
}

/** The mends of these problems as they are for the form of this moment, which may be newer than the list on the screen. */
export function mendsNow(form: FormDefinition, chosen: readonly DefinitionProblem[]): readonly FormEdit[] {
  const wanted = new Set(chosen.map(keyOf));
  return problemsOfForm(form).flatMap((problem) => (wanted.has(keyOf(problem)) ? (problem.mend ?? []) : []));
}
