import type { LibraryBlock, StandardElement } from '@motcua/schema';
import { and, asc, desc, eq, max } from 'drizzle-orm';
import type { Db, Reader, Tx } from '../platform/db';
import { libraryEntries } from './library.table';

type Row = typeof libraryEntries.$inferSelect;
export type ElementRow = Row & { kind: 'element'; content: StandardElement };
export type BlockRow = Row & { kind: 'block'; content: LibraryBlock };
export type LibraryRow = ElementRow | BlockRow;

export type LibraryStore = ReturnType<typeof createLibraryStore>;

export function createLibraryStore(db: Db) {
  return {
    /** All versions, in the palette's order, the newest of each first. */
    async all(kind: Row['kind']): Promise<LibraryRow[]> {
      const rows = await db.read
        .select()
        .from(libraryEntries)
        .where(eq(libraryEntries.kind, kind))
        .orderBy(asc(libraryEntries.position), asc(libraryEntries.id), desc(libraryEntries.version));
      return rows as LibraryRow[];
    },

    /** Newest first; none when there is no such entry. */
    async versionsOf(id: string, on: Reader = db.read): Promise<LibraryRow[]> {
      const rows = await on
        .select()
        .from(libraryEntries)
        .where(eq(libraryEntries.id, id))
        .orderBy(desc(libraryEntries.version));
      return rows as LibraryRow[];
    },

    async has(tx: Tx, id: string, version: number): Promise<boolean> {
      const [row] = await tx
        .select({ id: libraryEntries.id })
        .from(libraryEntries)
        .where(and(eq(libraryEntries.id, id), eq(libraryEntries.version, version)));
      return row !== undefined;
    },

    async lastPosition(tx: Tx): Promise<number> {
      const [row] = await tx.select({ last: max(libraryEntries.position) }).from(libraryEntries);
      return row?.last ?? 0;
    },

    async insert(tx: Tx, row: LibraryRow): Promise<void> {
      await tx.insert(libraryEntries).values(row);
    },
  };
}
