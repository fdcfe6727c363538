import type { JsonSchemaObject } from '../../../shared/json';
import { conjuncts, type Formula } from '../outside/formula';
import type { OutsideCheck } from '../outside/outside-form';
import { cell, placeOf, type Row } from './rows';
import { parseXPath } from './xpath';

export type Constrained = {
  readonly schema: JsonSchemaObject;
  readonly checks: readonly OutsideCheck[];
  readonly errorTexts: { readonly [rule: string]: string };
};

/** Ràng buộc of a question: what its own schema can say becomes part of it, the rest a check. */
export function constrained(row: Row, schema: JsonSchemaObject, message: string | undefined): Constrained {
  const written = cell(row, 'constraint');
  if (written === undefined) return { schema, checks: [], errorTexts: {} };
  const place = { ...placeOf(row, 'constraint'), written };
  const text = message === undefined ? {} : { text: message };
  const formula = parseXPath(written);
  if (!formula) return { schema, checks: [{ rule: { ...place, formula: undefined }, ...text }], errorTexts: {} };
  const limits: { [keyword: string]: string | number } = {};
  const left = conjuncts(formula).filter((part) => {
    const limit = limitOf(part, schema);
    if (!limit || Object.hasOwn(limits, limit.keyword) || Object.hasOwn(schema, limit.keyword)) return true;
    limits[limit.keyword] = limit.value;
    return false;
  });
  const [only, ...more] = left;
  const rest: Formula | undefined = more.length > 0 ? { call: 'and', args: left } : only;
  return {
    schema: { ...schema, ...limits },
    checks: rest ? [{ rule: { ...place, formula: rest }, ...text }] : [],
    errorTexts:
      message === undefined ? {} : Object.fromEntries(Object.keys(limits).map((keyword) => [keyword, message])),
  };
}

const numeric: { readonly [call: string]: readonly [here: string, there: string] } = {
  ge: ['minimum', 'maximum'],
  le: ['maximum', 'minimum'],
  gt: ['exclusiveMinimum', 'exclusiveMaximum'],
  lt: ['exclusiveMaximum', 'exclusiveMinimum'],
};

/** A limit on the answer itself that its schema can hold. */
function limitOf(
  part: Formula,
  schema: JsonSchemaObject,
): { readonly keyword: string; readonly value: string | number } | undefined {
  if (!('call' in part)) return undefined;
  const [a, b] = part.args;
  if (!a || !b) return undefined;
  const isText = schema.type === 'string' && !('oneOf' in schema);
  if (part.call === 'matches' && isSelf(a) && isText && 'value' in b && typeof b.value === 'string')
    return { keyword: 'pattern', value: /^\^[^|]*\$$/s.test(b.value) ? b.value : `^(?:${b.value})$` };
  const [mine, number] = 'value' in a ? [b, a] : [a, b];
  if (!('value' in number) || typeof number.value !== 'number') return undefined;
  const turned = mine === b ? 1 : 0;
  const isNumber = schema.type === 'number' || schema.type === 'integer';
  if (isSelf(mine) && isNumber) {
    const keyword = Object.hasOwn(numeric, part.call) ? numeric[part.call]?.[turned] : undefined;
    return keyword === undefined ? undefined : { keyword, value: number.value };
  }
  if (!isText || !('call' in mine) || mine.call !== 'length' || !isSelf(mine.args[0]) || turned === 1) return undefined;
  return lengthLimit(part.call, number.value);
}

function lengthLimit(call: string, value: number) {
  if (!Number.isInteger(value) || value < 0) return undefined;
  if (call === 'ge') return { keyword: 'minLength', value };
  if (call === 'gt') return { keyword: 'minLength', value: value + 1 };
  if (call === 'le') return { keyword: 'maxLength', value };
  return call === 'lt' && value > 0 ? { keyword: 'maxLength', value: value - 1 } : undefined;
}

const isSelf = (part: Formula | undefined): boolean => part !== undefined && 'ref' in part && part.ref === '.';
