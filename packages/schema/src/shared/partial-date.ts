import { DATE_PATTERN, formatDate, type LocalDate, lastDayOfMonth, MONTH_PATTERN } from './local-date';

/** Ngày không đầy đủ, kept as given: `1962`, `1962-05` or `1962-05-19`. */
export type PartialDate = string;

const body = (pattern: string) => pattern.slice(1, -1);

export const PARTIAL_DATE_PATTERN = `^(?:[0-9]{4}|${body(MONTH_PATTERN)}|${body(DATE_PATTERN)})$`;

const shape = new RegExp(PARTIAL_DATE_PATTERN);

export const isPartialDate = (value: unknown): value is PartialDate => typeof value === 'string' && shape.test(value);

/** The days that it may mean, both ends included. */
export function partialDateInterval(date: PartialDate): { readonly earliest: LocalDate; readonly latest: LocalDate } {
  if (date.length === 10) return { earliest: date, latest: date };
  if (date.length === 7) return { earliest: `${date}-01`, latest: lastDayOfMonth(date) };
  return { earliest: `${date}-01-01`, latest: `${date}-12-31` };
}

/** Compares by interval: `undefined` when the two overlap without being equal, because nobody can tell. */
export function comparePartialDates(a: PartialDate, b: PartialDate): -1 | 0 | 1 | undefined {
  if (a === b) return 0;
  const [left, right] = [partialDateInterval(a), partialDateInterval(b)];
  if (left.latest < right.earliest) return -1;
  if (left.earliest > right.latest) return 1;
  return undefined;
}

/** As people write it: `1962`, `tháng 5/1962`, `19/05/1962`. */
export function formatPartialDate(date: PartialDate): string {
  if (date.length === 10) return formatDate(date);
  const [year, month] = date.split('-');
  return month === undefined ? `${year}` : `tháng ${Number(month)}/${year}`;
}
