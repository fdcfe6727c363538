import type { JsonObject } from '@motcua/schema';
import { index, integer, json, primaryKey, table, text } from '../platform/db/table';

export const codeLists = table('code_lists', {
  id: text().primaryKey(),
  title: text().notNull(),
  source: text().notNull(),
  revision: integer().notNull(),
});

export const codeListEntries = table(
  'code_list_entries',
  {
    listId: text().notNull(),
    code: text().notNull(),
    name: text().notNull(),
    aliases: json<string[]>().notNull(),
    parent: text(),
    /** `facts.level`, where the list has levels. */
    level: text(),
    validFrom: text(),
    validTo: text(),
    facts: json<JsonObject>().notNull(),
    search: text().notNull(),
    /** The official order of the list, which is seldom that of the alphabet. */
    position: integer().notNull(),
    revision: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: 'code_list_entries_pk', columns: [t.listId, t.code] }),
    index('code_list_entries_parent').on(t.listId, t.parent, t.position),
    index('code_list_entries_position').on(t.listId, t.position),
  ],
);
