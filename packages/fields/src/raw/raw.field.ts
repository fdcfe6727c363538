import { explainText, explainTyped } from '../explain';
import { defineFieldType } from '../field-type';

/** Phần nhập từ lược đồ ngoài: kept whole because no type of ours says the same. */
export const rawField = defineFieldType({
  type: 'raw',
  label: 'Phần nhập từ ngoài',
  hint: 'Một phần lược đồ nhập vào, giữ nguyên như gốc',
  group: 'content',
  keywords: ['nhập', 'lược đồ'],
  makes: 'field',
  newSchema: () => ({ type: 'object' }),
  constraints: [],
  explain: { ...explainTyped, ...explainText, required: 'Nhập đủ “{label}”.' },
  toText: (value) => {
    if (value === undefined || value === null) return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  },
});
