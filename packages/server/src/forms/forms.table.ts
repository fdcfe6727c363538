import type { FormDefinition } from '@motcua/schema';
import type { Decision, DraftStatus } from '../contract';
import { boolean, index, integer, json, primaryKey, table, text } from '../platform/db/table';

export const forms = table(
  'forms',
  {
    code: text().primaryKey(),
    slug: text().notNull().unique(),
    procedureCode: text().notNull(),
    title: text().notNull(),
    search: text().notNull(),
    createdAt: text().notNull(),
  },
  (t) => [index('forms_procedure').on(t.procedureCode)],
);

/** The one mutable thing of a form. */
export const formDrafts = table('form_drafts', {
  code: text().primaryKey(),
  definition: json<FormDefinition>().notNull(),
  revision: integer().notNull(),
  status: text().$type<DraftStatus>().notNull(),
  editedAt: text().notNull(),
  editedBy: text().notNull(),
  editedByName: text().notNull(),
  basedOnVersion: integer(),
  /** True from publication until the first edit after it: nothing of its own to show in lists. */
  untouched: boolean().notNull(),
});

/** Phiên bản biểu mẫu: immutable, held by triggers in both engines. */
export const formVersions = table(
  'form_versions',
  {
    code: text().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    hash: text().notNull(),
    definitionHash: text().notNull(),
    definition: json<FormDefinition>().notNull(),
    /** The artefact's canonical bytes, as compiled on the day of publication and never again. */
    compiled: text().notNull(),
    validatorModule: text().notNull(),
    publishedAt: text().notNull(),
    publishedBy: text().notNull(),
    publishedByName: text().notNull(),
    notes: text().notNull(),
    decision: json<Decision | null>(),
  },
  (t) => [primaryKey({ name: 'form_versions_pk', columns: [t.code, t.version] })],
);

/** When a newer version took the place of an older one, and how long the older is still taken. Immutable. */
export const formSupersessions = table(
  'form_supersessions',
  {
    code: text().notNull(),
    version: integer().notNull(),
    supersededAt: text().notNull(),
    acceptedUntil: text().notNull(),
  },
  (t) => [primaryKey({ name: 'form_supersessions_pk', columns: [t.code, t.version] })],
);
