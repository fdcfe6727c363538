import { explainTyped } from '../explain';
import { defineFieldType } from '../field-type';

// Four digits stand together, so that a year reads as a year.
const shown = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 15, useGrouping: 'min2' });

/**
 * A number as people write it in Vietnamese: dots between thousands, a comma before decimals.
 * `1.250.000`, `1250000` and `12,5` are numbers; `1.2.3` is not.
 */
export function parseNumber(text: string): number | undefined {
  const bare = text.replace(/\s/g, '').replace(/−/g, '-');
  const grouped = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare);
  const plain = grouped ? bare.replaceAll('.', '').replace(',', '.') : bare.replace(',', '.');
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

export const formatNumber = (value: number): string => shown.format(value);

/** Số. */
export const numberField = defineFieldType({
  type: 'number',
  label: 'Số',
  hint: 'Số nguyên hoặc số thập phân: điểm, số tiền, số lượng',
  group: 'number-and-time',
  keywords: ['điểm', 'tiền', 'số lượng'],
  makes: 'field',
  newSchema: () => ({ type: 'number' }),
  newSettings: () => ({ width: 3 }),
  constraints: ['type', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  explain: {
    ...explainTyped,
    type: '“{label}” phải là số. Chỉ nhập chữ số, ví dụ 12 hoặc 12,5.',
    minimum: '“{label}” không được nhỏ hơn {limit}.',
    maximum: '“{label}” không được lớn hơn {limit}.',
    exclusiveMinimum: '“{label}” phải lớn hơn {limit}.',
    exclusiveMaximum: '“{label}” phải nhỏ hơn {limit}.',
    multipleOf: '“{label}” phải chia hết cho {limit}.',
  },
  toText: (value) => (typeof value === 'number' ? formatNumber(value) : ''),
  fromText: parseNumber,
});
