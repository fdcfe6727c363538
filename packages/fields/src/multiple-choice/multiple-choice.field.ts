import type { JsonSchemaObject } from '@motcua/schema';
import { explainChosen } from '../explain';
import { defineFieldType } from '../field-type';
import { type ChoiceOption, choicesOf, oneOfChoices } from '../read-value';

/** The choices of the array's items. */
export function itemChoices(schema: JsonSchemaObject): readonly ChoiceOption[] {
  const items = schema.items;
  return typeof items === 'object' && items !== null && !Array.isArray(items)
    ? choicesOf(Object.fromEntries(Object.entries(items)))
    : [];
}

/** The fragment with these choices. */
export const withItemChoices = (schema: JsonSchemaObject, choices: readonly ChoiceOption[]) => ({
  ...schema,
  items: { type: 'string', oneOf: oneOfChoices(choices) },
});

/** Chọn nhiều: an array without repetition; nothing chosen is absent. */
export const multipleChoiceField = defineFieldType({
  type: 'multiple-choice',
  label: 'Chọn nhiều',
  hint: 'Chọn một hay nhiều phương án',
  group: 'choice',
  keywords: ['lựa chọn', 'đánh dấu', 'checkbox'],
  makes: 'field',
  newSchema: () => ({
    type: 'array',
    items: {
      type: 'string',
      oneOf: oneOfChoices([
        { value: 'phuong-an-1', label: 'Phương án 1' },
        { value: 'phuong-an-2', label: 'Phương án 2' },
      ]),
    },
    minItems: 1,
    uniqueItems: true,
  }),
  constraints: ['items', 'minItems', 'maxItems'],
  choices: { read: itemChoices, write: withItemChoices },
  explain: {
    ...explainChosen,
    not: 'Phương án đã chọn cho “{label}” không dùng được trong trường hợp này. Chọn phương án khác.',
    required: 'Chọn ít nhất một phương án cho “{label}”.',
    items: 'Chọn “{label}” trong các phương án đã nêu.',
    oneOf: 'Chọn “{label}” trong các phương án đã nêu.',
    const: 'Chọn “{label}” trong các phương án đã nêu.',
    enum: 'Chọn “{label}” trong các phương án đã nêu.',
    minItems: 'Chọn ít nhất {limit} phương án cho “{label}”.',
    maxItems: 'Chỉ chọn tối đa {limit} phương án cho “{label}”.',
    uniqueItems: 'Mỗi phương án của “{label}” chỉ chọn một lần.',
  },
  toText: (value, { schema }) => {
    if (!Array.isArray(value)) return '';
    const choices = itemChoices(schema);
    return value
      .map((chosen) => choices.find((choice) => choice.value === String(chosen))?.label ?? String(chosen))
      .join('; ');
  },
});
