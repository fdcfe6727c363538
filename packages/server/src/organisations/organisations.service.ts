import { type OrganisationLevel, type Outcome, ok, refuse } from '@motcua/schema';
import type { Organisation, Paged } from '../contract';
import type { OrganisationRow, OrganisationStore } from './organisations.store';

/** The little that other modules need to know of a tổ chức đảng. */
export type OrganisationFacts = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: OrganisationLevel;
  /** Ids from the top of the tree down to this one, itself included. */
  readonly lineage: readonly string[];
};

export type OrganisationSearch = {
  search?: string;
  parent?: string | undefined;
  level?: OrganisationLevel | undefined;
  page?: number;
  pageSize?: number;
};

export type OrganisationMissing = { readonly code: 'organisation-not-found' };

/** Cây tổ chức đảng, read side (Đ30.2): found by any part of the name, with or without diacritics. */
export function createOrganisationService({ store }: { store: OrganisationStore }) {
  return {
    async find(id: string): Promise<OrganisationFacts | undefined> {
      const row = await store.find(id);
      return row && factsOf(row);
    },

    /** The organisation and all above it, from the top down. */
    async selfAndAbove(id: string): Promise<readonly OrganisationFacts[]> {
      const row = await store.find(id);
      if (!row) return [];
      const lineage = lineageOf(row);
      const rows = await store.among(lineage);
      return lineage.flatMap((wanted) => rows.filter((candidate) => candidate.id === wanted).map(factsOf));
    },

    /** Who answers for what the whole system shares, as a lineage to ask `may` with: the top of the tree. */
    async centre(): Promise<readonly string[]> {
      const { rows } = await store.search({ parentId: null, limit: 10, offset: 0 });
      return rows.map(({ id }) => id);
    },

    /** Ids of these organisations and of everything below them. */
    idsWithin: (ids: readonly string[]): Promise<string[]> => store.idsWithin(ids),

    async get(id: string): Promise<Outcome<Organisation, OrganisationMissing>> {
      const row = await store.find(id);
      const [organisation] = row ? await describe(store, [row]) : [];
      return organisation ? ok(organisation) : refuse({ code: 'organisation-not-found' });
    },

    async search(query: OrganisationSearch): Promise<Paged<Organisation>> {
      const { page = 1, pageSize = 20 } = query;
      const found = await store.search({
        ...(query.search ? { search: query.search } : {}),
        ...(query.parent === undefined ? {} : { parentId: query.parent === 'root' ? null : query.parent }),
        ...(query.level ? { level: query.level } : {}),
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      return { items: await describe(store, found.rows), total: found.total, page, pageSize };
    },
  };
}
export type OrganisationService = ReturnType<typeof createOrganisationService>;

const lineageOf = (row: OrganisationRow): string[] => row.path.split('/').filter((id) => id !== '');

function factsOf(row: OrganisationRow): OrganisationFacts {
  return { id: row.id, code: row.code, name: row.name, level: row.level, lineage: lineageOf(row) };
}

async function describe(store: OrganisationStore, rows: readonly OrganisationRow[]): Promise<Organisation[]> {
  const above = await store.among(rows.flatMap((row) => lineageOf(row).slice(0, -1)));
  const names = new Map(above.map((row) => [row.id, row.name]));
  const parents = await store.parentsAmong(rows.map((row) => row.id));
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    level: row.level,
    parentId: row.parentId,
    ancestors: lineageOf(row)
      .slice(0, -1)
      .flatMap((id) => names.get(id) ?? []),
    active: row.active,
    hasChildren: parents.has(row.id),
    revision: row.revision,
  }));
}
