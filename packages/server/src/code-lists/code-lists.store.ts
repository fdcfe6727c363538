import { and, asc, count, eq, gte, inArray, isNull, lt, lte, max, or, sql } from 'drizzle-orm';
import type { Db, Reader, Tx } from '../platform/db';
import { containsText } from '../platform/search-text';
import { codeListEntries, codeLists } from './code-lists.table';

export type CodeListRow = typeof codeLists.$inferSelect;
export type EntryRow = typeof codeListEntries.$inferSelect;

export type EntryQuery = {
  readonly listId: string;
  readonly search?: string | undefined;
  readonly parent?: string | undefined;
  readonly level?: string | undefined;
  readonly status?: 'present' | 'former' | undefined;
  /** The day that `status` is judged at. */
  readonly at: string;
  readonly limit: number;
  readonly offset: number;
};

export type CodeListStore = ReturnType<typeof createCodeListStore>;

export function createCodeListStore(db: Db) {
  return {
    async lists(): Promise<(CodeListRow & { entries: number })[]> {
      const lists = await db.read.select().from(codeLists).orderBy(asc(codeLists.id));
      const counted = await db.read
        .select({ listId: codeListEntries.listId, entries: count().mapWith(Number) })
        .from(codeListEntries)
        .groupBy(codeListEntries.listId);
      return lists.map((list) => ({ ...list, entries: counted.find((c) => c.listId === list.id)?.entries ?? 0 }));
    },

    async findList(id: string, on: Reader = db.read): Promise<CodeListRow | undefined> {
      const [row] = await on.select().from(codeLists).where(eq(codeLists.id, id));
      return row;
    },

    async findEntry(listId: string, code: string, on: Reader = db.read): Promise<EntryRow | undefined> {
      const [row] = await on
        .select()
        .from(codeListEntries)
        .where(and(eq(codeListEntries.listId, listId), eq(codeListEntries.code, code)));
      return row;
    },

    async entriesAmong(listId: string, codes: readonly string[]): Promise<EntryRow[]> {
      if (codes.length === 0) return [];
      return db.read
        .select()
        .from(codeListEntries)
        .where(and(eq(codeListEntries.listId, listId), inArray(codeListEntries.code, [...new Set(codes)])));
    },

    /** Names that begin with the searched text come before those that only hold it. */
    async search(query: EntryQuery): Promise<{ rows: EntryRow[]; total: number }> {
      const { search } = query;
      const where = and(
        eq(codeListEntries.listId, query.listId),
        search ? containsText(codeListEntries.search, search) : undefined,
        query.parent === undefined ? undefined : eq(codeListEntries.parent, query.parent),
        query.level === undefined ? undefined : eq(codeListEntries.level, query.level),
        inForce(query),
      );
      const first = search
        ? [sql`case when substr(${codeListEntries.search}, 1, ${search.length}) = ${search} then 0 else 1 end`]
        : [];
      const rows = await db.read
        .select()
        .from(codeListEntries)
        .where(where)
        .orderBy(...first, asc(codeListEntries.position), asc(codeListEntries.code))
        .limit(query.limit)
        .offset(query.offset);
      const [counted] = await db.read
        .select({ total: count().mapWith(Number) })
        .from(codeListEntries)
        .where(where);
      return { rows, total: counted?.total ?? 0 };
    },

    async lastPosition(tx: Tx, listId: string): Promise<number> {
      const [row] = await tx
        .select({ last: max(codeListEntries.position) })
        .from(codeListEntries)
        .where(eq(codeListEntries.listId, listId));
      return row?.last ?? 0;
    },

    async insertList(tx: Tx, row: CodeListRow): Promise<void> {
      await tx.insert(codeLists).values(row);
    },

    async insertEntries(tx: Tx, rows: readonly EntryRow[]): Promise<void> {
      for (let start = 0; start < rows.length; start += rowsPerStatement) {
        await tx.insert(codeListEntries).values(rows.slice(start, start + rowsPerStatement));
      }
    },

    async touchList(tx: Tx, id: string): Promise<void> {
      await tx
        .update(codeLists)
        .set({ revision: sql`${codeLists.revision} + 1` })
        .where(eq(codeLists.id, id));
    },

    /** False when somebody saved first. */
    async updateEntry(tx: Tx, row: EntryRow, revision: number): Promise<boolean> {
      const changed = await tx
        .update(codeListEntries)
        .set({ ...row, revision: revision + 1 })
        .where(
          and(
            eq(codeListEntries.listId, row.listId),
            eq(codeListEntries.code, row.code),
            eq(codeListEntries.revision, revision),
          ),
        )
        .returning({ code: codeListEntries.code });
      return changed.length > 0;
    },
  };
}

function inForce({ status, at }: EntryQuery) {
  if (status === 'former') return lt(codeListEntries.validTo, at);
  if (status === undefined) return undefined;
  return and(
    or(isNull(codeListEntries.validFrom), lte(codeListEntries.validFrom, at)),
    or(isNull(codeListEntries.validTo), gte(codeListEntries.validTo, at)),
  );
}

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535. */
const rowsPerStatement = 500;
