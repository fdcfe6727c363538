import { MONTH_PATTERN } from '@motcua/schema';
import { explainTyped } from '../explain';
import { defineFieldType } from '../field-type';
import { formatMonth, isMonth, parseMonth } from '../read-date';

/** Tháng: month and year. */
export const monthField = defineFieldType({
  type: 'month',
  label: 'Tháng',
  hint: 'Tháng và năm: đã đóng đảng phí đến tháng',
  group: 'number-and-time',
  keywords: ['tháng năm', 'kỳ'],
  makes: 'field',
  newSchema: () => ({ type: 'string', pattern: MONTH_PATTERN }),
  newSettings: () => ({ width: 4 }),
  constraints: [],
  explain: { ...explainTyped, pattern: '“{label}” không phải là tháng có thật. Nhập tháng/năm, ví dụ 10/2026.' },
  toText: (value) => (isMonth(value) ? formatMonth(value) : ''),
  fromText: parseMonth,
});
