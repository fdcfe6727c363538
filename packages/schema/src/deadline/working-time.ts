import { type Instant, instantMillis, instantOf, localDateAt, millisAt } from '../shared/instant';
import { addDays, type LocalDate } from '../shared/local-date';
import { type Outcome, ok, refuse } from '../shared/outcome';
import { type CalendarUnknown, officeTimeOf, type Stretch } from './office-time';
import type { WorkingCalendar } from './working-calendar';

export type TimeUnit = 'working-hour' | 'working-day' | 'day';

export type DeadlineRefusal =
  | CalendarUnknown
  | { readonly code: 'invalid-instant'; readonly text: string }
  | { readonly code: 'invalid-amount'; readonly amount: number };

const HOUR = 3_600_000;
const MOST = 100_000;

/**
 * Thời điểm tiếp nhận chính thức (Đ14.1): the moment itself within office hours, otherwise the next start of them.
 *
 * @example officialReception('2026-02-13T18:00:00+07:00', calendar) // Mon 23/02/2026, 07:30, after Tết
 */
export function officialReception(at: Instant, calendar: WorkingCalendar): Outcome<Instant, DeadlineRefusal> {
  const millis = instantMillis(at);
  if (millis === undefined) return refuse({ code: 'invalid-instant', text: at });
  for (let day = localDateAt(millis); ; day = addDays(day, 1)) {
    const office = officeTimeOf(day, calendar);
    if (!office.ok) return office;
    const stretch = office.value.find(({ to }) => to > millis);
    if (stretch) return ok(instantOf(Math.max(stretch.from, millis)));
  }
}

/**
 * Thời hạn: the moment when `amount` of working hours, working days or calendar days after `from` has run out.
 * Hours run inside office time only. Days end at close of business; the day of the event is not counted unless
 * the calendar says so. Refuses a day outside the calendar's years.
 *
 * @example addWorkingTime('2026-02-13T16:00:00+07:00', 8, 'working-hour', calendar) // 23/02/2026, 16:00
 */
export function addWorkingTime(
  from: Instant,
  amount: number,
  unit: TimeUnit,
  calendar: WorkingCalendar,
): Outcome<Instant, DeadlineRefusal> {
  const millis = instantMillis(from);
  if (millis === undefined) return refuse({ code: 'invalid-instant', text: from });
  const allowed = unit === 'working-hour' ? Number.isFinite(amount) : Number.isSafeInteger(amount);
  if (!allowed || amount <= 0 || amount > MOST) return refuse({ code: 'invalid-amount', amount });
  if (unit === 'working-hour') return addHours(millis, amount * HOUR, calendar);
  return unit === 'working-day' ? addWorkingDays(millis, amount, calendar) : addCalendarDays(millis, amount, calendar);
}

/** Phút làm việc between two moments; negative when `to` is the earlier one. */
export function workingMinutesBetween(
  from: Instant,
  to: Instant,
  calendar: WorkingCalendar,
): Outcome<number, DeadlineRefusal> {
  const [start, end] = [instantMillis(from), instantMillis(to)];
  if (start === undefined) return refuse({ code: 'invalid-instant', text: from });
  if (end === undefined) return refuse({ code: 'invalid-instant', text: to });
  const [first, last] = start <= end ? [start, end] : [end, start];
  let total = 0;
  for (let day = localDateAt(first); day <= localDateAt(last); day = addDays(day, 1)) {
    const office = officeTimeOf(day, calendar);
    if (!office.ok) return office;
    for (const stretch of office.value) {
      total += Math.max(0, Math.min(stretch.to, last) - Math.max(stretch.from, first));
    }
  }
  const minutes = Math.floor(total / 60_000);
  return ok(start <= end ? minutes : -minutes || 0);
}

function addHours(from: number, amount: number, calendar: WorkingCalendar): Outcome<Instant, DeadlineRefusal> {
  let left = amount;
  for (let day = localDateAt(from); ; day = addDays(day, 1)) {
    const office = officeTimeOf(day, calendar);
    if (!office.ok) return office;
    for (const stretch of office.value) {
      const start = Math.max(stretch.from, from);
      const here = Math.max(0, stretch.to - start);
      if (left <= here) return ok(instantOf(Math.round(start + left)));
      left -= here;
    }
  }
}

function addWorkingDays(from: number, amount: number, calendar: WorkingCalendar): Outcome<Instant, DeadlineRefusal> {
  const eventDay = localDateAt(from);
  let left = amount;
  for (let day = calendar.countFirstDay ? eventDay : addDays(eventDay, 1); ; day = addDays(day, 1)) {
    const office = officeTimeOf(day, calendar);
    if (!office.ok) return office;
    const close = closeOf(office.value);
    // Past close of business the event day has nothing left to count.
    if (close === undefined || close <= from) continue;
    left -= 1;
    if (left === 0) return ok(instantOf(close));
  }
}

function addCalendarDays(from: number, amount: number, calendar: WorkingCalendar): Outcome<Instant, DeadlineRefusal> {
  const lastDay = addDays(localDateAt(from), calendar.countFirstDay ? amount - 1 : amount);
  for (let day: LocalDate = lastDay; ; day = addDays(day, 1)) {
    const office = officeTimeOf(day, calendar);
    if (!office.ok) return office;
    const close = closeOf(office.value);
    if (close !== undefined && close > from) return ok(instantOf(close));
    if (calendar.endOnDayOff === 'same-day') return ok(instantOf(millisAt(day, 24 * 60) - 1000));
  }
}

const closeOf = (office: readonly Stretch[]): number | undefined => office.at(-1)?.to;
