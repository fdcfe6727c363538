import { and, eq, lt } from 'drizzle-orm';
import type { Db, Tx } from '../platform/db';
import { accounts, roleGrants, sessions } from './accounts.table';

export type SessionRow = typeof sessions.$inferSelect;
export type SessionStore = ReturnType<typeof createSessionStore>;

export function createSessionStore(db: Db) {
  return {
    async find(tokenHash: string) {
      const [found] = await db.read
        .select({ session: sessions, account: accounts })
        .from(sessions)
        .innerJoin(accounts, eq(accounts.id, sessions.accountId))
        .where(eq(sessions.tokenHash, tokenHash));
      return found;
    },

    rolesOf: (accountId: string) =>
      db.read
        .select({ role: roleGrants.role, organisationId: roleGrants.organisationId })
        .from(roleGrants)
        .where(and(eq(roleGrants.accountId, accountId), eq(roleGrants.status, 'granted'))),

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
