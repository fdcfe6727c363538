import { parseDossierCode } from '@motcua/schema';
import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { type Db, type Queries, type Reader, rowInto, type Tx } from '../platform/db';
import { containsText } from '../platform/search-text';
import { dossierForms, dossierNumbers, dossierPapers, dossiers, submissionKeys } from './dossiers.table';

export type DossierRow = typeof dossiers.$inferSelect;
export type DossierFormRow = typeof dossierForms.$inferSelect;
export type DossierPaperRow = typeof dossierPapers.$inferSelect;
export type WholeDossier = { row: DossierRow; forms: DossierFormRow[]; papers: DossierPaperRow[] };

export type DossierQuery = {
  readonly of: { readonly applicantId: string } | { readonly authorityIds: readonly string[] };
  readonly search?: string | undefined;
  readonly sort: 'due' | 'submitted';
  readonly limit: number;
  readonly offset: number;
};

export type DossierStore = ReturnType<typeof createDossierStore>;

const { placeholder } = sql;

const keyOf = (on: Queries) =>
  on
    .select()
    .from(submissionKeys)
    .where(and(eq(submissionKeys.applicantId, placeholder('applicantId')), eq(submissionKeys.key, placeholder('key'))));

const keyTaken = (on: Queries) =>
  on
    .insert(submissionKeys)
    .values({
      applicantId: placeholder('applicantId'),
      key: placeholder('key'),
      contentHash: placeholder('contentHash'),
      dossierCode: placeholder('dossierCode'),
    })
    .onConflictDoNothing()
    .returning({ key: submissionKeys.key });

const numberTaken = (on: Queries) =>
  on
    .insert(dossierNumbers)
    .values({ series: placeholder('series'), last: 1 })
    .onConflictDoUpdate({ target: dossierNumbers.series, set: { last: sql`${dossierNumbers.last} + 1` } })
    .returning({ last: dossierNumbers.last });

const dossierInto = rowInto(dossiers);
const formInto = rowInto(dossierForms);
const paperInto = rowInto(dossierPapers);

export function createDossierStore(db: Db) {
  return {
    async find(code: string, on: Reader = db.read): Promise<DossierRow | undefined> {
      const [row] = await on.select().from(dossiers).where(eq(dossiers.code, code));
      return row;
    },

    async whole(code: string): Promise<WholeDossier | undefined> {
      const [row] = await db.read.select().from(dossiers).where(eq(dossiers.code, code));
      if (!row) return undefined;
      const forms = await db.read
        .select()
        .from(dossierForms)
        .where(eq(dossierForms.dossierCode, code))
        .orderBy(asc(dossierForms.position));
      const papers = await db.read
        .select()
        .from(dossierPapers)
        .where(eq(dossierPapers.dossierCode, code))
        .orderBy(asc(dossierPapers.position));
      return { row, forms, papers };
    },

    async findKey(applicantId: string, key: string): Promise<typeof submissionKeys.$inferSelect | undefined> {
      const [row] = await db.read.prepared(keyOf, { applicantId, key });
      return row;
    },

    /** The page's codes come from one index; only their rows are then read. */
    async list(query: DossierQuery): Promise<{ rows: DossierRow[]; total: number }> {
      const where = and(
        'applicantId' in query.of ? eq(dossiers.applicantId, query.of.applicantId) : oneOf(query.of.authorityIds),
        query.search ? matches(query.search) : undefined,
      );
      const order =
        query.sort === 'due'
          ? [asc(dossiers.dueKey), asc(dossiers.code)]
          : [desc(dossiers.submittedAt), desc(dossiers.code)];
      const page = await db.read
        .select({ code: dossiers.code })
        .from(dossiers)
        .where(where)
        .orderBy(...order)
        .limit(query.limit)
        .offset(query.offset);
      const codes = page.map(({ code }) => code);
      const found =
        codes.length === 0 ? [] : await db.read.select().from(dossiers).where(inArray(dossiers.code, codes));
      const [counted] = await db.read
        .select({ total: count().mapWith(Number) })
        .from(dossiers)
        .where(where);
      const rows = codes.flatMap((code) => found.filter((row) => row.code === code));
      return { rows, total: counted?.total ?? 0 };
    },

    /** False when the applicant has used this key. */
    async takeKey(tx: Tx, row: typeof submissionKeys.$inferSelect): Promise<boolean> {
      const taken = await tx.prepared(keyTaken, row);
      return taken.length > 0;
    },

    async nextNumber(tx: Tx, series: string): Promise<number> {
      const [row] = await tx.prepared(numberTaken, { series });
      if (!row) throw new Error('a series gave no number');
      return row.last;
    },

    async insert(tx: Tx, { row, forms, papers }: WholeDossier): Promise<void> {
      await tx.prepared(dossierInto, row);
      for (const form of forms) await tx.prepared(formInto, form);
      for (const paper of papers) await tx.prepared(paperInto, paper);
    },
  };
}

/** A whole code, as pasted from a receipt, is looked up and not searched for. */
function matches(search: string) {
  const code = search.trim().toUpperCase();
  return parseDossierCode(code).ok ? eq(dossiers.code, code) : containsText(dossiers.search, search);
}

/** One authority is by far the usual case, and with `=` the index also gives the order. */
function oneOf(ids: readonly string[]) {
  const [only] = ids;
  return ids.length === 1 && only !== undefined
    ? eq(dossiers.authorityId, only)
    : inArray(dossiers.authorityId, [...ids]);
}
