import { type FormDefinition, type LibraryUse, libraryUsesOf, type Outcome, ok, refuse } from '@motcua/schema';
import type { LibraryFormUse, LibraryUses } from '../contract';
import type { FormDraftService } from '../forms/form-drafts.service';
import type { PublishedFormService } from '../forms/published-forms.service';
import type { LibraryStore } from './library.store';

type Deps = { store: LibraryStore; drafts: FormDraftService; published: PublishedFormService };

/**
 * Nơi dùng of standard elements and blocks: drafts and the newest published versions. What a definition uses is read
 * once per revision and kept, so that only what changed since is read again.
 */
export function createLibraryUsage({ store, drafts, published }: Deps) {
  const kept = new Map<string, { readonly stamp: number; readonly uses: readonly LibraryUse[] }>();

  const usesIn = async (
    key: string,
    stamp: number,
    read: () => Promise<FormDefinition | undefined>,
  ): Promise<readonly LibraryUse[]> => {
    const known = kept.get(key);
    if (known?.stamp === stamp) return known.uses;
    const definition = await read();
    const uses = definition ? libraryUsesOf(definition) : [];
    kept.set(key, { stamp, uses });
    return uses;
  };

  const usage = {
    /** Forms by the entry that they use. */
    async formsByEntry(): Promise<ReadonlyMap<string, readonly LibraryFormUse[]>> {
      const found = new Map<string, LibraryFormUse[]>();
      const newest = new Map((await published.newestVersions()).map(({ code, version }) => [code, version]));
      for (const { code, title, revision, status } of await drafts.revisions()) {
        const inDraft = await usesIn(`draft ${code}`, revision, () => drafts.definition(code));
        const version = newest.get(code);
        const inVersion = version
          ? await usesIn(`version ${code}`, version, () => published.definition(code, version))
          : [];
        for (const id of new Set([...inDraft, ...inVersion].map((use) => use.id))) {
          const draft = oldest(inDraft, id);
          const released = oldest(inVersion, id);
          const use: LibraryFormUse = {
            code,
            title,
            draft: draft ? { version: draft.version, count: draft.count, status } : null,
            published:
              released && version ? { formVersion: version, version: released.version, count: released.count } : null,
          };
          found.set(id, [...(found.get(id) ?? []), use]);
        }
      }
      return found;
    },

    async usesOf(id: string): Promise<Outcome<LibraryUses, { readonly code: 'entry-not-found' }>> {
      const [newest] = await store.versionsOf(id);
      if (!newest) return refuse({ code: 'entry-not-found' });
      const forms = (await usage.formsByEntry()).get(id) ?? [];
      return ok({ id, kind: newest.kind, title: newest.content.title, version: newest.version, forms: [...forms] });
    },
  };
  return usage;
}
export type LibraryUsage = ReturnType<typeof createLibraryUsage>;

/** The oldest version that stands in a form, and how often anything of the entry does. */
function oldest(uses: readonly LibraryUse[], id: string): { version: number; count: number } | undefined {
  const own = uses.filter((use) => use.id === id);
  if (own.length === 0) return undefined;
  return {
    version: Math.min(...own.map(({ version }) => version)),
    count: own.reduce((sum, { count }) => sum + count, 0),
  };
}
