import { ALWAYS, NEVER } from '../../rules/condition';
import type { Condition } from '../definition';
import { isUnder, type ObjectNode, type ObjectTree, stepsDown } from './object-tree';

/** True or false where a condition has come down to that. */
export function constantOf(test: Condition): boolean | undefined {
  if ('all' in test && test.all.length === 0) return true;
  if ('any' in test && test.any.length === 0) return false;
  return undefined;
}

/** The same condition without what decides nothing. Rows are left alone: an absent list is false whatever they say. */
export function simplify(test: Condition): Condition {
  if ('all' in test) {
    const parts = unique(test.all.map(simplify).flatMap((part) => ('all' in part ? part.all : [part])));
    if (parts.some((part) => constantOf(part) === false)) return NEVER;
    return parts.length === 1 && parts[0] ? parts[0] : { all: parts };
  }
  if ('any' in test) {
    const parts = unique(test.any.map(simplify).flatMap((part) => ('any' in part ? part.any : [part])));
    if (parts.some((part) => constantOf(part) === true)) return ALWAYS;
    return parts.length === 1 && parts[0] ? parts[0] : { any: parts };
  }
  if ('not' in test) {
    const inner = simplify(test.not);
    const constant = constantOf(inner);
    if (constant !== undefined) return constant ? NEVER : ALWAYS;
    return 'not' in inner ? inner.not : { not: inner };
  }
  if ('list' in test) return { ...test, row: simplify(test.row) };
  if ('values' in test && test.values.length === 0) return NEVER;
  return test;
}

export const keyOf = (test: Condition): string => JSON.stringify(test);

function unique(tests: readonly Condition[]): readonly Condition[] {
  if (tests.length < 2) return tests;
  return [...new Map(tests.map((test) => [keyOf(test), test])).values()];
}

/** The object in which a test's field or list stands; undefined for an id that the form does not have. */
const holderOf = (tree: ObjectTree, id: string) => tree.holders.get(id);

/** The objects whose values a condition reads, those of the rows that it goes over itself not among them. */
export function objectsRead(test: Condition, tree: ObjectTree): readonly ObjectNode[] {
  if ('all' in test) return test.all.flatMap((each) => objectsRead(each, tree));
  if ('any' in test) return test.any.flatMap((each) => objectsRead(each, tree));
  if ('not' in test) return objectsRead(test.not, tree);
  if ('condition' in test) return [];
  const holder = holderOf(tree, 'list' in test ? test.list : test.field);
  const own = holder ? [holder] : [];
  if (!('list' in test)) return own;
  const row = tree.objects.get(test.list);
  return [...own, ...objectsRead(test.row, tree).filter((node) => !row || !isUnder(node, row))];
}

/** Can all that it reads be reached from this object without going through the rows of a list? */
export function readableFrom(test: Condition, at: ObjectNode, tree: ObjectTree): boolean {
  return objectsRead(test, tree).every((holder) => stepsDown(at, holder)?.every((step) => step.kind !== 'row'));
}

/** The largest part, in reading order, that can be read from this object. */
export function readablePart(test: Condition, at: ObjectNode, tree: ObjectTree): Condition | undefined {
  if (constantOf(test) !== undefined) return undefined;
  if (readableFrom(test, at, tree)) return test;
  for (const inner of partsOf(test)) {
    const found = readablePart(inner, at, tree);
    if (found) return found;
  }
  return undefined;
}

function partsOf(test: Condition): readonly Condition[] {
  if ('all' in test) return test.all;
  if ('any' in test) return test.any;
  if ('not' in test) return [test.not];
  return 'list' in test ? [test.row] : [];
}

/** The condition with a part of it known; simplified. */
export function assume(test: Condition, part: Condition, holds: boolean, tree: ObjectTree): Condition {
  const key = keyOf(part);
  const read = objectsRead(part, tree);
  const replace = (each: Condition): Condition => {
    if (keyOf(each) === key) return holds ? ALWAYS : NEVER;
    if ('all' in each) return { all: each.all.map(replace) };
    if ('any' in each) return { any: each.any.map(replace) };
    if ('not' in each) return { not: replace(each.not) };
    if (!('list' in each)) return each;
    // The same words mean another row inside.
    const row = tree.objects.get(each.list);
    return row && read.some((node) => isUnder(node, row)) ? each : { ...each, row: replace(each.row) };
  };
  return simplify(replace(test));
}

/** The condition as it stands while a whole group is absent; simplified. */
export function withoutObject(test: Condition, absent: ObjectNode, tree: ObjectTree): Condition {
  const gone = (id: string) => {
    const holder = holderOf(tree, id);
    return holder !== undefined && isUnder(holder, absent);
  };
  const replace = (each: Condition): Condition => {
    if ('all' in each) return { all: each.all.map(replace) };
    if ('any' in each) return { any: each.any.map(replace) };
    if ('not' in each) return { not: replace(each.not) };
    if ('condition' in each) return each;
    if ('list' in each) return gone(each.list) ? NEVER : { ...each, row: replace(each.row) };
    return gone(each.field) ? NEVER : each;
  };
  return simplify(replace(test));
}
