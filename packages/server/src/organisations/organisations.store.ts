import type { OrganisationLevel } from '@motcua/schema';
import { and, asc, count, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { type Db, forList, listed, type Queries, type Reader, type Tx } from '../platform/db';
import { containsText } from '../platform/search-text';
import { organisations } from './organisations.table';

export type OrganisationRow = typeof organisations.$inferSelect;

export type OrganisationQuery = {
  readonly search?: string;
  /** Direct children of this one; null for the top of the tree. */
  readonly parentId?: string | null;
  readonly level?: OrganisationLevel;
  readonly limit: number;
  readonly offset: number;
};

export type OrganisationStore = ReturnType<typeof createOrganisationStore>;

const byId = (on: Queries) =>
  on
    .select()
    .from(organisations)
    .where(eq(organisations.id, sql.placeholder('id')));
const byIds = forList((on, ids) => on.select().from(organisations).where(inArray(organisations.id, ids)));

export function createOrganisationStore(db: Db) {
  return {
    async find(id: string, on: Reader = db.read): Promise<OrganisationRow | undefined> {
      const [row] = await on.prepared(byId, { id });
      return row;
    },

    async findByCode(code: string, on: Reader = db.read): Promise<OrganisationRow | undefined> {
      const [row] = await on.select().from(organisations).where(eq(organisations.code, code));
      return row;
    },

    async among(ids: readonly string[], on: Reader = db.read): Promise<OrganisationRow[]> {
      const wanted = [...new Set(ids)];
      return wanted.length === 0 ? [] : on.prepared(byIds(wanted.length), listed(wanted));
    },

    /** Ids of these organisations and of everything below them. */
    async idsWithin(ids: readonly string[]): Promise<string[]> {
      const roots = await this.among(ids);
      if (roots.length === 0) return [];
      const below = roots.map(({ path }) => sql`substr(${organisations.path}, 1, ${path.length}) = ${path}`);
      const rows = await db.read
        .select({ id: organisations.id })
        .from(organisations)
        .where(or(...below));
      return rows.map(({ id }) => id);
    },

    /** Ids of everything on or under these paths. */
    async idsBelow(paths: readonly string[]): Promise<string[]> {
      const under = or(...paths.map((path) => sql`substr(${organisations.path}, 1, ${path.length}) = ${path}`));
      const rows = await db.read.select({ id: organisations.id }).from(organisations).where(under);
      return rows.map(({ id }) => id);
    },

    async search(query: OrganisationQuery): Promise<{ rows: OrganisationRow[]; total: number }> {
      const where = and(
        query.search ? containsText(organisations.search, query.search) : undefined,
        parentIs(query.parentId),
        query.level ? eq(organisations.level, query.level) : undefined,
      );
      const rows = await db.read
        .select()
        .from(organisations)
        .where(where)
        .orderBy(asc(organisations.depth), asc(organisations.sortKey), asc(organisations.id))
        .limit(query.limit)
        .offset(query.offset);
      const [counted] = await db.read
        .select({ total: count().mapWith(Number) })
        .from(organisations)
        .where(where);
      return { rows, total: counted?.total ?? 0 };
    },

    /** Which of these have children. */
    async parentsAmong(ids: readonly string[]): Promise<Set<string>> {
      if (ids.length === 0) return new Set();
      const rows = await db.read
        .selectDistinct({ parentId: organisations.parentId })
        .from(organisations)
        .where(inArray(organisations.parentId, [...ids]));
      return new Set(rows.flatMap(({ parentId }) => parentId ?? []));
    },

    async insert(tx: Tx, row: OrganisationRow): Promise<void> {
      await tx.insert(organisations).values(row);
    },

    /** False when somebody saved first. */
    async update(tx: Tx, row: OrganisationRow, revision: number): Promise<boolean> {
      const changed = await tx
        .update(organisations)
        .set({ ...row, revision: revision + 1 })
        .where(and(eq(organisations.id, row.id), eq(organisations.revision, revision)))
        .returning({ id: organisations.id });
      return changed.length > 0;
    },

    /** Everything below a moved organisation moves with it. */
    async movePaths(tx: Tx, from: string, to: string, deeper: number): Promise<void> {
      await tx
        .update(organisations)
        .set({
          path: sql`${to} || substr(${organisations.path}, ${from.length + 1})`,
          depth: sql`${organisations.depth} + ${deeper}`,
        })
        .where(sql`substr(${organisations.path}, 1, ${from.length}) = ${from} and ${organisations.path} <> ${from}`);
    },
  };
}

function parentIs(parentId: string | null | undefined): SQL | undefined {
  if (parentId === undefined) return undefined;
  return parentId === null ? sql`${organisations.parentId} is null` : eq(organisations.parentId, parentId);
}
