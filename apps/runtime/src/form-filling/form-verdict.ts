import { type FieldError, type FormDefinition, subtreeOf } from '@motcua/schema';
import type { FormState } from './form-store';

export type PageState = 'done' | 'wrong' | 'left' | 'untouched';

/** Rules that say an answer is missing rather than wrong. */
const missing: ReadonlySet<string> = new Set(['required', 'minItems']);

const pageCache = new WeakMap<FormDefinition, ReadonlyMap<string, string>>();

/** The page on which each field stands, by item id. */
export function pagesOfItems(definition: FormDefinition): ReadonlyMap<string, string> {
  const known = pageCache.get(definition);
  if (known) return known;
  const pages = new Map<string, string>();
  for (const page of definition.pages) for (const node of subtreeOf(page)) pages.set(node.id, page.id);
  pageCache.set(definition, pages);
  return pages;
}

/** What is shown of the verdict: places that the person has left, and pages that were asked to be right. */
export function shownErrors(state: Pick<FormState, 'verdict' | 'left' | 'visited'>, definition: FormDefinition) {
  const pages = pagesOfItems(definition);
  return state.verdict.filter(({ fieldId }) => {
    if (fieldId === null) return true;
    return state.left.has(fieldId) || state.visited.has(pages.get(fieldId) ?? '');
  });
}

export const errorsOnPage = (errors: readonly FieldError[], definition: FormDefinition, pageId: string) => {
  const pages = pagesOfItems(definition);
  return errors.filter(({ fieldId }) => fieldId !== null && pages.get(fieldId) === pageId);
};

/** How a page stands in the contents list. */
export function pageState(
  verdict: readonly FieldError[],
  visited: ReadonlySet<string>,
  definition: FormDefinition,
  pageId: string,
): PageState {
  if (!visited.has(pageId)) return 'untouched';
  const errors = errorsOnPage(verdict, definition, pageId).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return 'done';
  return errors.every(({ rule }) => missing.has(rule)) ? 'left' : 'wrong';
}

/** Row numbers in a JSON pointer, outermost first: the address of a place in a list. */
export const rowsOfPath = (path: string): number[] =>
  path
    .split('/')
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
