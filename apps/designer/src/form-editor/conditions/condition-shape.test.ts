import type { Field } from '@motcua/schema';
import { expect, it } from 'vitest';
import { aDraft } from '../form-editor.fixtures';
import {
  asGroup,
  choicesOf,
  compare,
  fromGroup,
  operatorsOf,
  readableFrom,
  scopeOf,
  startWith,
} from './condition-shape';

const field = (schema: Field['schema']): Field => ({ id: 'f_a', kind: 'field', type: 'any', name: 'a', schema });
const choice = field({
  type: 'string',
  oneOf: [
    { const: 'x', title: 'Ích' },
    { const: 'y', title: 'I' },
  ],
});

it('offers only fields that the item can read', () => {
  const outside = readableFrom(aDraft(), []);
  expect(outside.fields.map(({ id }) => id)).toEqual(['f_hoTen', 'f_soDinhDanh']);
  expect(outside.lists.map(({ id }) => id)).toEqual(['l_congTac']);
  const inRow = readableFrom(aDraft(), ['l_congTac']);
  expect(inRow.fields.map(({ id }) => id)).toContain('f_chucVu');
  expect(inRow.lists).toEqual([]);
});

it('knows the choices of a field by its schema', () => {
  expect(choicesOf(choice)).toEqual([
    { value: 'x', label: 'Ích' },
    { value: 'y', label: 'I' },
  ]);
  expect(choicesOf(field({ type: 'boolean' }))?.map(({ label }) => label)).toEqual(['Có', 'Không']);
  expect(choicesOf(field({ type: 'string' }))).toBeNull();
});

it('offers the comparisons that make sense and starts with a whole one', () => {
  expect(operatorsOf(field({ type: 'integer' }))).toContain('atLeast');
  expect(operatorsOf(field({ type: 'array', items: { enum: ['a'] } }))[0]).toBe('includes');
  expect(startWith(choice)).toEqual({ field: 'f_a', is: 'equal', value: 'x' });
  expect(compare(choice, 'oneOf', 'y')).toEqual({ field: 'f_a', is: 'oneOf', values: ['y'] });
});

it('keeps a group of one as that one, and nests larger ones', () => {
  const test = startWith(choice);
  expect(fromGroup(asGroup(test))).toEqual(test);
  expect(fromGroup({ rule: 'some', tests: [test, test] })).toEqual({ any: [test, test] });
});

it('reads "not one of them" as a group like the others', () => {
  const test = startWith(choice);
  const none = { not: { any: [test, test] } };
  expect(asGroup(none)).toEqual({ rule: 'none', tests: [test, test] });
  expect(fromGroup(asGroup(none))).toEqual(none);
  expect(fromGroup(asGroup({ not: test }))).toEqual({ not: test });
});

it('does not offer to compare dates', () => {
  expect(operatorsOf(field({ type: 'string', format: 'date' }))).toEqual(['answered']);
  expect(operatorsOf({ ...field({ type: 'string', pattern: '^\\d{4}$' }), type: 'partial-date' })).toEqual([
    'answered',
  ]);
});

it('knows the rows in which a condition must stand', () => {
  const inRow = { field: 'f_chucVu', is: 'answered' } as const;
  expect(scopeOf(aDraft(), { all: [{ not: inRow }] })).toEqual(['l_congTac']);
  expect(scopeOf(aDraft(), { list: 'l_congTac', has: 'some', row: inRow })).toEqual([]);
});
