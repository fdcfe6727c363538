import type { JsonObject } from '@motcua/schema';
import { index, integer, json, table, text } from '../platform/db/table';

/** Nhật ký: append-only, each entry bound to the one before by its hash; triggers refuse change and removal. */
export const auditEntries = table(
  'audit_entries',
  {
    seq: integer().primaryKey(),
    at: text().notNull(),
    actorId: text().notNull(),
    actorName: text().notNull(),
    action: text().notNull(),
    entityType: text().notNull(),
    entityId: text().notNull(),
    /** The authority whose officers may read of it; null for what concerns none. */
    authorityId: text(),
    sentence: text().notNull(),
    detail: json<JsonObject>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index('audit_entries_entity').on(t.entityType, t.entityId, t.seq),
    index('audit_entries_actor').on(t.actorId, t.seq),
    index('audit_entries_at').on(t.at),
    index('audit_entries_authority').on(t.authorityId, t.seq),
  ],
);

/** The last entry: one row, locked by every append until its commit. */
export const auditHead = table('audit_head', {
  id: integer().primaryKey(),
  seq: integer().notNull(),
  hash: text().notNull(),
});
