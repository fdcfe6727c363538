import { type Outcome, ok, refuse } from '@motcua/schema';
import type { Act, AuditService } from '../audit/audit.service';
import type { CodeListEntry, CodeListSummary, Paged } from '../contract';
import { type Db, isUniqueViolation, type Tx } from '../platform/db';
import { type Actor, may } from '../platform/permissions';
import { foldText } from '../platform/search-text';
import type { CodeListStore, EntryRow } from './code-lists.store';

export type EntrySearch = {
  search?: string | undefined;
  parent?: string | undefined;
  level?: string | undefined;
  at?: string | undefined;
  status?: 'present' | 'former' | undefined;
  page?: number;
  pageSize?: number;
};

export type EntryInput = Pick<
  CodeListEntry,
  'code' | 'name' | 'aliases' | 'parent' | 'validFrom' | 'validTo' | 'facts'
>;

/** A whole list as it is loaded, from content or from a register. */
export type CodeListInput = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly entries: readonly EntryInput[];
};

type ListMissing = { readonly code: 'code-list-not-found' };
export type EntryRefusal =
  | ListMissing
  | { readonly code: 'entry-not-found' }
  | { readonly code: 'central-list' }
  | { readonly code: 'entry-exists' }
  | { readonly code: 'parent-not-found'; readonly parent: string }
  | { readonly code: 'parent-cycle'; readonly parent: string }
  | { readonly code: 'dates-reversed' }
  | { readonly code: 'changed-meanwhile'; readonly stored: CodeListEntry };

type Deps = {
  db: Db;
  store: CodeListStore;
  audit: AuditService;
  /** Who keeps the lists, which every unit shares (Đ30.4). */
  centre: () => Promise<readonly string[]>;
  today: () => string;
};

/** Danh mục dùng chung (Đ28.3a): ethnic groups, religions, administrative units, document types, as data with sources. */
export function createCodeListService(deps: Deps) {
  const { db, store } = deps;

  const mayEdit = async (actor: Actor): Promise<boolean> =>
    may(actor, 'code-lists.edit', { lineage: await deps.centre() });

  const one = async (row: EntryRow): Promise<CodeListEntry> => toEntry(row, await parentsOf(store, [row]));

  const save = async (
    actor: Actor,
    listId: string,
    action: 'code-list.entry-add' | 'code-list.entry-change',
    code: string,
    write: (tx: Tx) => Promise<EntryRefusal | undefined>,
    said: string,
  ): Promise<Outcome<CodeListEntry, EntryRefusal>> => {
    const refused = await db.write(async (tx) => {
      const refusal = await write(tx);
      if (refusal) return refusal;
      await store.touchList(tx, listId);
      const entity = { type: 'code-list', id: listId };
      await deps.audit.append(tx, { actor, action, entity, sentence: said, detail: { code } });
      return undefined;
    });
    if (refused) return refuse(refused);
    const row = await store.findEntry(listId, code);
    return row ? ok(await one(row)) : refuse({ code: 'entry-not-found' });
  };

  return {
    async lists(): Promise<CodeListSummary[]> {
      const rows = await store.lists();
      return rows.map(({ id, title, source, entries, revision }) => ({ id, title, source, entries, revision }));
    },

    async search(listId: string, query: EntrySearch): Promise<Outcome<Paged<CodeListEntry>, ListMissing>> {
      if (!(await store.findList(listId))) return refuse({ code: 'code-list-not-found' });
      const { page = 1, pageSize = 20, at = deps.today(), parent, level, status } = query;
      const search = query.search ? foldText(query.search) : undefined;
      const limits = { limit: pageSize, offset: (page - 1) * pageSize };
      const { rows, total } = await store.search({ listId, search, parent, level, status, at, ...limits });
      const parents = await parentsOf(store, rows);
      return ok({ items: rows.map((row) => toEntry(row, parents)), total, page, pageSize });
    },

    async entry(listId: string, code: string): Promise<Outcome<CodeListEntry, EntryRefusal>> {
      const row = await store.findEntry(listId, code);
      return row ? ok(await one(row)) : refuse({ code: 'entry-not-found' });
    },

    async addEntry(actor: Actor, listId: string, input: EntryInput): Promise<Outcome<CodeListEntry, EntryRefusal>> {
      const list = await store.findList(listId);
      if (!list) return refuse({ code: 'code-list-not-found' });
      if (!(await mayEdit(actor))) return refuse({ code: 'central-list' });
      const refusal = await wrongEntry(store, listId, input);
      if (refusal) return refuse(refusal);
      const said = `Thêm “${input.name}” (${input.code}) vào danh mục “${list.title}”.`;
      const write = async (tx: Tx): Promise<EntryRefusal | undefined> => {
        if (await store.findEntry(listId, input.code, tx)) return { code: 'entry-exists' };
        await store.insertEntries(tx, [toRow(listId, input, (await store.lastPosition(tx, listId)) + 1)]);
        return undefined;
      };
      try {
        return await save(actor, listId, 'code-list.entry-add', input.code, write, said);
      } catch (error) {
        if (isUniqueViolation(error)) return refuse({ code: 'entry-exists' });
        throw error;
      }
    },

    async changeEntry(
      actor: Actor,
      listId: string,
      input: EntryInput,
      revision: number,
    ): Promise<Outcome<CodeListEntry, EntryRefusal>> {
      const list = await store.findList(listId);
      if (!list) return refuse({ code: 'code-list-not-found' });
      if (!(await mayEdit(actor))) return refuse({ code: 'central-list' });
      const before = await store.findEntry(listId, input.code);
      if (!before) return refuse({ code: 'entry-not-found' });
      const refusal = await wrongEntry(store, listId, input);
      if (refusal) return refuse(refusal);
      const stored = await one(before);
      const said = `Sửa “${before.name}” (${input.code}) trong danh mục “${list.title}”.`;
      const write = async (tx: Tx): Promise<EntryRefusal | undefined> =>
        (await store.updateEntry(tx, toRow(listId, input, before.position), revision))
          ? undefined
          : { code: 'changed-meanwhile', stored };
      return save(actor, listId, 'code-list.entry-change', input.code, write, said);
    },

    /** Loads a whole list that does not exist yet. */
    async load(tx: Tx, actor: Act['actor'], input: CodeListInput): Promise<void> {
      const { id, title, source, entries } = input;
      await store.insertList(tx, { id, title, source, revision: 1 });
      await store.insertEntries(
        tx,
        entries.map((entry, index) => toRow(id, entry, index + 1)),
      );
      const sentence = `Nạp danh mục “${title}”, ${entries.length} mục.`;
      const detail = { source, entries: entries.length };
      await deps.audit.append(tx, {
        actor,
        action: 'code-list.load',
        entity: { type: 'code-list', id },
        sentence,
        detail,
      });
    },
  };
}
export type CodeListService = ReturnType<typeof createCodeListService>;

/** A parent must exist and must not stand below the entry itself. */
async function wrongEntry(store: CodeListStore, listId: string, input: EntryInput): Promise<EntryRefusal | undefined> {
  if (input.validFrom && input.validTo && input.validFrom > input.validTo) return { code: 'dates-reversed' };
  let above = input.parent;
  for (const seen = new Set([input.code]); above !== null; ) {
    if (seen.has(above)) return { code: 'parent-cycle', parent: above };
    seen.add(above);
    const row: EntryRow | undefined = await store.findEntry(listId, above);
    if (!row) return { code: 'parent-not-found', parent: above };
    above = row.parent;
  }
  return undefined;
}

/** All entries above these, level by level, so that each can tell its ancestors. */
async function parentsOf(store: CodeListStore, rows: readonly EntryRow[]): Promise<Map<string, EntryRow>> {
  const found = new Map<string, EntryRow>();
  let wanted = rows.flatMap(({ parent }) => parent ?? []);
  const listId = rows[0]?.listId;
  while (listId !== undefined && wanted.length > 0) {
    const above = await store.entriesAmong(listId, wanted);
    for (const row of above) found.set(row.code, row);
    wanted = above.flatMap(({ parent }) => (parent !== null && !found.has(parent) ? [parent] : []));
  }
  return found;
}

function toEntry(row: EntryRow, parents: ReadonlyMap<string, EntryRow>): CodeListEntry {
  const ancestors: string[] = [];
  for (let up = row.parent; up !== null; ) {
    const above = parents.get(up);
    if (above) ancestors.unshift(above.name);
    up = above?.parent ?? null;
  }
  const { code, name, parent, validFrom, validTo, revision } = row;
  const { aliases, facts } = row;
  return { code, name, aliases, parent, validFrom, validTo, facts, ancestors, revision };
}

function toRow(listId: string, input: EntryInput, position: number): EntryRow {
  const { code, name, aliases, parent, validFrom, validTo, facts } = input;
  return {
    listId,
    code,
    name,
    aliases,
    parent,
    level: typeof facts.level === 'string' ? facts.level : null,
    validFrom,
    validTo,
    facts,
    search: [name, ...aliases, code].map(foldText).join(' | '),
    position,
    revision: 1,
  };
}
