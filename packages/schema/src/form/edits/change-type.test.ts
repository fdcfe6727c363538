import { expect, it } from 'vitest';
import type { JsonSchemaObject } from '../../shared/json';
import { checkDefinition } from '../check-definition';
import type { Condition, Expression, Field } from '../definition';
import { aField, aFormOf } from '../form.fixtures';
import { indexForm } from '../form-index';
import { applyEdit, describeEdit } from './apply-edit';
import type { FormEdit } from './edit';

const options = [{ const: 'x' }, { const: 'y' }];
const one = { type: 'string', title: 'Chọn', oneOf: options };
const many = { type: 'array', title: 'Chọn', items: { type: 'string', oneOf: options } };

const form = (field: Partial<Field>, tests: readonly Condition[], rule?: Expression) =>
  aFormOf(
    [
      aField('single-choice', { id: 'f_chon', name: 'chon', ...field }),
      aField('number', { id: 'f_tinh', name: 'tinh', ...(rule === undefined ? {} : { calculate: rule }) }),
    ],
    { conditions: tests.map((test, at) => ({ id: `c_${at}`, name: `Điều kiện ${at}`, test })) },
  );

const to = (type: string, schema: JsonSchemaObject): FormEdit => ({
  op: 'changeType',
  id: 'f_chon',
  type,
  schema,
  changes: {},
});

it('keeps the field and asks its conditions in the words of several choices, and back', () => {
  const before = form({ schema: one, required: true, help: 'Gợi ý' }, [
    { field: 'f_chon', is: 'equal', value: 'x' },
    { not: { field: 'f_chon', is: 'oneOf', values: ['x', 'y'] } },
  ]);
  const edit = to('multiple-choice', many);
  const after = applyEdit(before, edit);
  if (!after.ok) throw new Error(JSON.stringify(after.error));
  expect(indexForm(after.value).nodes.get('f_chon')?.node).toMatchObject({
    type: 'multiple-choice',
    name: 'chon',
    required: true,
    help: 'Gợi ý',
  });
  expect(after.value.conditions.map(({ test }) => test)).toEqual([
    { field: 'f_chon', is: 'includes', value: 'x' },
    {
      not: {
        any: [
          { field: 'f_chon', is: 'includes', value: 'x' },
          { field: 'f_chon', is: 'includes', value: 'y' },
        ],
      },
    },
  ]);
  expect(checkDefinition(after.value).ok).toBe(true);
  expect(describeEdit(edit, before)).toBe('Đổi kiểu của “Chọn”');
  const back = applyEdit(after.value, to('single-choice', one));
  expect(back.ok && back.value.conditions[0]?.test).toEqual({ field: 'f_chon', is: 'equal', value: 'x' });
});

it('is refused where a condition asks for a value that the new type cannot have', () => {
  const before = form({ schema: one }, [{ field: 'f_chon', is: 'equal', value: 'x' }]);
  expect(applyEdit(before, to('number', { type: 'number' }))).toEqual({
    ok: false,
    error: { code: 'value-not-held', id: 'f_chon', usedBy: [{ id: 'c_0', label: 'Điều kiện 0' }] },
  });
  expect(applyEdit(before, to('text', { type: 'string' })).ok).toBe(true);
});

it('is refused where a calculation would get another kind of value, or ask for a lost choice', () => {
  const reading = (rule: Expression) => form({ type: 'number', schema: { type: 'number' } }, [], rule);
  const text = to('text', { type: 'string' });
  expect(applyEdit(reading({ '+': [{ var: 'f_chon' }, 1] }), text)).toMatchObject({
    error: { code: 'value-not-held', usedBy: [{ id: 'f_tinh' }] },
  });
  expect(applyEdit(reading({ present: [{ var: 'f_chon' }] }), text).ok).toBe(true);
  const worded = form({ type: 'text', schema: { type: 'string' } }, [], {
    if: [{ '==': [{ var: 'f_chon' }, 'z'] }, 1, 0],
  });
  expect(applyEdit(worded, to('single-choice', one)).ok).toBe(false);
  expect(applyEdit(worded, to('single-choice', { ...one, oneOf: [{ const: 'z' }] })).ok).toBe(true);
});

it('is refused for what is no field, and for a schema that is none', () => {
  const before = form({ schema: one }, []);
  expect(applyEdit(before, { ...to('text', {}), id: 's_phan0001' } as FormEdit)).toMatchObject({
    error: { code: 'item-not-found' },
  });
  expect(applyEdit(before, to('text', { type: 'chữ' }))).toMatchObject({ error: { code: 'invalid-definition' } });
});

it('lets conditions on choices follow a choice whose value changes, and go with one that goes', () => {
  const before = form({ schema: one, optionWhen: { x: 'c_0', y: 'c_0' } }, [{ field: 'f_tinh', is: 'answered' }]);
  const changed = (oneOf: readonly { const: string }[]) =>
    applyEdit(before, { op: 'changeField', id: 'f_chon', changes: { schema: { ...one, oneOf } } });
  const renamed = changed([{ const: 'x' }, { const: 'z' }]);
  expect(renamed.ok && indexForm(renamed.value).nodes.get('f_chon')?.node).toMatchObject({
    optionWhen: { x: 'c_0', z: 'c_0' },
  });
  const removed = changed([{ const: 'y' }]);
  const left = removed.ok && indexForm(removed.value).nodes.get('f_chon')?.node;
  expect(left && 'optionWhen' in left && left.optionWhen).toEqual({ y: 'c_0' });
});

it('lets conditions ask for the new value of a choice that is written over, but never for one that another has', () => {
  const asks: Condition = {
    all: [{ field: 'f_chon', is: 'equal', value: 'x' }, { not: { field: 'f_chon', is: 'oneOf', values: ['x', 'y'] } }],
  };
  const before = form({ schema: one }, [asks, { field: 'f_tinh', is: 'answered' }]);
  const changed = (oneOf: readonly { const: string }[]) =>
    applyEdit(before, { op: 'changeField', id: 'f_chon', changes: { schema: { ...one, oneOf } } });
  const renamed = changed([{ const: 'x2' }, { const: 'y' }]);
  expect(renamed.ok && renamed.value.conditions.map(({ test }) => test)).toEqual([
    {
      all: [
        { field: 'f_chon', is: 'equal', value: 'x2' },
        { not: { field: 'f_chon', is: 'oneOf', values: ['x2', 'y'] } },
      ],
    },
    { field: 'f_tinh', is: 'answered' },
  ]);
  for (const oneOf of [[{ const: 'y' }, { const: 'x' }], [{ const: 'y' }, { const: 'y' }], [{ const: 'x' }]]) {
    const other = changed(oneOf);
    if (other.ok) expect(other.value.conditions).toBe(before.conditions);
  }
});
