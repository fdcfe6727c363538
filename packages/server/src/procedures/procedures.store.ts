import { and, asc, count, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db, Queries, Reader, Tx } from '../platform/db';
import { containsText } from '../platform/search-text';
import {
  procedureDrafts,
  procedureSupersessions,
  procedures,
  procedureVersions,
  temporaryCodes,
} from './procedures.table';

export type ProcedureRow = typeof procedures.$inferSelect;
export type ProcedureDraftRow = typeof procedureDrafts.$inferSelect;
export type ProcedureVersionRow = typeof procedureVersions.$inferSelect;
export type StoredVersion = ProcedureVersionRow & { supersededAt: string | null; acceptedUntil: string | null };
export type ProcedureListing = ProcedureRow & {
  draft: Pick<ProcedureDraftRow, 'revision' | 'status' | 'editedAt' | 'editedByName'> | null;
};

type PublishedListing = { publishedSearch: string; publishedField: string; publishedSort: string };

type Query = {
  readonly search?: string | undefined;
  readonly field?: string | undefined;
  readonly limit: number;
  readonly offset: number;
};

export type ProcedureStore = ReturnType<typeof createProcedureStore>;

const superseded = (on: Queries) =>
  on
    .select({ acceptedUntil: procedureSupersessions.acceptedUntil })
    .from(procedureSupersessions)
    .where(
      and(
        eq(procedureSupersessions.code, sql.placeholder('code')),
        eq(procedureSupersessions.version, sql.placeholder('version')),
      ),
    );

export function createProcedureStore(db: Db) {
  return {
    async find(code: string, on: Reader = db.read): Promise<ProcedureRow | undefined> {
      const [row] = await on.select().from(procedures).where(eq(procedures.code, code));
      return row;
    },

    async findDraft(code: string, on: Reader = db.read): Promise<ProcedureDraftRow | undefined> {
      const [row] = await on.select().from(procedureDrafts).where(eq(procedureDrafts.code, code));
      return row;
    },

    async findVersion(code: string, version: number, on: Reader = db.read): Promise<StoredVersion | undefined> {
      const [row] = await on
        .select({
          version: procedureVersions,
          supersededAt: procedureSupersessions.supersededAt,
          acceptedUntil: procedureSupersessions.acceptedUntil,
        })
        .from(procedureVersions)
        .leftJoin(
          procedureSupersessions,
          and(
            eq(procedureSupersessions.code, procedureVersions.code),
            eq(procedureSupersessions.version, procedureVersions.version),
          ),
        )
        .where(and(eq(procedureVersions.code, code), eq(procedureVersions.version, version)));
      return row && { ...row.version, supersededAt: row.supersededAt, acceptedUntil: row.acceptedUntil };
    },

    async acceptedUntil(code: string, version: number): Promise<string | null> {
      const [row] = await db.read.prepared(superseded, { code, version });
      return row?.acceptedUntil ?? null;
    },

    /** Lĩnh vực of the published procedures, in the order of the alphabet. */
    async publishedFields(): Promise<string[]> {
      const rows = await db.read
        .selectDistinct({ field: procedures.publishedField })
        .from(procedures)
        .where(isNotNull(procedures.publishedVersion));
      return rows.flatMap(({ field }) => field ?? []).sort((a, b) => a.localeCompare(b, 'vi'));
    },

    /** Published procedures with the version in force, by name. */
    async searchPublished(query: Query): Promise<{ rows: ProcedureVersionRow[]; total: number }> {
      const where = and(
        isNotNull(procedures.publishedVersion),
        query.search ? containsText(procedures.publishedSearch, query.search) : undefined,
        query.field ? eq(procedures.publishedField, query.field) : undefined,
      );
      const inForce = and(
        eq(procedureVersions.code, procedures.code),
        eq(procedureVersions.version, procedures.publishedVersion),
      );
      const rows = await db.read
        .select({ version: procedureVersions })
        .from(procedures)
        .innerJoin(procedureVersions, inForce)
        .where(where)
        .orderBy(asc(procedures.publishedSort), asc(procedures.code))
        .limit(query.limit)
        .offset(query.offset);
      const [counted] = await db.read
        .select({ total: count().mapWith(Number) })
        .from(procedures)
        .where(where);
      return { rows: rows.map(({ version }) => version), total: counted?.total ?? 0 };
    },

    async searchDrafts(query: Query): Promise<{ rows: ProcedureListing[]; total: number }> {
      const where = query.search ? containsText(procedures.search, query.search) : undefined;
      const rows = await db.read
        .select({
          procedure: procedures,
          revision: procedureDrafts.revision,
          status: procedureDrafts.status,
          editedAt: procedureDrafts.editedAt,
          editedByName: procedureDrafts.editedByName,
          untouched: procedureDrafts.untouched,
        })
        .from(procedures)
        .innerJoin(procedureDrafts, eq(procedureDrafts.code, procedures.code))
        .where(where)
        .orderBy(desc(procedureDrafts.editedAt), asc(procedures.code))
        .limit(query.limit)
        .offset(query.offset);
      const [counted] = await db.read
        .select({ total: count().mapWith(Number) })
        .from(procedures)
        .where(where);
      const listed = rows.map(({ procedure, untouched, ...draft }) => ({
        ...procedure,
        draft: untouched ? null : draft,
      }));
      return { rows: listed, total: counted?.total ?? 0 };
    },

    /** One above the last temporary code given out; two at once get two numbers. */
    async nextTemporaryNumber(tx: Tx): Promise<number> {
      const [row] = await tx
        .insert(temporaryCodes)
        .values({ id: 'procedure', last: 1 })
        .onConflictDoUpdate({ target: temporaryCodes.id, set: { last: sql`${temporaryCodes.last} + 1` } })
        .returning({ last: temporaryCodes.last });
      return row?.last ?? 1;
    },

    async insert(tx: Tx, procedure: ProcedureRow, draft: ProcedureDraftRow): Promise<void> {
      await tx.insert(procedures).values(procedure);
      await tx.insert(procedureDrafts).values(draft);
    },

    async rename(tx: Tx, row: Pick<ProcedureRow, 'code' | 'name' | 'field' | 'search'>): Promise<void> {
      await tx.update(procedures).set(row).where(eq(procedures.code, row.code));
    },

    /** Saves over exactly the revision that was read; false when somebody saved first. */
    async saveDraft(tx: Tx, row: ProcedureDraftRow, revision: number): Promise<boolean> {
      const changed = await tx
        .update(procedureDrafts)
        .set({ ...row, revision: revision + 1 })
        .where(and(eq(procedureDrafts.code, row.code), eq(procedureDrafts.revision, revision)))
        .returning({ code: procedureDrafts.code });
      return changed.length > 0;
    },

    /** Adds the version, moves the pointer to it and closes the version before it. */
    async publish(tx: Tx, row: ProcedureVersionRow, listed: PublishedListing, acceptedUntil: string): Promise<void> {
      await tx.insert(procedureVersions).values(row);
      await tx
        .update(procedures)
        .set({ publishedVersion: row.version, ...listed })
        .where(eq(procedures.code, row.code));
      if (row.version === 1) return;
      const before = { code: row.code, version: row.version - 1, supersededAt: row.publishedAt, acceptedUntil };
      await tx.insert(procedureSupersessions).values(before);
    },
  };
}
