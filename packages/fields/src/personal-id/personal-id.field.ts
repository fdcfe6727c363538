import { explainTyped } from '../explain';
import { defineFieldType } from '../field-type';
import { textOf } from '../read-value';
import { isCountryCode, oldProvinceCodes } from './province-codes';

const shape = /^\d{12}$/;

/** What the number says of its holder: sex and year of birth; undefined when it is not twelve digits. */
export function readPersonalId(
  value: unknown,
): { readonly sex: 'male' | 'female'; readonly birthYear: number } | undefined {
  if (typeof value !== 'string' || !shape.test(value)) return undefined;
  const century = Number(value[3]);
  return {
    sex: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(value.slice(4, 6)),
  };
}

/**
 * Số định danh cá nhân: twelve digits, kept as text because the leading zero belongs to it. Its structure
 * (NĐ 137/2015 Đ13) only warns: a corrected sex or birth year can leave an older number in place.
 */
export const personalIdField = defineFieldType({
  type: 'personal-id',
  label: 'Số định danh cá nhân',
  hint: '12 chữ số trên thẻ căn cước',
  group: 'identity',
  keywords: ['căn cước', 'cccd', 'cmnd', 'số định danh'],
  makes: 'field',
  newSchema: () => ({ type: 'string', pattern: '^\\d{12}$' }),
  newSettings: () => ({ width: 6 }),
  constraints: [],
  explain: { ...explainTyped, pattern: '“{label}” gồm đúng 12 chữ số. Xem trên thẻ căn cước và nhập lại.' },
  advise: (value) => {
    const read = readPersonalId(value);
    if (!read || typeof value !== 'string') return [];
    const warnings: string[] = [];
    const place = value.slice(0, 3);
    if (!oldProvinceCodes.has(place) && !isCountryCode(place)) {
      warnings.push(`Ba chữ số đầu “${place}” không phải mã tỉnh hay mã nước nào. Kiểm tra lại số trên thẻ.`);
    }
    if (Number(value[3]) > 3) {
      warnings.push(`Số này cho biết năm sinh là ${read.birthYear}. Kiểm tra lại chữ số thứ tư.`);
    }
    return warnings;
  },
  toText: textOf,
  fromText: (text) => {
    const digits = text.replace(/[\s.]/g, '');
    return shape.test(digits) ? digits : undefined;
  },
});
