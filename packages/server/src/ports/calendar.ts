import type { WorkingCalendar } from '@motcua/schema';

/** Lịch làm việc: which calendar an organisation works by. */
export type CalendarPort = {
  /** The organisation's own calendar, or that of the nearest organisation above it which has one (Đ30.4). */
  readonly calendarOf: (organisationId: string) => Promise<WorkingCalendar>;
};
