import type { Json } from '../../shared/json';
import type { Check, Condition, NamedCondition } from '../definition';
import type { FormNode } from '../form-index';

/** The id that stands for another one in a copy; the same id where there is none. */
export type IdOf = (id: string) => string;

/** A node with all that it holds, every id in it and every id that it names exchanged. */
export function remapped<T extends FormNode>(node: T, idOf: IdOf): T {
  const when = (rule: boolean | { readonly when: string } | undefined) =>
    typeof rule === 'object' ? { when: idOf(rule.when) } : rule;
  return {
    ...node,
    id: idOf(node.id),
    ...(typeof node.showWhen === 'string' ? { showWhen: idOf(node.showWhen) } : {}),
    ...('required' in node ? { required: when(node.required) } : {}),
    ...('readOnly' in node ? { readOnly: when(node.readOnly) } : {}),
    ...('calculate' in node && node.calculate != null ? { calculate: remappedExpression(node.calculate, idOf) } : {}),
    ...('optionWhen' in node && node.optionWhen
      ? { optionWhen: Object.fromEntries(Object.entries(node.optionWhen).map(([value, id]) => [value, idOf(id)])) }
      : {}),
    ...('items' in node ? { items: node.items.map((inner) => remapped<FormNode>(inner, idOf)) } : {}),
  } as T;
}

export const remappedNamed = (condition: NamedCondition, idOf: IdOf): NamedCondition => ({
  ...condition,
  id: idOf(condition.id),
  test: remappedCondition(condition.test, idOf),
});

export const remappedCheck = (check: Check, idOf: IdOf): Check => ({
  ...check,
  id: idOf(check.id),
  at: idOf(check.at),
  test: remappedExpression(check.test, idOf),
});

export function remappedCondition(test: Condition, idOf: IdOf): Condition {
  const each = (inner: Condition) => remappedCondition(inner, idOf);
  if ('all' in test) return { all: test.all.map(each) };
  if ('any' in test) return { any: test.any.map(each) };
  if ('not' in test) return { not: each(test.not) };
  if ('condition' in test) return { condition: idOf(test.condition) };
  if ('list' in test) return { ...test, list: idOf(test.list), row: each(test.row) };
  return { ...test, field: idOf(test.field) };
}

function remappedExpression(part: Json, idOf: IdOf): Json {
  if (part === null || typeof part !== 'object') return part;
  if (isRow(part)) return part.map((inner) => remappedExpression(inner, idOf));
  return Object.fromEntries(
    Object.entries(part).map(([operator, written]) => {
      if (operator !== 'var' && operator !== 'rows') return [operator, remappedExpression(written, idOf)];
      if (typeof written === 'string') return [operator, idOf(written)];
      return [operator, isRow(written) ? written.map((id) => (typeof id === 'string' ? idOf(id) : id)) : written];
    }),
  );
}

const isRow = (value: Json): value is readonly Json[] => Array.isArray(value);
