import type { Json, JsonSchemaObject } from '../../../shared/json';
import type { Condition } from '../../definition';
import { isRecord } from '../../structure';
import { fixedValues } from '../choices';

export type FieldTest = Extract<Condition, { readonly field: string }>;

/** A value that no test names; tests tell it only from absent. */
const OTHER = '\u0000';
const MOST_CHOSEN = 8;

/**
 * Values of a field that stand for all that it may hold, as far as these tests can tell them apart; `undefined` is
 * absent and always among them. Null where too little is known of the field: then nothing may be concluded.
 */
export function valuesToTry(
  schema: JsonSchemaObject,
  tests: readonly FieldTest[],
): readonly (Json | undefined)[] | null {
  const fixed = fixedValues(schema);
  if (fixed.length > 0) return [undefined, ...fixed.map(({ value }) => value)];
  switch (schema.type) {
    case 'boolean':
      return [undefined, false, true];
    case 'string':
      return [undefined, OTHER, ...valuesNamed(tests).filter((value) => typeof value === 'string')];
    case 'number':
    case 'integer':
      return [undefined, ...numbersToTry(schema, tests)];
    case 'array':
      return setsToTry(schema, tests);
    default:
      return null;
  }
}

/** Values that tests compare with. */
export const valuesNamed = (tests: readonly FieldTest[]): readonly Json[] =>
  tests.flatMap((test) => (test.is === 'oneOf' ? test.values : test.is === 'answered' ? [] : [test.value]));

function numbersToTry(schema: JsonSchemaObject, tests: readonly FieldTest[]): readonly number[] {
  const limit = (keyword: string): number | undefined =>
    typeof schema[keyword] === 'number' ? schema[keyword] : undefined;
  const [least, most] = [limit('minimum'), limit('maximum')];
  const [above, below] = [limit('exclusiveMinimum'), limit('exclusiveMaximum')];
  const marks = [...valuesNamed(tests).filter((value) => typeof value === 'number'), least, most, above, below, 0]
    .filter((value) => value !== undefined)
    .sort((a, b) => a - b);
  const between = marks.map((mark, at) => (mark + (marks[at + 1] ?? mark + 2)) / 2);
  const tried = [...marks, ...between, ...marks.flatMap((mark) => [mark - 1, mark + 1])].flatMap((value) =>
    schema.type === 'integer' ? [Math.floor(value), Math.ceil(value)] : [value],
  );
  return [...new Set(tried)].filter(
    (value) =>
      value >= (least ?? -Infinity) &&
      value <= (most ?? Infinity) &&
      value > (above ?? -Infinity) &&
      value < (below ?? Infinity),
  );
}

function setsToTry(schema: JsonSchemaObject, tests: readonly FieldTest[]): readonly (Json | undefined)[] | null {
  if (tests.some(({ is }) => is !== 'includes' && is !== 'answered')) return null;
  const offered = isRecord(schema.items) ? fixedValues(schema.items as JsonSchemaObject) : [];
  const mentioned = [...new Set(valuesNamed(tests))].filter(
    (value) => offered.length === 0 || offered.some((option) => option.value === value),
  );
  if (mentioned.length > MOST_CHOSEN) return null;
  const sets: Json[] = [];
  for (let chosen = 1; chosen < 2 ** mentioned.length; chosen++)
    sets.push(mentioned.filter((_, at) => (chosen >> at) & 1));
  return [undefined, [OTHER], ...sets];
}
