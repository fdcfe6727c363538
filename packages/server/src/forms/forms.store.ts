import { and, asc, count, desc, eq, max, sql } from 'drizzle-orm';
import type { Db, Reader, Tx } from '../platform/db';
import { containsText } from '../platform/search-text';
import { formDrafts, forms, formVersions } from './forms.table';

export type FormRow = typeof forms.$inferSelect;
export type FormDraftRow = typeof formDrafts.$inferSelect;
export type FormListing = FormRow & {
  draft: Pick<FormDraftRow, 'revision' | 'status' | 'editedAt' | 'editedByName'> | null;
  publishedVersion: number | null;
};

export type FormQuery = {
  readonly search?: string | undefined;
  readonly status?: FormStatusFilter | undefined;
  readonly limit: number;
  readonly offset: number;
};
export type FormStatusFilter = 'editing' | 'handed-over' | 'published';

export type FormStore = ReturnType<typeof createFormStore>;

export function createFormStore(db: Db) {
  return {
    async find(code: string, on: Reader = db.read): Promise<FormRow | undefined> {
      const [row] = await on.select().from(forms).where(eq(forms.code, code));
      return row;
    },

    async findBySlug(slug: string, on: Reader = db.read): Promise<FormRow | undefined> {
      const [row] = await on.select().from(forms).where(eq(forms.slug, slug));
      return row;
    },

    async findDraft(code: string, on: Reader = db.read): Promise<FormDraftRow | undefined> {
      const [row] = await on.select().from(formDrafts).where(eq(formDrafts.code, code));
      return row;
    },

    async findRevision(code: string): Promise<number | undefined> {
      const [row] = await db.read
        .select({ revision: formDrafts.revision })
        .from(formDrafts)
        .where(eq(formDrafts.code, code));
      return row?.revision;
    },

    /** Every draft without its definition. */
    async draftRevisions(): Promise<(Pick<FormDraftRow, 'code' | 'revision' | 'status'> & { title: string })[]> {
      return db.read
        .select({ code: forms.code, title: forms.title, revision: formDrafts.revision, status: formDrafts.status })
        .from(formDrafts)
        .innerJoin(forms, eq(forms.code, formDrafts.code))
        .orderBy(asc(forms.code));
    },

    async search(query: FormQuery): Promise<{ rows: FormListing[]; total: number }> {
      const published = db.read
        .select({ code: formVersions.code, newest: max(formVersions.version).as('newest') })
        .from(formVersions)
        .groupBy(formVersions.code)
        .as('published');
      const where = and(
        query.search ? containsText(forms.search, query.search) : undefined,
        query.status === 'published' ? sql`${published.newest} is not null` : undefined,
        query.status === 'editing' || query.status === 'handed-over'
          ? and(eq(formDrafts.status, query.status), eq(formDrafts.untouched, false))
          : undefined,
      );
      const rows = await db.read
        .select({
          form: forms,
          revision: formDrafts.revision,
          status: formDrafts.status,
          editedAt: formDrafts.editedAt,
          editedByName: formDrafts.editedByName,
          untouched: formDrafts.untouched,
          newest: published.newest,
        })
        .from(forms)
        .leftJoin(formDrafts, eq(formDrafts.code, forms.code))
        .leftJoin(published, eq(published.code, forms.code))
        .where(where)
        .orderBy(desc(formDrafts.editedAt), asc(forms.code))
        .limit(query.limit)
        .offset(query.offset);
      const [counted] = await db.read
        .select({ total: count().mapWith(Number) })
        .from(forms)
        .leftJoin(formDrafts, eq(formDrafts.code, forms.code))
        .leftJoin(published, eq(published.code, forms.code))
        .where(where);
      const listed = rows.map(({ form, revision, status, editedAt, editedByName, untouched, newest }) => ({
        ...form,
        draft:
          revision === null || status === null || editedAt === null || editedByName === null || untouched
            ? null
            : { revision, status, editedAt, editedByName },
        publishedVersion: newest === null ? null : Number(newest),
      }));
      return { rows: listed, total: counted?.total ?? 0 };
    },

    async insert(tx: Tx, form: FormRow, draft: FormDraftRow): Promise<void> {
      await tx.insert(forms).values(form);
      await tx.insert(formDrafts).values(draft);
    },

    async retitle(tx: Tx, code: string, title: string, search: string): Promise<void> {
      await tx.update(forms).set({ title, search }).where(eq(forms.code, code));
    },

    /** Saves over exactly the revision that was read; false when somebody saved first. */
    async saveDraft(tx: Tx, row: FormDraftRow, revision: number): Promise<boolean> {
      const changed = await tx
        .update(formDrafts)
        .set({ ...row, revision: revision + 1 })
        .where(and(eq(formDrafts.code, row.code), eq(formDrafts.revision, revision)))
        .returning({ code: formDrafts.code });
      return changed.length > 0;
    },
  };
}
