import type { Json, JsonSchemaObject } from '../../shared/json';
import type { Condition } from '../definition';
import { assume, constantOf, readablePart } from './condition-parts';
import { type ObjectNode, type ObjectTree, stepsDown } from './object-tree';

/**
 * A condition as JSON Schema over the object `at`, from which all of it must be readable. Every comparison carries
 * `required`, so that an absent value makes it false. What the rows of a list compare with outside of them cannot be
 * said inside: it is asked first, and the rows are judged once for each answer. `cases` bounds how often.
 */
export function conditionSchema(test: Condition, at: ObjectNode, tree: ObjectTree, cases: { left: number }): Json {
  const constant = constantOf(test);
  if (constant !== undefined) return constant;
  const inner = (each: Condition) => conditionSchema(each, at, tree, cases);
  if ('all' in test) return { allOf: test.all.map(inner) };
  if ('any' in test) return { anyOf: test.any.map(inner) };
  if ('not' in test) return { not: inner(test.not) };
  if ('condition' in test) throw new Error(`condition not resolved: ${test.condition}`);
  if (!('list' in test)) return reachDown(test.field, valueSchema(test), at, tree);
  const row = tree.objects.get(test.list);
  if (!row) throw new Error(`not a list: ${test.list}`);
  const outside = readablePart(test.row, at, tree);
  if (outside === undefined)
    return reachDown(test.list, rowsSchema(test.has, conditionSchema(test.row, row, tree, cases)), at, tree);
  cases.left -= 1;
  if (cases.left < 0) return false;
  const given = (holds: boolean) => inner(assume(test, outside, holds, tree));
  return whether(inner(outside), given(true), given(false));
}

const whether = (test: Json, met: Json, unmet: Json): JsonSchemaObject =>
  Object.fromEntries([
    ['if', test],
    ['then', met],
    ['else', unmet],
  ]);

type Comparison = Extract<Condition, { readonly field: string }>;

function valueSchema(test: Comparison): Json {
  switch (test.is) {
    case 'answered':
      return true;
    case 'equal':
      return { const: test.value };
    case 'oneOf':
      return { enum: [...new Set(test.values)] };
    case 'includes':
      return { type: 'array', contains: { const: test.value } };
    case 'atLeast':
      return { type: 'number', minimum: test.value };
    case 'atMost':
      return { type: 'number', maximum: test.value };
  }
}

function rowsSchema(has: 'some' | 'every' | 'none', row: Json): JsonSchemaObject {
  if (has === 'some') return { type: 'array', contains: row };
  if (has === 'every') return { type: 'array', minItems: 1, items: row };
  return { type: 'array', minItems: 1, not: { contains: row } };
}

function reachDown(id: string, value: Json, at: ObjectNode, tree: ObjectTree): Json {
  const holder = tree.holders.get(id);
  const name = holder?.items.find(({ item }) => item.id === id)?.item.name;
  const steps = holder && stepsDown(at, holder);
  if (name === undefined || !steps) throw new Error(`out of reach: ${id}`);
  return [...steps.map((step) => step.name), name].reduceRight<Json>(
    (inner, property) => ({ required: [property], ...(inner === true ? {} : { properties: { [property]: inner } }) }),
    value,
  );
}
