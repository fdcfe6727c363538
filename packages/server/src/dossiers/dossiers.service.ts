import { type Outcome, ok, refuse, type WorkingCalendar, workingMinutesBetween } from '@motcua/schema';
import type { AuditService } from '../audit/audit.service';
import type { Dossier, DossierSummary, Paged } from '../contract';
import type { OrganisationService } from '../organisations/organisations.service';
import type { Db } from '../platform/db';
import { type Actor, may } from '../platform/permissions';
import type { CalendarPort } from '../ports/calendar';
import type { DossierRow, DossierStore, WholeDossier } from './dossiers.store';

export type DossierNotFound = { readonly code: 'dossier-not-found' };

export type DossierSearch = {
  scope: 'mine' | 'authority';
  search?: string | undefined;
  sort?: 'due' | 'submitted';
  page?: number;
  pageSize?: number;
};

type Deps = {
  db: Db;
  store: DossierStore;
  organisations: OrganisationService;
  calendar: CalendarPort;
  audit: AuditService;
  now: () => string;
};

/**
 * Reading hồ sơ. Whoever may not read a dossier learns nothing of it, not even that it exists; an auditor's look
 * is written down before it is given (Đ6.5).
 */
export function createDossierService(deps: Deps) {
  const { db, store } = deps;

  return {
    async get(actor: Actor, code: string): Promise<Outcome<Dossier, DossierNotFound>> {
      const found = await store.whole(code);
      if (!found) return refuse({ code: 'dossier-not-found' });
      const authority = await deps.organisations.find(found.row.authorityId);
      const sight = sightOf(actor, { ownerId: found.row.applicantId, lineage: authority?.lineage ?? [] });
      if (sight === 'none') return refuse({ code: 'dossier-not-found' });
      if (sight === 'audit') {
        const sentence = `Xem hồ sơ ${code} để kiểm tra, giám sát.`;
        const entity = { type: 'dossier', id: code };
        await db.write((tx) =>
          deps.audit.append(tx, {
            actor,
            action: 'dossier.read',
            entity,
            authorityId: found.row.authorityId,
            sentence,
            detail: {},
          }),
        );
      }
      return ok(toDossier(found));
    },

    async list(actor: Actor, query: DossierSearch): Promise<Paged<DossierSummary>> {
      const { scope, search, sort = 'due', page = 1, pageSize = 20 } = query;
      const authorityIds = deskOf(actor);
      const nothing = { items: [], total: 0, page, pageSize };
      if (scope === 'authority' && authorityIds.length === 0) return nothing;
      const of = scope === 'mine' ? { applicantId: actor.id } : { authorityIds };
      const { rows, total } = await store.list({ of, search, sort, limit: pageSize, offset: (page - 1) * pageSize });
      const calendars = new Map<string, WorkingCalendar>();
      for (const id of new Set(rows.map(({ authorityId }) => authorityId))) {
        calendars.set(id, await deps.calendar.calendarOf(id));
      }
      const now = deps.now();
      const items = rows.map((row) => toSummary(row, minutesLeft(row, now, calendars.get(row.authorityId))));
      return { items, total, page, pageSize };
    },
  };
}
export type DossierService = ReturnType<typeof createDossierService>;

/** Through which door: as owner or officer, only as auditor, or not at all. */
function sightOf(actor: Actor, dossier: { ownerId: string; lineage: readonly string[] }): 'own' | 'audit' | 'none' {
  const withoutAudit = { ...actor, roles: actor.roles.filter(({ role }) => role !== 'auditor') };
  if (may(withoutAudit, 'dossiers.read', dossier)) return 'own';
  return may(actor, 'dossiers.read', dossier) ? 'audit' : 'none';
}

/** Hộp hồ sơ đến (Đ14.2): the units at which the person receives, resolves or decides. */
function deskOf(actor: Actor): readonly string[] {
  const officers = actor.roles.filter(({ role }) => role === 'receiver' || role === 'resolver' || role === 'decider');
  return [...new Set(officers.map(({ organisationId }) => organisationId))];
}

function minutesLeft({ dueAt }: DossierRow, now: string, calendar: WorkingCalendar | undefined): number | null {
  if (dueAt === null || !calendar) return null;
  const minutes = workingMinutesBetween(now, dueAt, calendar);
  return minutes.ok ? minutes.value : null;
}

function toSummary(row: DossierRow, left: number | null): DossierSummary {
  const { code, procedureCode, procedureName, status, applicantName, organisationName } = row;
  const { submittedAt, receivedAt, dueAt } = row;
  const who = { applicantName, organisationName };
  return { code, procedureCode, procedureName, status, ...who, submittedAt, receivedAt, dueAt, minutesLeft: left };
}

export function toDossier({ row, forms, papers }: WholeDossier): Dossier {
  return {
    code: row.code,
    procedure: { code: row.procedureCode, version: row.procedureVersion, name: row.procedureName },
    status: row.status,
    applicant: { id: row.applicantId, name: row.applicantName, organisationName: row.organisationName },
    receiving: { id: row.authorityId, name: row.authorityName },
    submittedAt: row.submittedAt,
    receivedAt: row.receivedAt,
    dueAt: row.dueAt,
    dueBecause: row.dueBecause,
    forms: forms.map(({ componentId, formCode, formVersion, title, hash, answers, warnings }) => ({
      componentId,
      code: formCode,
      version: formVersion,
      title,
      hash,
      answers,
      warnings,
    })),
    papers: papers.map(({ componentId, name, files }) => ({ componentId, name, files })),
    declaration: { text: row.declarationText, at: row.submittedAt },
    revision: row.revision,
  };
}
