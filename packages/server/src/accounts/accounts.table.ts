import type { Role, RoleGrant } from '../contract';
import { boolean, index, integer, table, text, uniqueIndex } from '../platform/db/table';

/** Tài khoản; bound at its first sign-in to one subject of one issuer. */
export const accounts = table(
  'accounts',
  {
    id: text().primaryKey(),
    login: text().notNull().unique(),
    name: text().notNull(),
    kind: text().$type<'person' | 'organisation'>().notNull(),
    organisationId: text().notNull(),
    memberId: text(),
    active: boolean().notNull(),
    issuer: text(),
    subject: text(),
    search: text().notNull(),
    createdAt: text().notNull(),
    revision: integer().notNull(),
  },
  (t) => [
    uniqueIndex('accounts_identity').on(t.issuer, t.subject),
    index('accounts_organisation').on(t.organisationId, t.login),
  ],
);

/** Vai trò được giao tại một tổ chức: proposed by one administrator, in force once another has approved (Đ6.7). */
export const roleGrants = table(
  'role_grants',
  {
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    role: text().$type<Role>().notNull(),
    organisationId: text().notNull(),
    status: text().$type<RoleGrant['status']>().notNull(),
    proposedBy: text().notNull(),
    proposedByName: text().notNull(),
    approvedBy: text(),
    approvedByName: text(),
    changedAt: text().notNull(),
  },
  (t) => [index('role_grants_account').on(t.accountId, t.status)],
);

/** Phiên đăng nhập; the browser holds the token, we hold its hash. */
export const sessions = table(
  'sessions',
  {
    tokenHash: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    /** The issuer's word on who signed in, shown to it again at sign-out. */
    idToken: text().notNull(),
    openedAt: text().notNull(),
    lastSeenAt: text().notNull(),
    endsAt: text().notNull(),
  },
  (t) => [index('sessions_account').on(t.accountId), index('sessions_ends').on(t.endsAt)],
);
