import { millisAt } from '../shared/instant';
import { type LocalDate, weekdayOf } from '../shared/local-date';
import { type Outcome, ok, refuse } from '../shared/outcome';
import type { OfficeHours, WorkingCalendar } from './working-calendar';

/** A stretch of office time, milliseconds since 1970; the end is not part of it. */
export type Stretch = { readonly from: number; readonly to: number };

export type CalendarUnknown = { readonly code: 'calendar-unknown'; readonly date: LocalDate };

/** Giờ làm việc of one day, in order; empty on a day off. A year that the calendar does not hold is refused. */
export function officeTimeOf(date: LocalDate, calendar: WorkingCalendar): Outcome<readonly Stretch[], CalendarUnknown> {
  const year = calendar.years.find((known) => known.year === Number(date.slice(0, 4)));
  if (!year) return refuse({ code: 'calendar-unknown', date });
  const worked = year.workingDays.find((day) => day.date === date);
  if (worked) return ok(stretches(date, worked.hours ?? calendar.weeklyHours['1'] ?? []));
  const off = [...year.holidays, ...year.daysOff].some((day) => day.date === date);
  return ok(off ? [] : stretches(date, calendar.weeklyHours[String(weekdayOf(date))] ?? []));
}

const stretches = (date: LocalDate, hours: readonly OfficeHours[]): readonly Stretch[] =>
  hours
    .map(({ from, to }) => ({ from: millisAt(date, minutesOf(from)), to: millisAt(date, minutesOf(to)) }))
    .sort((a, b) => a.from - b.from);

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
