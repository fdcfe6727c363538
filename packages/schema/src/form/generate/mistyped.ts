import type { Json, JsonSchemaObject } from '../../shared/json';
import { valueOfSchema } from './value-of-schema';
import type { Ways } from './ways';

const typed: readonly Json[] = ['abc', '31/02/2020', '0912 345', '<b>đậm</b>', '😀', '   ', '1.2.3', 'không rõ'];
const numbers: readonly Json[] = [-1, 0, 99_999_999_999, 0.123456, 'mười hai', '12a'];

/** What a person may leave in a box: something right more often than not, else nothing or what does not fit. */
export function typedByPeople(schema: JsonSchemaObject, ways: Ways): Json | undefined {
  const { dice } = ways;
  if (dice.chance(0.15)) return undefined;
  if (dice.chance(0.6)) return valueOfSchema(schema, ways);
  if (schema.type === 'number' || schema.type === 'integer') return dice.pick(numbers);
  if (schema.type === 'boolean') return dice.chance(0.5);
  if (schema.type === 'array') return dice.chance(0.5) ? [] : [dice.pick(typed) ?? ''];
  if (schema.type === 'object') return dice.chance(0.5) ? {} : { name: dice.pick(typed) ?? '' };
  if (typeof schema.maxLength === 'number' && schema.maxLength < 5000 && dice.chance(0.3))
    return 'x'.repeat(schema.maxLength + 1);
  return dice.pick(typed);
}
