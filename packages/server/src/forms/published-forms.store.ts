import type { FormDefinition } from '@motcua/schema';
import { and, desc, eq, inArray, max } from 'drizzle-orm';
import type { Db, Reader, Tx } from '../platform/db';
import { formSupersessions, forms, formVersions } from './forms.table';

export type FormVersionRow = typeof formVersions.$inferSelect;
export type SummaryRow = Omit<FormVersionRow, 'definition' | 'compiled' | 'validatorModule'> & {
  supersededAt: string | null;
  acceptedUntil: string | null;
};

const summaryColumns = {
  code: formVersions.code,
  version: formVersions.version,
  title: formVersions.title,
  hash: formVersions.hash,
  definitionHash: formVersions.definitionHash,
  publishedAt: formVersions.publishedAt,
  publishedBy: formVersions.publishedBy,
  publishedByName: formVersions.publishedByName,
  notes: formVersions.notes,
  decision: formVersions.decision,
  supersededAt: formSupersessions.supersededAt,
  acceptedUntil: formSupersessions.acceptedUntil,
};

const sameVersion = and(
  eq(formSupersessions.code, formVersions.code),
  eq(formSupersessions.version, formVersions.version),
);

export type PublishedFormStore = ReturnType<typeof createPublishedFormStore>;

export function createPublishedFormStore(db: Db) {
  return {
    async codeOfSlug(slug: string): Promise<string | undefined> {
      const [row] = await db.read.select({ code: forms.code }).from(forms).where(eq(forms.slug, slug.toUpperCase()));
      return row?.code;
    },

    /** Newest first, without the large columns. */
    summaries: (code: string, on: Reader = db.read): Promise<SummaryRow[]> =>
      on
        .select(summaryColumns)
        .from(formVersions)
        .leftJoin(formSupersessions, sameVersion)
        .where(eq(formVersions.code, code))
        .orderBy(desc(formVersions.version)),

    async newest(code: string, on: Reader = db.read): Promise<SummaryRow | undefined> {
      const [row] = await on
        .select(summaryColumns)
        .from(formVersions)
        .leftJoin(formSupersessions, sameVersion)
        .where(eq(formVersions.code, code))
        .orderBy(desc(formVersions.version))
        .limit(1);
      return row;
    },

    /** The newest version's number of every published form. */
    newestVersions: (): Promise<{ code: string; version: number }[]> =>
      db.read
        .select({ code: formVersions.code, version: max(formVersions.version).mapWith(Number) })
        .from(formVersions)
        .groupBy(formVersions.code),

    async definition(code: string, version: number): Promise<FormDefinition | undefined> {
      const [row] = await db.read
        .select({ definition: formVersions.definition })
        .from(formVersions)
        .where(and(eq(formVersions.code, code), eq(formVersions.version, version)));
      return row?.definition;
    },

    summariesAmong: (codes: readonly string[], on: Reader = db.read): Promise<SummaryRow[]> =>
      codes.length === 0
        ? Promise.resolve([])
        : on
            .select(summaryColumns)
            .from(formVersions)
            .leftJoin(formSupersessions, sameVersion)
            .where(inArray(formVersions.code, [...codes])),

    async summary(code: string, version: number): Promise<SummaryRow | undefined> {
      const [row] = await db.read
        .select(summaryColumns)
        .from(formVersions)
        .leftJoin(formSupersessions, sameVersion)
        .where(and(eq(formVersions.code, code), eq(formVersions.version, version)));
      return row;
    },

    async find(code: string, version: number): Promise<FormVersionRow | undefined> {
      const [row] = await db.read
        .select()
        .from(formVersions)
        .where(and(eq(formVersions.code, code), eq(formVersions.version, version)));
      return row;
    },

    async insert(tx: Tx, row: FormVersionRow): Promise<void> {
      await tx.insert(formVersions).values(row);
    },

    async supersede(tx: Tx, row: typeof formSupersessions.$inferSelect): Promise<void> {
      await tx.insert(formSupersessions).values(row);
    },
  };
}
