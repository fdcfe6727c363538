import { addDays, isLocalDate, type LocalDate, lastDayOfMonth } from '../shared/local-date';
import { isPartialDate, partialDateInterval } from '../shared/partial-date';

/** Longest shift that an expression may ask for: beyond it no date of ours exists. */
const FARTHEST_DAYS = 4_000_000;

/** Undefined when the day falls outside the years 0001 to 9999. */
export function shiftDays(date: LocalDate, days: number): LocalDate | undefined {
  if (!Number.isInteger(days) || Math.abs(days) > FARTHEST_DAYS) return undefined;
  const shifted = addDays(date, days);
  return isLocalDate(shifted) && shifted >= '0001-01-01' ? shifted : undefined;
}

/** A month without the corresponding day ends on its last day (Bộ luật Dân sự 2015, Điều 148.3). */
export function shiftMonths(date: LocalDate, months: number): LocalDate | undefined {
  if (!Number.isInteger(months)) return undefined;
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  if (year < 1 || year > 9999) return undefined;
  const month = `${String(year).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  const last = lastDayOfMonth(month);
  const same = `${month}-${date.slice(8)}`;
  return same > last ? last : same;
}

/** Full months from one day to another; negative when `to` is earlier. */
export function fullMonths(from: LocalDate, to: LocalDate): number {
  if (to < from) return 0 - fullMonths(to, from);
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return (shiftMonths(from, months) ?? to) > to ? months - 1 : months;
}

export const fullYears = (from: LocalDate, to: LocalDate): number => Math.trunc(fullMonths(from, to) / 12) + 0;

/**
 * Counts between two dates of which either may be partial (`1962`, `1962-05`). Undefined unless every day that they
 * may mean gives the same count: an age that nobody can tell is absent.
 */
export function certainCount(
  count: (from: LocalDate, to: LocalDate) => number,
  from: unknown,
  to: unknown,
): number | undefined {
  if (!isPartialDate(from) || !isPartialDate(to)) return undefined;
  const [start, end] = [partialDateInterval(from), partialDateInterval(to)];
  const least = count(start.latest, end.earliest);
  return least === count(start.earliest, end.latest) ? least : undefined;
}

/** Is `a` before `b`? Undefined when partial dates overlap, so that it cannot be told. A date is never before itself. */
export function isBefore(a: unknown, b: unknown): boolean | undefined {
  if (!isPartialDate(a) || !isPartialDate(b)) return undefined;
  if (a === b) return false;
  const [left, right] = [partialDateInterval(a), partialDateInterval(b)];
  if (left.latest < right.earliest) return true;
  return left.earliest >= right.latest ? false : undefined;
}
