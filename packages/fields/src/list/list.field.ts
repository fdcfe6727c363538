import { explainParts, explainTyped } from '../explain';
import { defineFieldType } from '../field-type';

/** Bảng, danh sách: repeating rows. Its own columns are items of the definition. */
export const listField = defineFieldType({
  type: 'list',
  label: 'Bảng nhiều dòng',
  hint: 'Khai lặp lại nhiều dòng: quá trình công tác, gia đình',
  group: 'table',
  keywords: ['danh sách', 'bảng', 'quá trình', 'lặp lại'],
  makes: 'list',
  newSchema: () => ({ type: 'array' }),
  constraints: ['minItems', 'maxItems'],
  explain: {
    ...explainTyped,
    items: explainParts.properties,
    required: 'Thêm ít nhất một dòng vào “{label}”.',
    minItems: 'Thêm đủ ít nhất {limit} dòng vào “{label}”.',
    maxItems: '“{label}” chỉ được có tối đa {limit} dòng. Xoá bớt dòng.',
  },
  toText: (value) => (Array.isArray(value) ? `${value.length} dòng` : ''),
});
