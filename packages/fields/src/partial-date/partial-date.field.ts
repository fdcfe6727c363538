import { DATE_PATTERN, formatPartialDate, isPartialDate, MONTH_PATTERN, PARTIAL_DATE_PATTERN } from '@motcua/schema';
import { explainTyped } from '../explain';
import { defineFieldType } from '../field-type';
import { parsePartialDate } from '../read-date';

const inner = (pattern: string) => pattern.slice(1, -1);

/** The least that must be known, as the pattern that asks for it. */
export const precisions = [
  { value: PARTIAL_DATE_PATTERN, label: 'Chỉ cần năm' },
  { value: `^(?:${inner(MONTH_PATTERN)}|${inner(DATE_PATTERN)})$`, label: 'Ít nhất tháng và năm' },
] as const;

/** Ngày không đầy đủ: a year, a month or a day, kept and printed as given. */
export const partialDateField = defineFieldType({
  type: 'partial-date',
  label: 'Ngày không đầy đủ',
  hint: 'Chỉ nhớ năm hoặc tháng cũng được: quá trình công tác, năm sinh',
  group: 'number-and-time',
  keywords: ['năm', 'tháng năm', 'lý lịch', 'từ đến'],
  makes: 'field',
  newSchema: () => ({ type: 'string', pattern: PARTIAL_DATE_PATTERN }),
  newSettings: () => ({ width: 4 }),
  constraints: ['pattern'],
  explain: {
    ...explainTyped,
    pattern: '“{label}” chưa đúng. Nhập năm, tháng/năm hoặc ngày/tháng/năm; ví dụ 1962, 05/1962, 19/05/1962.',
  },
  toText: (value) => (isPartialDate(value) ? formatPartialDate(value) : ''),
  fromText: parsePartialDate,
});
