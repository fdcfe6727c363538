import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db, Queries, Tx } from '../platform/db';
import { accounts, roleGrants, sessions } from './accounts.table';

export type SessionRow = typeof sessions.$inferSelect;
export type SessionStore = ReturnType<typeof createSessionStore>;

const byToken = (on: Queries) =>
  on
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.tokenHash, sql.placeholder('tokenHash')));

const rolesOfAccount = (on: Queries) =>
  on
    .select({ role: roleGrants.role, organisationId: roleGrants.organisationId })
    .from(roleGrants)
    .where(and(eq(roleGrants.accountId, sql.placeholder('accountId')), eq(roleGrants.status, 'granted')));

export function createSessionStore(db: Db) {
  return {
    async find(tokenHash: string) {
      const [found] = await db.read.prepared(byToken, { tokenHash });
      return found;
    },

    rolesOf: (accountId: string) => db.read.prepared(rolesOfAccount, { accountId }),

    async insert(tx: Tx, row: SessionRow): Promise<void> {
      await tx.insert(sessions).values(row);
    },
    async touch(tx: Tx, tokenHash: string, at: string): Promise<void> {
      await tx.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.tokenHash, tokenHash));
    },
    async remove(tx: Tx, tokenHash: string): Promise<void> {
      await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
    },
    async removeEnded(tx: Tx, before: string): Promise<void> {
      await tx.delete(sessions).where(lt(sessions.endsAt, before));
    },
  };
}
