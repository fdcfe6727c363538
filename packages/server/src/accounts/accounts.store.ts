import { and, asc, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { RoleGrant } from '../contract';
import type { Db, Reader, Tx } from '../platform/db';
import { containsText } from '../platform/search-text';
import { accounts, roleGrants } from './accounts.table';

export type AccountRow = typeof accounts.$inferSelect;
export type GrantRow = typeof roleGrants.$inferSelect;

export type AccountStore = ReturnType<typeof createAccountStore>;

export function createAccountStore(db: Db) {
  return {
    async find(id: string, on: Reader = db.read): Promise<AccountRow | undefined> {
      const [row] = await on.select().from(accounts).where(eq(accounts.id, id));
      return row;
    },

    async findByLogin(login: string, on: Reader = db.read): Promise<AccountRow | undefined> {
      const [row] = await on.select().from(accounts).where(eq(accounts.login, login));
      return row;
    },

    async findByIdentity(issuer: string, subject: string, on: Reader = db.read): Promise<AccountRow | undefined> {
      const [row] = await on
        .select()
        .from(accounts)
        .where(and(eq(accounts.issuer, issuer), eq(accounts.subject, subject)));
      return row;
    },

    async isEmpty(): Promise<boolean> {
      return (await db.read.select({ id: accounts.id }).from(accounts).limit(1)).length === 0;
    },

    async search(query: {
      search?: string | undefined;
      /** Only accounts of these organisations; undefined is all. */
      organisationIds?: readonly string[] | undefined;
      limit: number;
      offset: number;
    }): Promise<{ rows: AccountRow[]; total: number }> {
      const where = and(
        query.search ? containsText(accounts.search, query.search) : undefined,
        query.organisationIds ? inArray(accounts.organisationId, [...query.organisationIds]) : undefined,
      );
      const rows = await db.read
        .select()
        .from(accounts)
        .where(where)
        .orderBy(asc(accounts.login))
        .limit(query.limit)
        .offset(query.offset);
      const [counted] = await db.read.select({ total: count() }).from(accounts).where(where);
      return { rows, total: counted?.total ?? 0 };
    },

    async insert(tx: Tx, row: AccountRow): Promise<void> {
      await tx.insert(accounts).values(row);
    },

    /** False when somebody saved first. */
    async update(tx: Tx, row: AccountRow, revision: number): Promise<boolean> {
      const changed = await tx
        .update(accounts)
        .set({ ...row, revision: revision + 1 })
        .where(and(eq(accounts.id, row.id), eq(accounts.revision, revision)))
        .returning({ id: accounts.id });
      return changed.length > 0;
    },

    /** Ties an account that is tied to nobody yet; false when it is. */
    async bind(tx: Tx, id: string, issuer: string, subject: string): Promise<boolean> {
      const changed = await tx
        .update(accounts)
        .set({ issuer, subject, revision: sql`${accounts.revision} + 1` })
        .where(and(eq(accounts.id, id), isNull(accounts.subject)))
        .returning({ id: accounts.id });
      return changed.length > 0;
    },

    /** Every grant that is not revoked, oldest first. */
    async grantsOf(accountIds: readonly string[], on: Reader = db.read): Promise<GrantRow[]> {
      if (accountIds.length === 0) return [];
      return on
        .select()
        .from(roleGrants)
        .where(and(inArray(roleGrants.accountId, [...accountIds]), ne(roleGrants.status, 'revoked')))
        .orderBy(asc(roleGrants.changedAt), asc(roleGrants.id));
    },

    async findGrant(accountId: string, id: string, on: Reader = db.read): Promise<GrantRow | undefined> {
      const [row] = await on
        .select()
        .from(roleGrants)
        .where(and(eq(roleGrants.accountId, accountId), eq(roleGrants.id, id)));
      return row;
    },

    async insertGrant(tx: Tx, row: GrantRow): Promise<void> {
      await tx.insert(roleGrants).values(row);
    },

    /** Moves a grant on from a status it must still have; false when it has it no more. */
    async moveGrant(tx: Tx, row: GrantRow, from: readonly RoleGrant['status'][]): Promise<boolean> {
      const changed = await tx
        .update(roleGrants)
        .set(row)
        .where(and(eq(roleGrants.id, row.id), inArray(roleGrants.status, [...from])))
        .returning({ id: roleGrants.id });
      return changed.length > 0;
    },
  };
}
