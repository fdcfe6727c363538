import { isLocalDate, isPartialDate, MONTH_PATTERN } from '@motcua/schema';

/** `5/9/1962`, `05-09-1962` or `1962-09-05` as a day; undefined when there is no such day. */
export function parseDate(text: string): string | undefined {
  const bare = text.trim();
  const written =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/.exec(bare) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(bare);
  const [, day = '', month = '', year = ''] = written ?? [];
  const date = written ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : bare;
  return isLocalDate(date) ? date : undefined;
}

const monthShape = new RegExp(MONTH_PATTERN);

/** `9/1962` or `1962-09` as a month; undefined when there is no such month. */
export function parseMonth(text: string): string | undefined {
  const bare = text.trim();
  const [, month = '', year = ''] = /^(\d{1,2})\s*[/.\-\s]\s*(\d{4})$/.exec(bare) ?? [];
  const value = year ? `${year}-${month.padStart(2, '0')}` : bare;
  return monthShape.test(value) ? value : undefined;
}

export const formatMonth = (value: string): string => value.split('-').reverse().join('/');

export const isMonth = (value: unknown): value is string => typeof value === 'string' && monthShape.test(value);

/** `1962`, `tháng 5/1962`, `5/1962` or `19/5/1962`, kept as exact as it was given. */
export function parsePartialDate(text: string): string | undefined {
  const bare = text.trim().replace(/^(?:tháng|năm)\s+/iu, '');
  const value = /^\d{4}$/.test(bare) ? bare : (parseMonth(bare) ?? parseDate(bare));
  return isPartialDate(value) ? value : undefined;
}
