/** Ngày: a calendar day in Vietnam, ISO `yyyy-mm-dd`. It has no time and no zone of its own. */
export type LocalDate = string;

const YEAR = '[0-9]{4}';
const LEAP_YEAR = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const DAY_OF_COMMON_YEAR =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))';

/** Regex source of a real day, exact to leap years; linear, so that it can stand in a published schema. */
export const DATE_PATTERN = `^(?:${YEAR}-${DAY_OF_COMMON_YEAR}|${LEAP_YEAR}-02-29)$`;

/** Regex source of a month, `yyyy-mm`. */
export const MONTH_PATTERN = `^${YEAR}-(?:0[1-9]|1[0-2])$`;

const dateShape = new RegExp(DATE_PATTERN);

export const isLocalDate = (value: unknown): value is LocalDate => typeof value === 'string' && dateShape.test(value);

/** Negative when `a` is the earlier day. */
export const compareDates = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);

const DAY = 86_400_000;
const utc = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(utc(date) + days * DAY).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (utc(to) - utc(from)) / DAY;

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: LocalDate): number => new Date(utc(date)).getUTCDay() || 7;

/** Ngày as people read it, `dd/mm/yyyy`. */
export function formatDate(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** Last day of a month given as `yyyy-mm`. */
export function lastDayOfMonth(month: string): LocalDate {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = `${String(number === 12 ? year + 1 : year).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}-01`;
  return year === 9999 && number === 12 ? '9999-12-31' : addDays(first, -1);
}
