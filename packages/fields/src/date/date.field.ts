import { DATE_PATTERN, formatDate, isLocalDate } from '@motcua/schema';
import { explainTyped } from '../explain';
import { defineFieldType } from '../field-type';
import { parseDate } from '../read-date';

/** Ngày. Earlier or later than another date is a check, since JSON Schema compares no dates. */
export const dateField = defineFieldType({
  type: 'date',
  label: 'Ngày',
  hint: 'Ngày, tháng, năm đầy đủ',
  group: 'number-and-time',
  keywords: ['ngày sinh', 'thời gian', 'lịch'],
  makes: 'field',
  newSchema: () => ({ type: 'string', format: 'date', pattern: DATE_PATTERN }),
  newSettings: () => ({ width: 4 }),
  constraints: [],
  explain: {
    ...explainTyped,
    format: '“{label}” không phải là ngày có thật. Nhập ngày/tháng/năm, ví dụ 03/02/1980.',
    pattern: '“{label}” không phải là ngày có thật. Nhập ngày/tháng/năm, ví dụ 03/02/1980.',
  },
  toText: (value) => (isLocalDate(value) ? formatDate(value) : ''),
  fromText: parseDate,
});
