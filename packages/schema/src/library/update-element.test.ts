import { expect, it } from 'vitest';
import type { Field, FormDefinition } from '../form/definition';
import { aFormOf } from '../form/form.fixtures';
import { indexForm } from '../form/form-index';
import { fieldFromElement } from './library';
import { anElement } from './library.fixtures';
import { updateElement } from './update-element';

const first = anElement();
const second = anElement({
  version: 2,
  field: {
    ...first.field,
    schema: { type: 'string', title: 'Họ, chữ đệm và tên', maxLength: 80, minLength: 2 },
    purpose: 'Xác định người khai và đối soát.',
    help: 'Viết như trên căn cước.',
  },
});
const formWith = (changes: Partial<Field>): FormDefinition =>
  aFormOf([{ ...fieldFromElement(first, { id: 'f_hoten001', name: 'hoTen' }), ...changes }]);
const update = (changes: Partial<Field>) => {
  const { definition, ...told } = updateElement(formWith(changes), [first, second], second);
  return { ...told, field: indexForm(definition).nodes.get('f_hoten001')?.node as Field };
};

it('takes from the new version what the author has left alone', () => {
  const { field, done } = update({ required: true });
  expect(field).toMatchObject({ element: { id: 'ho-ten', version: 2 }, required: true, name: 'hoTen' });
  expect(field).toMatchObject({ schema: second.field.schema, purpose: second.field.purpose, help: second.field.help });
  expect(done).toEqual([expect.stringContaining('bản 2')]);
});

it('keeps the label, the help and a stricter limit of the author', () => {
  const { field, left } = update({
    help: 'Chữ in hoa.',
    schema: { type: 'string', title: 'Họ tên người khai', maxLength: 40 },
  });
  expect(field.schema).toEqual({ type: 'string', title: 'Họ tên người khai', maxLength: 40, minLength: 2 });
  expect(field.help).toBe('Chữ in hoa.');
  expect(left.join(' ')).toContain('hướng dẫn');
});

it('puts the standard limit in the place of a looser one', () => {
  const { field, done } = update({ schema: { type: 'string', title: 'Họ tên', maxLength: 90 } });
  expect(field.schema).toMatchObject({ title: 'Họ tên', maxLength: 80, minLength: 2 });
  expect(done.join(' ')).toContain('ràng buộc');
});

it('leaves a field whose type the author changed, and says so', () => {
  const { field, left, done } = update({ type: 'long-text' });
  expect(field.element).toEqual({ id: 'ho-ten', version: 1 });
  expect([done, left]).toEqual([[], [expect.stringContaining('kiểu khác')]]);
});

it('leaves fields of the newest version and of other elements untouched', () => {
  const form = formWith({ element: { id: 'ho-ten', version: 2 } });
  expect(updateElement(form, [first, second], second)).toEqual({ definition: form, done: [], left: [] });
});
