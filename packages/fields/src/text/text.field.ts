import { explainText, explainTyped } from '../explain';
import { defineFieldType } from '../field-type';
import { textOf } from '../read-value';

/** Chữ: one line. */
export const textField = defineFieldType({
  type: 'text',
  label: 'Chữ',
  hint: 'Một dòng chữ ngắn: tên, chức vụ, số quyết định',
  group: 'text',
  keywords: ['văn bản', 'dòng', 'họ tên'],
  makes: 'field',
  newSchema: () => ({ type: 'string', maxLength: 255 }),
  newSettings: () => ({ width: 6 }),
  constraints: ['minLength', 'maxLength', 'pattern'],
  explain: { ...explainTyped, ...explainText },
  toText: textOf,
  fromText: (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim() || undefined,
});
