import { type Outcome, ok, refuse } from '@motcua/schema';
import type { AuditService } from '../audit/audit.service';
import type { Account, Me, Paged, Role, RoleGrant } from '../contract';
import type { OrganisationService } from '../organisations/organisations.service';
import { type Db, isUniqueViolation } from '../platform/db';
import { type Action, type Actor, may } from '../platform/permissions';
import { foldText } from '../platform/search-text';
import type { AccountRow, AccountStore, GrantRow } from './accounts.store';

export type AccountMissing = { readonly code: 'account-not-found' };
export type OrganisationRefused = { readonly code: 'organisation-not-found' } | { readonly code: 'outside-own-tree' };
export type NewAccountRefusal = OrganisationRefused | { readonly code: 'login-taken' };
export type SaveAccountRefusal =
  | OrganisationRefused
  | AccountMissing
  | { readonly code: 'own-account' }
  | { readonly code: 'changed-meanwhile'; readonly stored: Account };

export type NewAccount = {
  readonly login: string;
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  readonly organisationId: string;
};

/** An account as the content files write it. */
export type AccountSeed = NewAccount & {
  readonly roles: readonly { readonly role: Role; readonly organisationId: string }[];
  readonly memberId?: string;
};

type Deps = {
  db: Db;
  store: AccountStore;
  organisations: OrganisationService;
  audit: AuditService;
  mode: Me['mode'];
  now: () => string;
  newId: () => string;
};

/** Tài khoản: seen and kept by administrators within their own tree, read by auditors. */
export function createAccountService(deps: Deps) {
  const { db, store, organisations } = deps;

  const mayWith = async (actor: Actor, action: Action, organisationId: string): Promise<boolean> => {
    const organisation = await organisations.find(organisationId);
    return organisation !== undefined && may(actor, action, { lineage: organisation.lineage });
  };

  const describe = async (rows: readonly AccountRow[]): Promise<Account[]> => {
    const grants = await store.grantsOf(rows.map(({ id }) => id));
    const nameOf = await organisationNames(organisations, [
      ...rows.map((row) => row.organisationId),
      ...grants.map((grant) => grant.organisationId),
    ]);
    return rows.map(({ id, login, name, kind, organisationId, active, revision }) => ({
      id,
      login,
      name,
      kind,
      organisationId,
      organisationName: nameOf(organisationId),
      active,
      revision,
      grants: grants.filter(({ accountId }) => accountId === id).map((grant) => toGrant(grant, nameOf)),
    }));
  };

  const whole = async (row: AccountRow): Promise<Account> => {
    const [account] = await describe([row]);
    if (!account) throw new Error('an account that is there is not described');
    return account;
  };

  const placeRefused = async (actor: Actor, organisationId: string): Promise<OrganisationRefused | undefined> => {
    const organisation = await organisations.find(organisationId);
    if (!organisation) return { code: 'organisation-not-found' };
    return may(actor, 'accounts.edit', { lineage: organisation.lineage }) ? undefined : { code: 'outside-own-tree' };
  };

  return {
    async me(actor: Actor): Promise<Me> {
      const organisation = await organisations.find(actor.organisationId);
      const nameOf = await organisationNames(
        organisations,
        actor.roles.map((role) => role.organisationId),
      );
      return {
        accountId: actor.id,
        login: actor.login,
        name: actor.name,
        kind: actor.kind,
        organisation: { id: actor.organisationId, code: organisation?.code ?? '', name: organisation?.name ?? '' },
        roles: actor.roles.map((role) => ({ ...role, organisationName: nameOf(role.organisationId) })),
        mode: deps.mode,
      };
    },

    async search(
      actor: Actor,
      query: { search?: string | undefined; page: number; pageSize: number },
    ): Promise<Paged<Account>> {
      const { page, pageSize } = query;
      const organisationIds = await organisationsSeenBy(actor, organisations);
      const found = await store.search({
        search: query.search,
        organisationIds,
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      return { items: await describe(found.rows), total: found.total, page, pageSize };
    },

    /** An account outside one's tree is not said to exist. */
    async get(actor: Actor, id: string): Promise<Outcome<Account, AccountMissing>> {
      const row = await store.find(id);
      if (!row || !(await mayWith(actor, 'accounts.read', row.organisationId)))
        return refuse({ code: 'account-not-found' });
      return ok(await whole(row));
    },

    async create(actor: Actor, input: NewAccount): Promise<Outcome<Account, NewAccountRefusal>> {
      const refused = await placeRefused(actor, input.organisationId);
      if (refused) return refuse(refused);
      const row = newRow(input, deps.newId(), deps.now());
      try {
        await db.write(async (tx) => {
          await store.insert(tx, row);
          await deps.audit.append(tx, {
            actor,
            action: 'account.create',
            entity: { type: 'account', id: row.id },
            sentence: `Lập tài khoản “${row.login}” cho ${row.name}.`,
            detail: { ...input },
          });
        });
      } catch (error) {
        if (isUniqueViolation(error)) return refuse({ code: 'login-taken' });
        throw error;
      }
      return ok(await whole(row));
    },

    /** One's own account is changed by another administrator, so that nobody locks themselves out or moves themselves up. */
    async save(
      actor: Actor,
      id: string,
      revision: number,
      input: { name: string; organisationId: string; active: boolean },
    ): Promise<Outcome<Account, SaveAccountRefusal>> {
      const row = await store.find(id);
      if (!row || !(await mayWith(actor, 'accounts.edit', row.organisationId)))
        return refuse({ code: 'account-not-found' });
      if (row.id === actor.id) return refuse({ code: 'own-account' });
      const refused = await placeRefused(actor, input.organisationId);
      if (refused) return refuse(refused);
      const next = { ...row, ...input, search: searchOf(row.login, input.name) };
      const saved = await db.write(async (tx) => {
        if (!(await store.update(tx, next, revision))) return false;
        await deps.audit.append(tx, {
          actor,
          action: 'account.save',
          entity: { type: 'account', id },
          sentence: changeSentence(row, next),
          detail: {
            before: { name: row.name, organisationId: row.organisationId, active: row.active },
            after: { ...input },
          },
        });
        return true;
      });
      if (!saved) return refuse({ code: 'changed-meanwhile', stored: await whole((await store.find(id)) ?? row) });
      return ok(await whole({ ...next, revision: revision + 1 }));
    },

    isEmpty: (): Promise<boolean> => store.isEmpty(),

    /** First load: accounts with their roles in force at once, since nobody is there yet to propose and approve. */
    async load(seeds: readonly AccountSeed[], by: { id: string; name: string }): Promise<void> {
      const at = deps.now();
      await db.write(async (tx) => {
        for (const seed of seeds) {
          const row = { ...newRow(seed, deps.newId(), at), memberId: seed.memberId ?? null };
          await store.insert(tx, row);
          for (const { role, organisationId } of seed.roles) {
            const proposed = { proposedBy: by.id, proposedByName: by.name, approvedBy: by.id, approvedByName: by.name };
            const grant = { id: deps.newId(), accountId: row.id, role, organisationId, changedAt: at, ...proposed };
            await store.insertGrant(tx, { ...grant, status: 'granted' });
          }
        }
        await deps.audit.append(tx, {
          actor: by,
          action: 'account.load',
          entity: { type: 'account', id: '*' },
          sentence: `Nạp ${seeds.length} tài khoản ban đầu.`,
          detail: { logins: seeds.map(({ login }) => login) },
        });
      });
    },
  };
}
export type AccountService = ReturnType<typeof createAccountService>;

export const toGrant = (row: GrantRow, nameOf: (organisationId: string) => string): RoleGrant => ({
  id: row.id,
  role: row.role,
  organisationId: row.organisationId,
  organisationName: nameOf(row.organisationId),
  status: row.status,
  proposedBy: row.proposedByName,
  approvedBy: row.approvedByName,
});

export async function organisationNames(organisations: OrganisationService, ids: readonly string[]) {
  const found = await Promise.all([...new Set(ids)].map((id) => organisations.find(id)));
  const names = new Map(found.flatMap((each) => (each ? [[each.id, each.name] as const] : [])));
  return (id: string): string => names.get(id) ?? '';
}

/** Organisations whose accounts this person may read; undefined is all of them. */
async function organisationsSeenBy(
  actor: Actor,
  organisations: OrganisationService,
): Promise<readonly string[] | undefined> {
  if (may(actor, 'accounts.read')) return undefined;
  const at = actor.roles.filter(({ role }) => role === 'administrator').map(({ organisationId }) => organisationId);
  const facts = await Promise.all(at.map((id) => organisations.find(id)));
  if (facts.some((each) => each?.lineage.length === 1)) return undefined;
  return organisations.idsWithin(at);
}

function newRow(input: NewAccount, id: string, at: string): AccountRow {
  const { login, name, kind, organisationId } = input;
  const unbound = { memberId: null, issuer: null, subject: null };
  return {
    id,
    login,
    name,
    kind,
    organisationId,
    active: true,
    ...unbound,
    search: searchOf(login, name),
    createdAt: at,
    revision: 1,
  };
}

const searchOf = (login: string, name: string): string => foldText(`${login} ${name}`);

function changeSentence(before: AccountRow, after: AccountRow): string {
  if (before.active && !after.active) return `Khoá tài khoản “${before.login}”.`;
  if (!before.active && after.active) return `Mở lại tài khoản “${before.login}”.`;
  if (before.organisationId !== after.organisationId) return `Chuyển tài khoản “${before.login}” sang tổ chức khác.`;
  return `Sửa tài khoản “${before.login}”.`;
}
