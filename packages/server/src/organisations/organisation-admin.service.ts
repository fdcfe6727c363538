import { type OrganisationLevel, type Outcome, ok, parseOrganisationCode, refuse } from '@motcua/schema';
import type { AuditService } from '../audit/audit.service';
import type { Organisation } from '../contract';
import { type Db, isUniqueViolation, type Tx } from '../platform/db';
import { type Actor, may } from '../platform/permissions';
import { foldText } from '../platform/search-text';
import type { OrganisationService } from './organisations.service';
import type { OrganisationRow, OrganisationStore } from './organisations.store';

export type OrganisationInput = {
  readonly code: string;
  readonly name: string;
  readonly level: OrganisationLevel;
  readonly parentId: string | null;
  readonly active: boolean;
};

export type OrganisationRefusal =
  | { readonly code: 'organisation-not-found' }
  | { readonly code: 'parent-not-found' }
  | { readonly code: 'outside-own-tree' }
  | { readonly code: 'inside-itself' }
  | { readonly code: 'level-not-below-parent' }
  | { readonly code: 'invalid-organisation-code' }
  | { readonly code: 'code-taken' }
  | { readonly code: 'changed-meanwhile'; readonly stored: Organisation };

type Deps = {
  db: Db;
  store: OrganisationStore;
  organisations: OrganisationService;
  audit: AuditService;
  newId: () => string;
};

/** Quản trị cây tổ chức đảng (Đ30.2, Đ30.4): within the administrator's own tree, never into a ring. */
export function createOrganisationAdminService(deps: Deps) {
  const { db, store } = deps;

  const said = (tx: Tx, actor: Actor, action: string, row: OrganisationRow, sentence: string) =>
    deps.audit.append(tx, {
      actor,
      action,
      entity: { type: 'organisation', id: row.id },
      sentence,
      detail: { code: row.code, name: row.name, level: row.level, parentId: row.parentId, active: row.active },
    });

  /** The row that the input asks for, or why it cannot stand. */
  const place = async (
    actor: Actor,
    id: string,
    input: OrganisationInput,
    on: Tx,
  ): Promise<Outcome<OrganisationRow, OrganisationRefusal>> => {
    if (!parseOrganisationCode(input.code).ok) return refuse({ code: 'invalid-organisation-code' });
    const parent = input.parentId === null ? undefined : await store.find(input.parentId, on);
    if (input.parentId !== null && !parent) return refuse({ code: 'parent-not-found' });
    const path = `${parent?.path ?? '/'}${id}/`;
    if (parent?.path.includes(`/${id}/`)) return refuse({ code: 'inside-itself' });
    if (parent && rank[input.level] < rank[parent.level]) return refuse({ code: 'level-not-below-parent' });
    const above = (parent?.path ?? '').split('/').filter(Boolean);
    if (!may(actor, 'organisations.edit', { lineage: above })) return refuse({ code: 'outside-own-tree' });
    const other = await store.findByCode(input.code, on);
    if (other && other.id !== id) return refuse({ code: 'code-taken' });
    return ok(toRow(id, input, path));
  };

  return {
    async create(actor: Actor, input: OrganisationInput): Promise<Outcome<Organisation, OrganisationRefusal>> {
      const id = deps.newId();
      try {
        const outcome = await db.write(async (tx): Promise<Outcome<OrganisationRow, OrganisationRefusal>> => {
          const placed = await place(actor, id, input, tx);
          if (!placed.ok) return placed;
          await store.insert(tx, placed.value);
          await said(tx, actor, 'organisation.create', placed.value, `Thêm tổ chức “${input.name}” (${input.code}).`);
          return placed;
        });
        return outcome.ok ? deps.organisations.get(id) : outcome;
      } catch (error) {
        if (isUniqueViolation(error)) return refuse({ code: 'code-taken' });
        throw error;
      }
    },

    async change(
      actor: Actor,
      id: string,
      revision: number,
      input: OrganisationInput,
    ): Promise<Outcome<Organisation, OrganisationRefusal>> {
      const outcome = await db.write(
        async (tx): Promise<Outcome<OrganisationRow, OrganisationRefusal | { code: 'stale' }>> => {
          const before = await store.find(id, tx);
          if (!before) return refuse({ code: 'organisation-not-found' });
          const lineage = before.path.split('/').filter(Boolean);
          if (!may(actor, 'organisations.edit', { lineage })) return refuse({ code: 'outside-own-tree' });
          if (before.revision !== revision) return refuse({ code: 'stale' });
          // A unit at the top of the administrator's own grant may be renamed, and may not be moved out of it.
          const moved = input.parentId !== before.parentId;
          const placed = moved ? await place(actor, id, input, tx) : await rename(before, input, tx);
          if (!placed.ok) return placed;
          const row = placed.value;
          if (!(await store.update(tx, row, revision))) return refuse({ code: 'stale' });
          if (moved) await store.movePaths(tx, before.path, row.path, row.depth - before.depth);
          await said(tx, actor, 'organisation.change', row, `Sửa tổ chức “${before.name}” (${before.code}).`);
          return placed;
        },
      );
      if (outcome.ok) return deps.organisations.get(id);
      if (outcome.error.code !== 'stale') return refuse(outcome.error);
      const stored = await deps.organisations.get(id);
      return stored.ok ? refuse({ code: 'changed-meanwhile', stored: stored.value }) : stored;
    },

    /** Loads a whole tree into an empty table; parents stand before their children. */
    async load(tx: Tx, actor: { id: string; name: string }, given: readonly (OrganisationInput & { id: string })[]) {
      const paths = new Map<string, string>();
      for (const { id, ...input } of given) {
        const above = input.parentId === null ? '/' : paths.get(input.parentId);
        if (above === undefined) throw new Error(`organisation ${id} stands before its parent`);
        const path = `${above}${id}/`;
        paths.set(id, path);
        await store.insert(tx, toRow(id, input, path));
      }
      const sentence = `Nạp cây tổ chức, ${given.length} tổ chức.`;
      const entity = { type: 'organisation', id: '*' };
      const detail = { organisations: given.length };
      await deps.audit.append(tx, { actor, action: 'organisation.load', entity, sentence, detail });
    },
  };

  async function rename(
    before: OrganisationRow,
    input: OrganisationInput,
    on: Tx,
  ): Promise<Outcome<OrganisationRow, OrganisationRefusal>> {
    if (!parseOrganisationCode(input.code).ok) return refuse({ code: 'invalid-organisation-code' });
    const parent = before.parentId === null ? undefined : await store.find(before.parentId, on);
    if (parent && rank[input.level] < rank[parent.level]) return refuse({ code: 'level-not-below-parent' });
    const other = await store.findByCode(input.code, on);
    return other && other.id !== before.id ? refuse({ code: 'code-taken' }) : ok(toRow(before.id, input, before.path));
  }
}
export type OrganisationAdminService = ReturnType<typeof createOrganisationAdminService>;

/** From the centre down; a unit never stands above its parent's level. */
const rank: { readonly [level in OrganisationLevel]: number } = {
  central: 0,
  province: 1,
  commune: 2,
  base: 3,
  branch: 4,
};

function toRow(id: string, input: OrganisationInput, path: string): OrganisationRow {
  const { code, name, level, parentId, active } = input;
  const depth = path.split('/').length - 3;
  const search = foldText(`${name} ${code}`);
  return { id, code, name, level, parentId, path, depth, active, search, sortKey: foldText(name), revision: 1 };
}
