import { explainParts, explainTyped } from '../explain';
import { defineFieldType } from '../field-type';

/** Nhóm: fields that belong together, a nested object of the answers. */
export const groupField = defineFieldType({
  type: 'group',
  label: 'Nhóm',
  hint: 'Gộp các câu hỏi về cùng một việc: số, ngày, cơ quan ban hành',
  group: 'table',
  keywords: ['khối', 'cụm'],
  makes: 'group',
  newSchema: () => ({ type: 'object' }),
  constraints: [],
  explain: { ...explainTyped, ...explainParts, required: 'Nhập đủ các câu bắt buộc trong “{label}”.' },
  toText: () => '',
});
