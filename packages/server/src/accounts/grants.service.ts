import { type Outcome, ok, refuse } from '@motcua/schema';
import type { AuditService } from '../audit/audit.service';
import type { Role, RoleGrant } from '../contract';
import type { OrganisationService } from '../organisations/organisations.service';
import type { Db } from '../platform/db';
import { type Actor, centralRoles, may } from '../platform/permissions';
import { organisationNames, toGrant } from './accounts.service';
import type { AccountStore, GrantRow } from './accounts.store';

export type GrantRefusal =
  | { readonly code: 'account-not-found' }
  | { readonly code: 'grant-not-found' }
  | { readonly code: 'organisation-not-found' }
  | { readonly code: 'outside-own-tree' }
  | { readonly code: 'already-granted' }
  | { readonly code: 'not-proposed' }
  | { readonly code: 'same-person' }
  | { readonly code: 'own-account' }
  | { readonly code: 'central-role' };

type Deps = {
  db: Db;
  store: AccountStore;
  organisations: OrganisationService;
  audit: AuditService;
  now: () => string;
  newId: () => string;
};

/** Giao vai trò bằng hai người (Đ6.7): one administrator proposes, another approves, both within their own tree. */
export function createGrantService(deps: Deps) {
  const { db, store, organisations } = deps;

  /** The administrator must reach both the account's organisation and the one where the role is to hold. */
  const outOfReach = async (
    actor: Actor,
    accountId: string,
    organisationId: string,
  ): Promise<GrantRefusal | undefined> => {
    const account = await store.find(accountId);
    const home = account && (await organisations.find(account.organisationId));
    if (!account || !home || !may(actor, 'accounts.edit', { lineage: home.lineage }))
      return { code: 'account-not-found' };
    const place = await organisations.find(organisationId);
    if (!place) return { code: 'organisation-not-found' };
    return may(actor, 'accounts.edit', { lineage: place.lineage }) ? undefined : { code: 'outside-own-tree' };
  };

  const told = async (row: GrantRow): Promise<RoleGrant> =>
    toGrant(row, await organisationNames(organisations, [row.organisationId]));

  const move = async (
    actor: Actor,
    row: GrantRow,
    from: readonly RoleGrant['status'][],
    action: string,
    verb: string,
  ): Promise<Outcome<RoleGrant, GrantRefusal>> => {
    const account = await store.find(row.accountId);
    const grant = await told(row);
    const moved = await db.write(async (tx) => {
      if (!(await store.moveGrant(tx, row, from))) return false;
      await deps.audit.append(tx, {
        actor,
        action,
        entity: { type: 'account', id: row.accountId },
        sentence: `${verb} vai trò ${roleNames[row.role]} tại ${grant.organisationName} cho tài khoản “${account?.login ?? ''}”.`,
        detail: { grantId: row.id, role: row.role, organisationId: row.organisationId },
      });
      return true;
    });
    return moved ? ok(grant) : refuse({ code: 'not-proposed' });
  };

  return {
    async propose(
      actor: Actor,
      accountId: string,
      { role, organisationId }: { role: Role; organisationId: string },
    ): Promise<Outcome<RoleGrant, GrantRefusal>> {
      const refused = await outOfReach(actor, accountId, organisationId);
      if (refused) return refuse(refused);
      if (accountId === actor.id) return refuse({ code: 'own-account' });
      const place = await organisations.find(organisationId);
      if (centralRoles.has(role) && place?.lineage.length !== 1) return refuse({ code: 'central-role' });
      const proposed = { proposedBy: actor.id, proposedByName: actor.name, approvedBy: null, approvedByName: null };
      const at = deps.now();
      const row: GrantRow = {
        id: deps.newId(),
        accountId,
        role,
        organisationId,
        status: 'proposed',
        changedAt: at,
        ...proposed,
      };
      const account = await store.find(accountId);
      const grant = await told(row);
      return db.write(async (tx): Promise<Outcome<RoleGrant, GrantRefusal>> => {
        const present = await store.grantsOf([accountId], tx);
        if (present.some((each) => each.role === role && each.organisationId === organisationId)) {
          return refuse({ code: 'already-granted' });
        }
        await store.insertGrant(tx, row);
        await deps.audit.append(tx, {
          actor,
          action: 'account.grant-propose',
          entity: { type: 'account', id: accountId },
          sentence: `Đề nghị giao vai trò ${roleNames[role]} tại ${grant.organisationName} cho tài khoản “${account?.login ?? ''}”.`,
          detail: { grantId: row.id, role, organisationId },
        });
        return ok(grant);
      });
    },

    /** Refused `same-person` to the one who proposed, and to the one whom it would favour. */
    async approve(actor: Actor, accountId: string, grantId: string): Promise<Outcome<RoleGrant, GrantRefusal>> {
      const row = await store.findGrant(accountId, grantId);
      if (!row) return refuse({ code: 'grant-not-found' });
      const refused = await outOfReach(actor, accountId, row.organisationId);
      if (refused) return refuse(refused);
      if (row.proposedBy === actor.id || accountId === actor.id) return refuse({ code: 'same-person' });
      if (row.status !== 'proposed') return refuse({ code: 'not-proposed' });
      const approved = { approvedBy: actor.id, approvedByName: actor.name, changedAt: deps.now() };
      return move(
        actor,
        { ...row, ...approved, status: 'granted' },
        ['proposed'],
        'account.grant-approve',
        'Chấp thuận giao',
      );
    },

    /** Taking away needs one person only: what is doubtful must end at once. */
    async revoke(actor: Actor, accountId: string, grantId: string): Promise<Outcome<RoleGrant, GrantRefusal>> {
      const row = await store.findGrant(accountId, grantId);
      if (!row || row.status === 'revoked') return refuse({ code: 'grant-not-found' });
      const refused = await outOfReach(actor, accountId, row.organisationId);
      if (refused) return refuse(refused);
      const next: GrantRow = { ...row, status: 'revoked', changedAt: deps.now() };
      return move(actor, next, ['proposed', 'granted'], 'account.grant-revoke', 'Thu hồi');
    },
  };
}
export type GrantService = ReturnType<typeof createGrantService>;

const roleNames: { readonly [role in Role]: string } = {
  designer: 'thiết kế',
  reviewer: 'thẩm định',
  publisher: 'công bố',
  receiver: 'tiếp nhận',
  resolver: 'giải quyết',
  decider: 'lãnh đạo quyết định',
  auditor: 'kiểm tra',
  administrator: 'quản trị',
  applicant: 'người nộp',
};
