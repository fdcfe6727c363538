import type { FieldError, JsonObject } from '@motcua/schema';
import type { Dossier, UploadedFile } from '../contract';
import { index, integer, json, primaryKey, table, text } from '../platform/db/table';

/** Hồ sơ, all but what was filled in and handed in. */
export const dossiers = table(
  'dossiers',
  {
    code: text().primaryKey(),
    procedureCode: text().notNull(),
    procedureVersion: integer().notNull(),
    procedureName: text().notNull(),
    status: text().$type<Dossier['status']>().notNull(),
    applicantId: text().notNull(),
    applicantName: text().notNull(),
    organisationId: text().notNull(),
    organisationName: text().notNull(),
    authorityId: text().notNull(),
    authorityName: text().notNull(),
    submittedAt: text().notNull(),
    receivedAt: text().notNull(),
    dueAt: text(),
    /** The due time, or a time after all others: engines differ on where they sort null. */
    dueKey: text().notNull(),
    dueBecause: text().notNull(),
    declarationText: text().notNull(),
    search: text().notNull(),
    revision: integer().notNull(),
  },
  (t) => [
    // A desk may hold a million: its lists are answered from the index alone, the search text included.
    index('dossiers_authority_due').on(t.authorityId, t.dueKey, t.code, t.search),
    index('dossiers_authority_submitted').on(t.authorityId, t.submittedAt, t.code, t.search),
    index('dossiers_applicant_due').on(t.applicantId, t.dueKey, t.code),
    index('dossiers_applicant_submitted').on(t.applicantId, t.submittedAt, t.code),
  ],
);

/** What was filled in, by the form version it was filled in with, for ever. */
export const dossierForms = table(
  'dossier_forms',
  {
    dossierCode: text().notNull(),
    componentId: text().notNull(),
    position: integer().notNull(),
    formCode: text().notNull(),
    formVersion: integer().notNull(),
    title: text().notNull(),
    hash: text().notNull(),
    answers: json<JsonObject>().notNull(),
    warnings: json<FieldError[]>().notNull(),
  },
  (t) => [primaryKey({ name: 'dossier_forms_pk', columns: [t.dossierCode, t.componentId] })],
);

export const dossierPapers = table(
  'dossier_papers',
  {
    dossierCode: text().notNull(),
    componentId: text().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    files: json<UploadedFile[]>().notNull(),
  },
  (t) => [primaryKey({ name: 'dossier_papers_pk', columns: [t.dossierCode, t.componentId] })],
);

/** One submission per key: the same key with the same content gives the same dossier. */
export const submissionKeys = table(
  'submission_keys',
  {
    applicantId: text().notNull(),
    key: text().notNull(),
    contentHash: text().notNull(),
    dossierCode: text().notNull(),
  },
  (t) => [primaryKey({ name: 'submission_keys_pk', columns: [t.applicantId, t.key] })],
);

/** The last daily number given out per owner organisation; numbers are never used again. */
export const dossierNumbers = table('dossier_numbers', { series: text().primaryKey(), last: integer().notNull() });
