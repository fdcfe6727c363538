import { explainText, explainTyped } from '../explain';
import { defineFieldType } from '../field-type';
import { textOf } from '../read-value';

const PATTERN = '^[^\\s@]{1,64}@[^\\s@.]{1,63}(?:\\.[^\\s@.]{1,63}){1,8}$';
const shape = new RegExp(PATTERN, 'u');

/** Thư điện tử. */
export const emailField = defineFieldType({
  type: 'email',
  label: 'Thư điện tử',
  hint: 'Địa chỉ email',
  group: 'identity',
  keywords: ['email', 'liên hệ'],
  makes: 'field',
  newSchema: () => ({ type: 'string', pattern: PATTERN, maxLength: 254 }),
  newSettings: () => ({ width: 6 }),
  constraints: ['maxLength'],
  explain: {
    ...explainTyped,
    maxLength: explainText.maxLength,
    pattern: '“{label}” chưa đúng. Nhập đủ tên, dấu @ và tên miền, ví dụ ten@coquan.vn.',
  },
  toText: textOf,
  fromText: (text) => (shape.test(text.trim()) ? text.trim() : undefined),
});
