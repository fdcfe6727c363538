import type { JsonSchemaObject } from '@motcua/schema';
import { explainChosen } from '../explain';
import { defineFieldType } from '../field-type';
import { type ChoiceOption, choicesOf, oneOfChoices } from '../read-value';

/** The fragment with these choices. */
export const withChoices = ({ enum: _, ...schema }: JsonSchemaObject, choices: readonly ChoiceOption[]) => ({
  ...schema,
  oneOf: oneOfChoices(choices),
});

/** Chọn một: the choices are `oneOf` of `const` and `title`. `options.display` is `radio` or `select`. */
export const singleChoiceField = defineFieldType({
  type: 'single-choice',
  label: 'Chọn một',
  hint: 'Chọn một trong các phương án',
  group: 'choice',
  keywords: ['lựa chọn', 'danh sách', 'radio', 'loại'],
  makes: 'field',
  newSchema: () => ({
    type: 'string',
    oneOf: oneOfChoices([
      { value: 'phuong-an-1', label: 'Phương án 1' },
      { value: 'phuong-an-2', label: 'Phương án 2' },
    ]),
  }),
  newSettings: () => ({ width: 6 }),
  constraints: ['oneOf'],
  choices: { read: choicesOf, write: withChoices },
  explain: {
    ...explainChosen,
    not: 'Phương án đã chọn cho “{label}” không dùng được trong trường hợp này. Chọn phương án khác.',
    oneOf: 'Chọn “{label}” trong các phương án đã nêu.',
    enum: 'Chọn “{label}” trong các phương án đã nêu.',
    const: 'Chọn “{label}” trong các phương án đã nêu.',
  },
  toText: (value, { schema }) => {
    if (value === undefined || value === null) return '';
    return choicesOf(schema).find((choice) => choice.value === String(value))?.label ?? String(value);
  },
});
