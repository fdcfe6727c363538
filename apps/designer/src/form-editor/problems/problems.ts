import { checkDefinition, type DefinitionProblem, definitionProblems, type FormDefinition } from '@motcua/schema';

/** Everything in the way of publishing the draft on the screen: what may not be saved, then what may not be published. */
export function problemsOfForm(form: FormDefinition): readonly DefinitionProblem[] {
  const checked = checkDefinition(form);
  return [...(checked.ok ? [] : checked.error.problems), ...definitionProblems(form)];
}
