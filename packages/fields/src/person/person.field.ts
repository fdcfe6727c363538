import { explainParts, explainText, explainTyped } from '../explain';
import { defineFieldType } from '../field-type';
import { objectOf, textOf } from '../read-value';

/** Người: somebody named in the form (người giới thiệu, người giúp đỡ). */
export const personField = defineFieldType({
  type: 'person',
  label: 'Người',
  hint: 'Họ tên, số định danh, số thẻ và nơi sinh hoạt của một người khác',
  group: 'party',
  keywords: ['đảng viên', 'người giới thiệu', 'người giúp đỡ'],
  makes: 'field',
  newSchema: () => ({
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 100 },
      personalId: { type: 'string', pattern: '^\\d{12}$' },
      memberCard: { type: 'string', pattern: '^\\d{12}$' },
      organisation: { type: 'string', minLength: 1, maxLength: 300 },
    },
    required: ['name'],
    additionalProperties: false,
  }),
  constraints: ['required'],
  explain: {
    ...explainTyped,
    ...explainParts,
    required: 'Nhập đủ các phần bắt buộc của “{label}”.',
    minLength: 'Nhập họ và tên của “{label}”.',
    maxLength: explainText.maxLength,
    pattern: 'Số định danh và số thẻ đảng viên trong “{label}” gồm đúng 12 chữ số.',
  },
  toText: (value) => {
    const person = objectOf(value);
    if (!person) return '';
    return [
      textOf(person.name),
      textOf(person.personalId) && `số định danh ${textOf(person.personalId)}`,
      textOf(person.memberCard) && `số thẻ ${textOf(person.memberCard)}`,
      textOf(person.organisation),
    ]
      .filter(Boolean)
      .join(', ');
  },
  fromText: (text) => (text.trim() ? { name: text.normalize('NFC').trim() } : undefined),
});
