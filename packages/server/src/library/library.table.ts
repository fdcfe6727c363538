import type { LibraryBlock, StandardElement } from '@motcua/schema';
import { index, integer, json, primaryKey, table, text } from '../platform/db/table';

/** Kho dùng chung: every version of every standard element and block. Immutable, held by triggers in both engines. */
export const libraryEntries = table(
  'library_entries',
  {
    id: text().notNull(),
    version: integer().notNull(),
    kind: text().$type<'element' | 'block'>().notNull(),
    content: json<StandardElement | LibraryBlock>().notNull(),
    /** Order in the palette; all versions of one have the same. */
    position: integer().notNull(),
    savedAt: text().notNull(),
    savedBy: text().notNull(),
    savedByName: text().notNull(),
  },
  (t) => [
    primaryKey({ name: 'library_entries_pk', columns: [t.id, t.version] }),
    index('library_entries_kind').on(t.kind, t.position),
  ],
);
