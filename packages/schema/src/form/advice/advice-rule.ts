import type { FormDefinition } from '../definition';
import type { DefinitionProblem, FormEdit, ProblemSeverity } from '../edits/edit';
import type { FormIndex } from '../form-index';
import { problemAt } from '../rules-of-definition/words';
import type { Showing } from './truth/showing';

/** What a rule may look at. Without `newId` a mend that adds an item is not offered. */
export type AdviceFacts = {
  readonly definition: FormDefinition;
  readonly index: FormIndex;
  readonly showing: Showing;
  readonly newId?: NewId;
};

export type NewId = (kind: string) => string;

/** One thing that a good form keeps to; it stands alone and says every place that does not. */
export type AdviceRule = (facts: AdviceFacts) => readonly DefinitionProblem[];

export type Mend = { readonly text: string; readonly edits: readonly FormEdit[] };

/** A problem at a pointer, its sentence led by the place's own name. */
export function problemOf(
  { definition }: AdviceFacts,
  severity: ProblemSeverity,
  code: string,
  path: string,
  text: string,
  mend?: Mend,
): DefinitionProblem {
  const found = problemAt(definition, code, path, text);
  return { ...found, severity, ...(mend ? { mend: mend.edits, mendText: mend.text } : {}) };
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
