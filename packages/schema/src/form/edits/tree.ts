import type { FormDefinition, Item, Page } from '../definition';
import { type FormNode, indexForm } from '../form-index';

/** A definition in which one page or item is another; all that stands beside the way to it keeps its identity. */
export function replaceNode<T extends FormNode>(
  definition: FormDefinition,
  id: string,
  change: (node: T) => FormNode,
): FormDefinition {
  const entry = indexForm(definition).nodes.get(id);
  return entry ? changeAt(definition, entry.pointer.split('/').slice(1), (node) => change(node as T)) : definition;
}

/** The same with the items of a page, section, group or list. */
export const changeItems = (
  definition: FormDefinition,
  parentId: string,
  change: (items: readonly Item[]) => readonly Item[],
): FormDefinition =>
  replaceNode<FormNode & { readonly items: readonly Item[] }>(
    definition,
    parentId,
    (parent) => ({ ...parent, items: change(parent.items) }) as FormNode,
  );

export const changePages = (
  definition: FormDefinition,
  change: (pages: readonly Page[]) => readonly Page[],
): FormDefinition => ({ ...definition, pages: change(definition.pages) });

export const inserted = <T>(all: readonly T[], index: number, one: T): readonly T[] =>
  all.toSpliced(Math.min(index, all.length), 0, one);

export const without = <T extends { readonly id: string }>(all: readonly T[], id: string): readonly T[] =>
  all.filter((one) => one.id !== id);

export const withoutAll = <T extends { readonly id: string }>(
  all: readonly T[],
  ids: ReadonlySet<string>,
): readonly T[] => all.filter((one) => !ids.has(one.id));

/** Puts `one` in the place of what has its id, or last. */
export const withOne = <T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] => {
  const at = all.findIndex(({ id }) => id === one.id);
  return at < 0 ? [...all, one] : all.with(at, one);
};

function changeAt<T>(value: T, way: readonly string[], change: (part: unknown) => unknown): T {
  const [token, ...rest] = way;
  if (token === undefined) return change(value) as T;
  if (Array.isArray(value)) return value.with(Number(token), changeAt(value[Number(token)], rest, change)) as T;
  const record = value as { readonly [key: string]: unknown };
  return { ...record, [token]: changeAt(record[token], rest, change) } as T;
}

/** The value without what stands at the end of the way. */
export function withoutAt<T>(value: T, way: readonly string[]): T {
  const last = way.at(-1);
  return changeAt(value, way.slice(0, -1), (holder) => {
    if (Array.isArray(holder)) return holder.toSpliced(Number(last), 1);
    return Object.fromEntries(Object.entries(holder as object).filter(([key]) => key !== last));
  });
}

/** Same JSON value, whatever the order of keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => sameJson(one, b[at]));
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, one]) => right.has(key) && sameJson(one, right.get(key)));
}
