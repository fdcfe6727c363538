import type { FormDefinition } from '../definition';
import type { DefinitionProblem } from '../edits/edit';
import type { FormIndex } from '../form-index';

/** One thing that must hold of a whole definition whose structure is already right. */
export type DefinitionRule = (definition: FormDefinition, index: FormIndex) => readonly DefinitionProblem[];

/** A list of pages or items around a place, as rows are: outermost first. */
export type Lists = readonly string[];

export const isWithin = (outer: Lists, inner: Lists): boolean => outer.every((id, at) => inner[at] === id);
