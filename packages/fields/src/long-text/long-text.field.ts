import { explainText, explainTyped } from '../explain';
import { defineFieldType } from '../field-type';
import { textOf } from '../read-value';

/** Đoạn văn: several lines. */
export const longTextField = defineFieldType({
  type: 'long-text',
  label: 'Đoạn văn',
  hint: 'Nhiều dòng: lý do, nhận xét, tự kiểm điểm',
  group: 'text',
  keywords: ['văn bản dài', 'ý kiến', 'nội dung'],
  makes: 'field',
  newSchema: () => ({ type: 'string', maxLength: 5000 }),
  constraints: ['minLength', 'maxLength'],
  explain: { ...explainTyped, minLength: explainText.minLength, maxLength: explainText.maxLength },
  toText: textOf,
  fromText: (text) => text.normalize('NFC').trim() || undefined,
});
