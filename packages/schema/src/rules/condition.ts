import type { Condition, NamedCondition } from '../form/definition';
import type { AnswerReader } from './answer-reader';

/**
 * Điều kiện: does it hold? A test on an absent value is false, and so is `some`, `every` or `none` on an absent
 * list; `not` is plain negation. Inside `row`, fields of that row, of the rows around it and of the root are in reach.
 * Named references must have been resolved (`resolveCondition`); one that was not is false.
 */
export function evaluateCondition(test: Condition, reader: AnswerReader): boolean {
  if ('all' in test) return test.all.every((each) => evaluateCondition(each, reader));
  if ('any' in test) return test.any.some((each) => evaluateCondition(each, reader));
  if ('not' in test) return !evaluateCondition(test.not, reader);
  if ('condition' in test) return false;
  if ('list' in test) {
    const rows = reader.rows(test.list);
    if (rows.length === 0) return false;
    const holds = (row: AnswerReader) => evaluateCondition(test.row, row);
    if (test.has === 'every') return rows.every(holds);
    return rows.some(holds) === (test.has === 'some');
  }
  const value = reader.value(test.field);
  if (value === undefined) return false;
  switch (test.is) {
    case 'answered':
      return true;
    case 'equal':
      return value === test.value;
    case 'oneOf':
      return test.values.some((each) => each === value);
    case 'includes':
      return Array.isArray(value) && value.includes(test.value);
    case 'atLeast':
      return typeof value === 'number' && value >= test.value;
    case 'atMost':
      return typeof value === 'number' && value <= test.value;
  }
}

export const NEVER: Condition = { any: [] };
export const ALWAYS: Condition = { all: [] };

/** Named conditions may stand in one another; past this many tests a condition is no longer one that people read. */
export const MOST_TESTS = 2000;

/**
 * Puts the tests of named conditions in the place of their names. Undefined when a name is unknown, leads back to
 * itself, or the whole grows past `MOST_TESTS`.
 */
export function createConditionResolver(
  conditions: readonly NamedCondition[],
): (test: Condition) => Condition | undefined {
  const named = new Map(conditions.map((each) => [each.id, each.test]));
  const done = new Map<string, Sized | undefined>();

  const resolve = (test: Condition): Sized | undefined => {
    if ('condition' in test) {
      const id = test.condition;
      if (done.has(id)) return done.get(id);
      const meant = named.get(id);
      done.set(id, undefined); // while it is being resolved, so that a cycle ends here
      const resolved = meant === undefined ? undefined : resolve(meant);
      done.set(id, resolved);
      return resolved;
    }
    if ('all' in test) return several(test.all, (all) => ({ all }));
    if ('any' in test) return several(test.any, (any) => ({ any }));
    if ('not' in test) return several([test.not], ([not]) => ({ not: not ?? NEVER }));
    if ('list' in test) return several([test.row], ([row]) => ({ ...test, row: row ?? NEVER }));
    return { test, size: 1 };
  };

  const several = (tests: readonly Condition[], make: (tests: Condition[]) => Condition): Sized | undefined => {
    const resolved: Condition[] = [];
    let size = 1;
    for (const each of tests) {
      const part = resolve(each);
      if (!part) return undefined;
      size += part.size;
      if (size > MOST_TESTS) return undefined;
      resolved.push(part.test);
    }
    return { test: make(resolved), size };
  };

  return (test) => resolve(test)?.test;
}

type Sized = { readonly test: Condition; readonly size: number };
