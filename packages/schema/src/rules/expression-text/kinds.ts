import type { Field } from '../../form/definition';
import type { Json, JsonSchemaObject } from '../../shared/json';
import { DATE_PATTERN, MONTH_PATTERN } from '../../shared/local-date';
import { isPartialDate, PARTIAL_DATE_PATTERN } from '../../shared/partial-date';

/** What a value may be, several at once where it cannot be told: the sum of the kinds below. */
export type Kinds = number;

export const NUMBER = 1;
export const TEXT = 2;
export const DATE = 4;
export const TRUTH = 8;
export const MANY = 16;
export const RECORD = 32;
export const SCALAR: Kinds = NUMBER | TEXT | DATE | TRUTH;
export const ANY: Kinds = SCALAR | MANY | RECORD;

const kindWords: readonly (readonly [Kinds, string])[] = [
  [NUMBER, 'số'],
  [DATE, 'ngày'],
  [TEXT, 'chữ'],
  [TRUTH, 'đúng/sai'],
  [MANY, 'nhiều lựa chọn'],
  [RECORD, 'thông tin gồm nhiều ô'],
];

/** `số`, `ngày hoặc chữ`. */
export const kindsInWords = (kinds: Kinds): string =>
  kinds === ANY
    ? 'giá trị bất kỳ'
    : kindWords
        .filter(([kind]) => kinds & kind)
        .map(([, words]) => words)
        .join(' hoặc ');

const ofType: { readonly [type: string]: Kinds } = {
  number: NUMBER,
  integer: NUMBER,
  boolean: TRUTH,
  array: MANY,
  object: RECORD,
};

const datePatterns: readonly unknown[] = [DATE_PATTERN, MONTH_PATTERN, PARTIAL_DATE_PATTERN];

/** Kind of the answers that a field's schema lets through. */
export function kindsOfField({ schema }: Pick<Field, 'schema'>): Kinds {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  let kinds: Kinds = 0;
  for (const type of types)
    if (type === 'string') kinds |= schema.format === 'date' || datePatterns.includes(schema.pattern) ? DATE : TEXT;
    else if (typeof type === 'string') kinds |= ofType[type] ?? 0;
  if (kinds !== 0) return kinds;
  const values = choicesOf(schema).map(({ value }) => value);
  return values.length > 0 ? values.reduce<Kinds>((all, value) => all | kindsOfLiteral(value), 0) : ANY;
}

/** A full or partial date stands in quotes like any text, so such a text may be either. */
export function kindsOfLiteral(value: Json): Kinds {
  if (typeof value === 'number') return NUMBER;
  if (typeof value === 'boolean') return TRUTH;
  if (typeof value === 'string') return isPartialDate(value) ? DATE | TEXT : TEXT;
  return ANY;
}

type ChoiceOf = { readonly value: Json; readonly title: string };

/** Phương án of a choice, in the schema's order. */
export function choicesOf(schema: JsonSchemaObject): readonly ChoiceOf[] {
  if (Array.isArray(schema.oneOf))
    return schema.oneOf.flatMap((each: Json): ChoiceOf[] => {
      if (typeof each !== 'object' || each === null || !('const' in each)) return [];
      const value = each.const as Json;
      return [{ value, title: typeof each.title === 'string' ? each.title : String(value) }];
    });
  return Array.isArray(schema.enum) ? schema.enum.map((value: Json) => ({ value, title: String(value) })) : [];
}

/** Whether `<` between these compares days; of what may be anything, numbers. */
export const comparesDates = (a: Kinds, b: Kinds): boolean => (a & b & NUMBER) === 0 && (a & b & DATE) !== 0;
