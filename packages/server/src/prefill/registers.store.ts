import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../platform/db';
import { registerRecords } from './registers.table';

export type RegisterRecord = typeof registerRecords.$inferSelect;
export type RegisterStore = ReturnType<typeof createRegisterStore>;

export function createRegisterStore(db: Db) {
  return {
    async find(source: RegisterRecord['source'], subjectId: string): Promise<RegisterRecord | undefined> {
      const [row] = await db.read
        .select()
        .from(registerRecords)
        .where(and(eq(registerRecords.source, source), eq(registerRecords.subjectId, subjectId)));
      return row;
    },

    async holds(source: RegisterRecord['source']): Promise<boolean> {
      const rows = await db.read
        .select({ subjectId: registerRecords.subjectId })
        .from(registerRecords)
        .where(eq(registerRecords.source, source))
        .limit(1);
      return rows.length > 0;
    },

    async put(tx: Tx, rows: readonly RegisterRecord[]): Promise<void> {
      for (const row of rows) {
        await tx
          .insert(registerRecords)
          .values(row)
          .onConflictDoUpdate({
            target: [registerRecords.source, registerRecords.subjectId],
            set: { attributes: row.attributes, at: row.at },
          });
      }
    },
  };
}
