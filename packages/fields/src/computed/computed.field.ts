import { formatDate, isLocalDate } from '@motcua/schema';
import { explainTyped } from '../explain';
import { defineFieldType } from '../field-type';

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** Giá trị tính ra: nobody types it; browser and server calculate it alike. */
export const computedField = defineFieldType({
  type: 'computed',
  label: 'Giá trị tính ra',
  hint: 'Tự tính từ câu trả lời khác: tổng điểm, tuổi, số ngày',
  group: 'number-and-time',
  keywords: ['công thức', 'tổng', 'tự động'],
  makes: 'field',
  newSchema: () => ({ type: 'number' }),
  newSettings: () => ({ readOnly: true, width: 4 }),
  constraints: ['type', 'minimum', 'maximum'],
  explain: {
    ...explainTyped,
    required: '“{label}” chưa tính được. Điền đủ các câu mà giá trị này dựa vào.',
    minimum: '“{label}” không được nhỏ hơn {limit}. Xem lại các câu mà giá trị này dựa vào.',
    maximum: '“{label}” không được lớn hơn {limit}. Xem lại các câu mà giá trị này dựa vào.',
  },
  toText: (value) => {
    if (typeof value === 'number') return number.format(value);
    if (typeof value === 'boolean') return value ? 'Có' : 'Không';
    if (isLocalDate(value)) return formatDate(value);
    return typeof value === 'string' ? value : '';
  },
});
