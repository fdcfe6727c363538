import type { LocalDate } from '../shared/local-date';

/** Lịch làm việc as data: nothing about time is a constant in code (provinces and years differ). */
export type WorkingCalendar = {
  readonly id: string;
  readonly title: string;
  /** Office hours by weekday, `1` Monday to `7` Sunday; a weekday that is absent is a weekly rest day. */
  readonly weeklyHours: { readonly [weekday: string]: readonly OfficeHours[] };
  /** Whether the day of the event is itself the first working day counted. */
  readonly countFirstDay: boolean;
  /** Where a period in calendar days ends when its last day is a day off. */
  readonly endOnDayOff: 'next-working-day' | 'same-day';
  readonly years: readonly CalendarYear[];
  readonly notes?: readonly string[];
};

/** Clock times `HH:mm`, the first included, the second not. */
export type OfficeHours = { readonly from: string; readonly to: string };

export type CalendarYear = {
  readonly year: number;
  /** `official`: by the authorities' notice; `computed`: expected, to be replaced when the notice comes. */
  readonly status: 'official' | 'computed';
  readonly sources: readonly string[];
  /** Ngày nghỉ lễ, tết. */
  readonly holidays: readonly CalendarDay[];
  /** Ngày nghỉ bù, nghỉ hoán đổi. */
  readonly daysOff: readonly CalendarDay[];
  /** Ngày làm bù: a rest day worked, with its own hours or else Monday's. */
  readonly workingDays: readonly (CalendarDay & { readonly hours?: readonly OfficeHours[] })[];
};

export type CalendarDay = {
  readonly date: LocalDate;
  readonly name: string;
  /** How sure: `V` read in a public source, `2` a secondary one, `GK` general knowledge, `computed`. */
  readonly mark?: 'S' | 'V' | '2' | 'GK' | 'computed';
};
