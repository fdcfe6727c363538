import type { FieldError } from '@motcua/schema';
import { localToday } from '../app/when';
import type { CasePart } from './case-draft';
import { createFormStore } from './form-store';
import type { LoadedForm } from './loaded-form';

export type PartState = 'untouched' | 'started' | 'complete' | 'wrong';

/** Whether a part is ready to be sent, and what of its form is not. */
export type PartReadiness = { readonly state: PartState; readonly errors: readonly FieldError[] };

/** Judges one part of the dossier as the server will. `form` is the part's form, fetched; absent while it is not. */
export function readinessOf(part: CasePart, form: LoadedForm | undefined): PartReadiness {
  if (!part.form) return { state: part.papers.length > 0 ? 'complete' : 'untouched', errors: [] };
  const begun = part.form.visited.length > 0;
  if (!form) return { state: begun ? 'started' : 'untouched', errors: [] };
  const errors = openedForm(part, form).getState().judge();
  if (!errors.some(({ severity }) => severity === 'error')) return { state: 'complete', errors };
  if (!begun) return { state: 'untouched', errors };
  const allVisited = form.version.definition.pages.every(({ id }) => part.form?.visited.includes(id));
  return { state: allVisited ? 'wrong' : 'started', errors };
}

/** A part's form in a store of its own, to be judged, settled or shown. */
export const openedForm = (part: CasePart, { version, validate }: LoadedForm) =>
  createFormStore({
    definition: version.definition,
    validate,
    answers: part.form?.answers ?? {},
    provenance: part.form?.provenance ?? {},
    visited: part.form?.visited ?? [],
    today: () => localToday(new Date()),
  });
