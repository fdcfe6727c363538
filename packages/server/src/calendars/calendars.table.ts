import type { WorkingCalendar } from '@motcua/schema';
import { integer, json, table, text } from '../platform/db/table';

export const workingCalendars = table('working_calendars', {
  organisationId: text().primaryKey(),
  calendar: json<WorkingCalendar>().notNull(),
  changedAt: text().notNull(),
  revision: integer().notNull(),
});
