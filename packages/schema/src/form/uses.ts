import type { Json } from '../shared/json';
import type { Condition, Expression, FormDefinition, Item } from './definition';

/** Ids that a condition names: fields, lists and other conditions. */
export function namedByCondition(test: Condition): readonly string[] {
  const named: string[] = [];
  const visit = (condition: Condition) => {
    if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('not' in condition) visit(condition.not);
    else if ('condition' in condition) named.push(condition.condition);
    else if ('list' in condition) {
      named.push(condition.list);
      visit(condition.row);
    } else named.push(condition.field);
  };
  visit(test);
  return [...new Set(named)];
}

/** Ids of the fields and lists that a calculation or a check reads, through `{ "var": … }` and `{ "rows": … }`. */
export function readByExpression(expression: Expression): readonly string[] {
  const read: string[] = [];
  const visit = (part: Json) => {
    if (part === null || typeof part !== 'object') return;
    if (isArray(part)) {
      part.forEach(visit);
      return;
    }
    for (const [operator, operand] of Object.entries(part)) {
      if (operator === 'var' || operator === 'rows') {
        const name = isArray(operand) ? operand[0] : operand;
        if (typeof name === 'string') read.push(name);
      } else visit(operand);
    }
  };
  visit(expression);
  return [...new Set(read)];
}

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Conditions that a page or an item hangs on. */
export function conditionsOf(node: {
  readonly showWhen?: string | null;
  readonly required?: boolean | { readonly when: string };
  readonly readOnly?: boolean | { readonly when: string };
  readonly optionWhen?: { readonly [value: string]: string };
}): readonly ConditionUse[] {
  const found: ConditionUse[] = [];
  if (typeof node.showWhen === 'string') found.push({ property: 'showWhen', id: node.showWhen });
  if (typeof node.required === 'object') found.push({ property: 'required', id: node.required.when });
  if (typeof node.readOnly === 'object') found.push({ property: 'readOnly', id: node.readOnly.when });
  for (const [option, id] of Object.entries(node.optionWhen ?? {})) found.push({ property: 'optionWhen', id, option });
  return found;
}

export type ConditionUse =
  | { readonly property: 'showWhen' | 'required' | 'readOnly'; readonly id: string }
  | { readonly property: 'optionWhen'; readonly id: string; readonly option: string };

/** Used id → ids of the items, conditions and checks that use it, in reading order. */
export function usersByUsed(definition: FormDefinition): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  const add = (used: string, user: string) => {
    const known = users.get(used);
    if (!known) users.set(used, [user]);
    else if (!known.includes(user)) known.push(user);
  };
  const addItem = (item: Item) => {
    for (const { id } of conditionsOf(item)) add(id, item.id);
    if ('calculate' in item && item.calculate != null)
      for (const read of readByExpression(item.calculate)) add(read, item.id);
    if ('items' in item) item.items.forEach(addItem);
  };
  for (const page of definition.pages) {
    for (const { id } of conditionsOf(page)) add(id, page.id);
    page.items.forEach(addItem);
  }
  for (const condition of definition.conditions)
    for (const named of namedByCondition(condition.test)) add(named, condition.id);
  for (const check of definition.checks) {
    add(check.at, check.id);
    for (const read of readByExpression(check.test)) add(read, check.id);
  }
  return users;
}
