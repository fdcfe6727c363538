import { explainTyped } from '../explain';
import { defineFieldType } from '../field-type';

const international = /^\+[1-9]\d{7,14}$/;
const mobile = /^\+84[35789]\d{8}$/;
const landline = /^\+842\d{8,9}$/;

/** A number as people write it (`0912 345 678`, `+84 912…`, `0084…`) as E.164; undefined when it is none. */
export function parsePhone(text: string): string | undefined {
  const bare = text.replace(/[\s().-]/g, '').replace(/^00/, '+');
  const number = bare.startsWith('0') ? `+84${bare.slice(1)}` : bare;
  return international.test(number) ? number : undefined;
}

/** As people in Vietnam read it: `0912 345 678`; foreign numbers stay as they are. */
export function formatPhone(value: string): string {
  if (!value.startsWith('+84')) return value;
  const national = `0${value.slice(3)}`;
  return national.length === 10 ? `${national.slice(0, 4)} ${national.slice(4, 7)} ${national.slice(7)}` : national;
}

/** Số điện thoại, stored as E.164. */
export const phoneField = defineFieldType({
  type: 'phone',
  label: 'Số điện thoại',
  hint: 'Di động hoặc cố định',
  group: 'identity',
  keywords: ['di động', 'liên hệ', 'sđt'],
  makes: 'field',
  newSchema: () => ({ type: 'string', pattern: '^\\+[1-9]\\d{7,14}$' }),
  newSettings: () => ({ width: 6 }),
  constraints: [],
  explain: { ...explainTyped, pattern: '“{label}” chưa đúng. Nhập đủ số, ví dụ 0912 345 678.' },
  advise: (value) =>
    typeof value === 'string' && value.startsWith('+84') && !mobile.test(value) && !landline.test(value)
      ? ['Số này không giống số di động hay cố định ở Việt Nam. Kiểm tra lại từng chữ số.']
      : [],
  toText: (value) => (typeof value === 'string' ? formatPhone(value) : ''),
  fromText: parsePhone,
});
