import type { JsonObject, Prefill } from '@motcua/schema';
import { json, primaryKey, table, text } from '../platform/db/table';

/** Registers kept in this database, for one machine and for demonstration. */
export const registerRecords = table(
  'register_records',
  {
    source: text().$type<Prefill['source']>().notNull(),
    /** The person's key, `memberId` of the account. */
    subjectId: text().notNull(),
    attributes: json<JsonObject>().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ name: 'register_records_pk', columns: [t.source, t.subjectId] })],
);
