import {
  checkBlock,
  checkElement,
  type DefinitionProblem,
  type LibraryBlock,
  type Outcome,
  ok,
  refuse,
  type StandardElement,
} from '@motcua/schema';
import type { Act, AuditService } from '../audit/audit.service';
import type { Library, SavedBlock } from '../contract';
import { type Db, isUniqueViolation } from '../platform/db';
import type { BlockRow, ElementRow, LibraryRow, LibraryStore } from './library.store';
import type { LibraryUsage } from './library-usage.service';

type Actor = Act['actor'];

export type BlockInput = { readonly title: string; readonly description: string; readonly part: unknown };

export type BlockRefusal =
  | { readonly code: 'invalid-block'; readonly problems: readonly DefinitionProblem[] }
  | { readonly code: 'block-not-found' }
  | { readonly code: 'changed-meanwhile'; readonly stored: number };

type ContentRefused = { readonly code: 'invalid-library'; readonly problems: readonly DefinitionProblem[] };

type Deps = {
  db: Db;
  store: LibraryStore;
  usage: LibraryUsage;
  audit: AuditService;
  now: () => string;
  newId: () => string;
};

/** Kho dùng chung (Đ28.2a, Đ28.3a): standard data elements and blocks of forms. Versions are added, never changed. */
export function createLibraryService(deps: Deps) {
  const { db, store } = deps;

  const save = async (
    actor: Actor,
    given: BlockInput & { readonly id: string },
    before: number,
  ): Promise<Outcome<SavedBlock, BlockRefusal>> => {
    const checked = checkBlock({ ...given, title: given.title.normalize('NFC'), version: before + 1 });
    if (!checked.ok) return refuse({ code: 'invalid-block', problems: checked.error.problems });
    const block = checked.value;
    const saved = await db.write(async (tx): Promise<Outcome<SavedBlock, BlockRefusal>> => {
      const [newest] = await store.versionsOf(block.id, tx);
      const stored = newest?.version ?? 0;
      if (stored !== before) return refuse({ code: 'changed-meanwhile', stored });
      const position = newest?.position ?? (await store.lastPosition(tx)) + 1;
      await store.insert(tx, {
        ...stamp(actor, deps.now()),
        ...identity(block),
        kind: 'block',
        content: block,
        position,
      });
      const did = before === 0 ? 'Lưu khối dùng chung' : `Lưu bản ${block.version} của khối dùng chung`;
      await deps.audit.append(tx, {
        actor,
        action: 'library.block-save',
        entity: { type: 'library', id: block.id },
        sentence: `${did} “${block.title}”.`,
        detail: { version: block.version },
      });
      return ok({ id: block.id, version: block.version, title: block.title });
    });
    return saved;
  };

  return {
    /** The newest version of everything, each with the number of forms that use it. */
    async library(): Promise<Library> {
      const [elements, blocks, uses] = await Promise.all([
        store.all('element'),
        store.all('block'),
        deps.usage.formsByEntry(),
      ]);
      const forms = (id: string) => uses.get(id)?.length ?? 0;
      return {
        elements: newestOfEach(elements as ElementRow[]).map(({ content }) => ({
          ...content,
          forms: forms(content.id),
        })),
        blocks: newestOfEach(blocks as BlockRow[]).map(({ content, savedByName }) => ({
          ...content,
          forms: forms(content.id),
          savedBy: savedByName,
        })),
      };
    },

    addBlock: (actor: Actor, given: BlockInput): Promise<Outcome<SavedBlock, BlockRefusal>> =>
      save(actor, { ...given, id: deps.newId() }, 0),

    /** A new version of a block that there is, over the version that the author saw. */
    async changeBlock(
      actor: Actor,
      id: string,
      version: number,
      given: BlockInput,
    ): Promise<Outcome<SavedBlock, BlockRefusal>> {
      const [newest] = await store.versionsOf(id);
      if (newest?.kind !== 'block') return refuse({ code: 'block-not-found' });
      try {
        return await save(actor, { ...given, id }, version);
      } catch (error) {
        // Saved by another in the same moment.
        if (isUniqueViolation(error)) return refuse({ code: 'changed-meanwhile', stored: version + 1 });
        throw error;
      }
    },

    /** Stores the versions that are not there yet; what staff saved since stays. */
    async load(
      actor: Actor,
      given: { readonly elements: readonly unknown[]; readonly blocks: readonly unknown[] },
    ): Promise<Outcome<number, ContentRefused>> {
      const rows: Pick<LibraryRow, 'kind' | 'content'>[] = [];
      for (const value of given.elements) {
        const checked = checkElement(value);
        if (!checked.ok) return refuse({ code: 'invalid-library', problems: checked.error.problems });
        rows.push({ kind: 'element', content: checked.value });
      }
      for (const value of given.blocks) {
        const checked = checkBlock(value);
        if (!checked.ok) return refuse({ code: 'invalid-library', problems: checked.error.problems });
        rows.push({ kind: 'block', content: checked.value });
      }
      return db.write(async (tx) => {
        let position = await store.lastPosition(tx);
        let stored = 0;
        for (const { kind, content } of rows) {
          if (await store.has(tx, content.id, content.version)) continue;
          const [known] = await store.versionsOf(content.id, tx);
          if (!known) position += 1;
          const row = {
            ...stamp(actor, deps.now()),
            ...identity(content),
            kind,
            content,
            position: known?.position ?? position,
          };
          await store.insert(tx, row as LibraryRow);
          stored += 1;
        }
        if (stored > 0)
          await deps.audit.append(tx, {
            actor,
            action: 'library.load',
            entity: { type: 'library', id: 'content' },
            sentence: `Nạp kho dùng chung: ${stored} dữ liệu chuẩn và khối.`,
            detail: { stored },
          });
        return ok(stored);
      });
    },
  };
}
export type LibraryService = ReturnType<typeof createLibraryService>;

const identity = ({ id, version }: StandardElement | LibraryBlock) => ({ id, version });

const stamp = (actor: Actor, savedAt: string) => ({ savedAt, savedBy: actor.id, savedByName: actor.name });

/** Rows come newest first. */
const newestOfEach = <T extends LibraryRow>(rows: readonly T[]): readonly T[] =>
  rows.filter((row, at) => rows.findIndex(({ id }) => id === row.id) === at);
