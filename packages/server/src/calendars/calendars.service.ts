import type { WorkingCalendar } from '@motcua/schema';
import type { Act, AuditService } from '../audit/audit.service';
import type { OrganisationService } from '../organisations/organisations.service';
import type { Tx } from '../platform/db';
import type { CalendarPort } from '../ports/calendar';
import type { CalendarStore } from './calendars.store';

/** Lịch làm việc theo cây tổ chức: a unit without its own calendar works by that of the nearest unit above it. */
export function createCalendarService(deps: {
  store: CalendarStore;
  organisations: OrganisationService;
  audit: AuditService;
}) {
  return {
    async calendarOf(organisationId: string): Promise<WorkingCalendar> {
      const lineage = (await deps.organisations.find(organisationId))?.lineage ?? [];
      const rows = await deps.store.among([...lineage, everywhere]);
      const nearest = lineage.findLast((id) => rows.some((row) => row.organisationId === id)) ?? everywhere;
      const row = rows.find((candidate) => candidate.organisationId === nearest);
      if (!row) throw new Error('no working calendar has been loaded');
      return row.calendar;
    },

    /** Puts a calendar at an organisation, or at the root of all of them when none is named. */
    async put(
      tx: Tx,
      actor: Act['actor'],
      organisationId: string | null,
      calendar: WorkingCalendar,
      at: string,
    ): Promise<void> {
      const id = organisationId ?? everywhere;
      await deps.store.put(tx, id, calendar, at);
      const entity = { type: 'calendar', id };
      const detail = { calendar: calendar.id, years: calendar.years.map(({ year }) => year) };
      const sentence = `Đặt lịch làm việc “${calendar.title}”.`;
      await deps.audit.append(tx, { actor, action: 'calendar.put', entity, sentence, detail });
    },

    hasCentral: async (): Promise<boolean> => (await deps.store.among([everywhere])).length > 0,
  } satisfies CalendarPort & { [name: string]: unknown };
}
export type CalendarService = ReturnType<typeof createCalendarService>;

/** Stands for the calendar of the whole system, which the Office of the Central Committee sets (Đ30.4). */
const everywhere = '*';
