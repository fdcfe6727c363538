import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { UploadedFile } from '../contract';
import type { Db, Tx } from '../platform/db';
import { uploads } from './uploads.table';

export type UploadRow = typeof uploads.$inferSelect;
export type UploadStore = ReturnType<typeof createUploadStore>;

export function createUploadStore(db: Db) {
  return {
    async find(id: string): Promise<UploadRow | undefined> {
      const [row] = await db.read.select().from(uploads).where(eq(uploads.id, id));
      return row;
    },
    async add(tx: Tx, row: UploadRow): Promise<void> {
      await tx.insert(uploads).values(row);
    },
    /** Moves a file from one status on; false when it was not in that status. */
    async change(tx: Tx, id: string, from: UploadedFile['status'], to: Partial<UploadRow>): Promise<boolean> {
      const asRead = and(eq(uploads.id, id), eq(uploads.status, from));
      return (await tx.update(uploads).set(to).where(asRead).returning({ id: uploads.id })).length > 0;
    },
    /** This person's clean files among `ids` that are in no dossier yet. */
    usable: (ownerId: string, ids: readonly string[]): Promise<UploadRow[]> =>
      db.read
        .select()
        .from(uploads)
        .where(
          and(
            inArray(uploads.id, [...ids]),
            eq(uploads.ownerId, ownerId),
            eq(uploads.status, 'clean'),
            isNull(uploads.dossierCode),
          ),
        ),
    /** How many of the files could be tied to the dossier: those still free. */
    async attach(
      tx: Tx,
      ownerId: string,
      ids: readonly string[],
      to: { code: string; authorityId: string },
    ): Promise<number> {
      const free = and(inArray(uploads.id, [...ids]), eq(uploads.ownerId, ownerId), isNull(uploads.dossierCode));
      const tied = await tx
        .update(uploads)
        .set({ dossierCode: to.code, authorityId: to.authorityId })
        .where(free)
        .returning({ id: uploads.id });
      return tied.length;
    },
    inStatus: (status: UploadedFile['status']): Promise<UploadRow[]> =>
      db.read.select().from(uploads).where(eq(uploads.status, status)),
    /** Files begun before `before` and never finished. */
    abandoned: (before: string): Promise<UploadRow[]> =>
      db.read
        .select()
        .from(uploads)
        .where(and(eq(uploads.status, 'receiving'), lt(uploads.createdAt, before))),
    async remove(tx: Tx, id: string): Promise<void> {
      await tx.delete(uploads).where(eq(uploads.id, id));
    },
  };
}
