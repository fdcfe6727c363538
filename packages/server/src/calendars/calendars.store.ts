import type { WorkingCalendar } from '@motcua/schema';
import { inArray, sql } from 'drizzle-orm';
import { type Db, forList, listed, type Tx } from '../platform/db';
import { workingCalendars } from './calendars.table';

export type CalendarRow = typeof workingCalendars.$inferSelect;
export type CalendarStore = ReturnType<typeof createCalendarStore>;

const ofOrganisations = forList((on, ids) =>
  on.select().from(workingCalendars).where(inArray(workingCalendars.organisationId, ids)),
);

export function createCalendarStore(db: Db) {
  return {
    among: (organisationIds: readonly string[]): Promise<CalendarRow[]> =>
      db.read.prepared(ofOrganisations(organisationIds.length), listed(organisationIds)),

    async put(tx: Tx, organisationId: string, calendar: WorkingCalendar, changedAt: string): Promise<void> {
      await tx
        .insert(workingCalendars)
        .values({ organisationId, calendar, changedAt, revision: 1 })
        .onConflictDoUpdate({
          target: workingCalendars.organisationId,
          set: { calendar, changedAt, revision: sql`${workingCalendars.revision} + 1` },
        });
    },
  };
}
