import type { ProcedureDefinition } from '@motcua/schema';
import type { Decision, DraftStatus } from '../contract';
import { boolean, index, integer, json, primaryKey, table, text } from '../platform/db/table';

export const procedures = table(
  'procedures',
  {
    code: text().primaryKey(),
    name: text().notNull(),
    field: text().notNull(),
    /** What staff search: the draft's words. */
    search: text().notNull(),
    /** The version in force; null before the first publication. A pointer: the versions themselves never change. */
    publishedVersion: integer(),
    /** What the public searches, filters and sorts by: the words of the version in force. */
    publishedSearch: text(),
    publishedField: text(),
    publishedSort: text(),
    createdAt: text().notNull(),
  },
  (t) => [index('procedures_published').on(t.publishedSort)],
);

/** The last temporary code (mã tạm) given out. */
export const temporaryCodes = table('temporary_codes', { id: text().primaryKey(), last: integer().notNull() });

/** The one mutable thing of a procedure. */
export const procedureDrafts = table('procedure_drafts', {
  code: text().primaryKey(),
  definition: json<ProcedureDefinition>().notNull(),
  revision: integer().notNull(),
  status: text().$type<DraftStatus>().notNull(),
  editedAt: text().notNull(),
  editedBy: text().notNull(),
  editedByName: text().notNull(),
  untouched: boolean().notNull(),
});

/** Phiên bản thủ tục: immutable, held by triggers in both engines. */
export const procedureVersions = table(
  'procedure_versions',
  {
    code: text().notNull(),
    version: integer().notNull(),
    definition: json<ProcedureDefinition>().notNull(),
    hash: text().notNull(),
    publishedAt: text().notNull(),
    publishedBy: text().notNull(),
    publishedByName: text().notNull(),
    notes: text().notNull(),
    decision: json<Decision | null>(),
  },
  (t) => [primaryKey({ name: 'procedure_versions_pk', columns: [t.code, t.version] })],
);

/** When a newer version took the place of an older one, and how long the older is still taken. Immutable. */
export const procedureSupersessions = table(
  'procedure_supersessions',
  {
    code: text().notNull(),
    version: integer().notNull(),
    supersededAt: text().notNull(),
    acceptedUntil: text().notNull(),
  },
  (t) => [primaryKey({ name: 'procedure_supersessions_pk', columns: [t.code, t.version] })],
);
