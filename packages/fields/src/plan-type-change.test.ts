import { applyEdit, type Field, indexForm } from '@motcua/schema';
import { describe, expect, it } from 'vitest';
import { type FieldPart, fieldTypeOf, fieldTypes, planTypeChange } from './index';
import { oneOfChoices } from './read-value';
import { aField, aForm } from './section/section-form.fixtures';

const typeOf = (name: string) => {
  const type = fieldTypeOf(name);
  if (!type) throw new Error(`no such type: ${name}`);
  return type;
};
const plan = (field: Field, to: string) => planTypeChange(field, fieldTypeOf(field.type), typeOf(to));
const names = (parts: readonly FieldPart[]) => parts.map(({ name }) => name);

const choices = oneOfChoices([
  { value: 'a', label: 'Chữ A' },
  { value: 'b', label: 'Chữ B' },
]);
const single = aField('o', {
  type: 'single-choice',
  schema: { type: 'string', title: 'Chọn', oneOf: choices },
  options: { display: 'select' },
  optionWhen: { a: 'c_1' },
  help: 'Gợi ý',
  required: true,
});

it('keeps the choices from one to several and back, with their conditions', () => {
  const many = plan(single, 'multiple-choice');
  expect(many.schema).toMatchObject({ title: 'Chọn', type: 'array', items: { oneOf: choices } });
  expect(names(many.kept)).toEqual(['choices', 'optionWhen', 'help', 'required']);
  expect(names(many.lost)).toEqual(['options']);
  expect(many.changes).toEqual({ options: null });
  const back = plan({ ...single, type: 'multiple-choice', schema: many.schema, options: undefined }, 'single-choice');
  expect(back.schema).toEqual(single.schema);
  expect(back.lost).toEqual([]);
});

it('says that choices are lost where the new type has none', () => {
  const text = plan(single, 'text');
  expect(names(text.lost)).toEqual(['choices', 'optionWhen', 'options']);
  expect(text.changes).toMatchObject({ optionWhen: null, options: null });
});

it('keeps limits that the author set and the new type knows; a default gives way to the other default', () => {
  const text = (schema: object) => aField('o', { schema: { type: 'string', title: 'Chữ', ...schema } });
  const set = plan(text({ maxLength: 90, pattern: '^a' }), 'long-text');
  expect(set.schema).toEqual({ type: 'string', title: 'Chữ', maxLength: 90 });
  expect([names(set.kept), names(set.lost)]).toEqual([['maxLength'], ['pattern']]);
  const usual = plan(text(typeOf('text').newSchema()), 'long-text');
  expect(usual.schema.maxLength).toBe(typeOf('long-text').newSchema().maxLength);
  expect([...usual.kept, ...usual.lost]).toEqual([]);
});

it('keeps own error texts of the rules that the new type can raise', () => {
  const field = aField('o', { errorTexts: { required: 'Thiếu.', pattern: 'Sai mẫu.' } });
  const number = plan(field, 'number');
  expect(number.changes.errorTexts).toEqual({ required: 'Thiếu.' });
  expect(names(number.lost)).toEqual(['otherErrorTexts']);
});

describe('every change of type is one that the form takes', () => {
  const fields = fieldTypes.filter(({ makes }) => makes === 'field');
  it.each(fields.map(({ type }) => type))('from %s to every other', (type) => {
    const from = typeOf(type);
    const field = aField('o', { type, ...from.newSettings?.(), schema: { title: 'Câu hỏi', ...from.newSchema() } });
    for (const to of fields) {
      const { schema, changes } = planTypeChange(field, from, to);
      const after = applyEdit(aForm([field]), { op: 'changeType', id: field.id, type: to.type, schema, changes });
      if (!after.ok) throw new Error(`${type} → ${to.type}: ${JSON.stringify(after.error)}`);
      expect(indexForm(after.value).nodes.get(field.id)?.node).toMatchObject({ type: to.type, name: 'o' });
    }
  });
});
