import { and, asc, count, desc, eq, getTableColumns, gt, gte, inArray, like, lt, or, type SQL, sql } from 'drizzle-orm';
import { type Db, type Queries, type Reader, rowInto, type Tx } from '../platform/db';
import { auditEntries, auditHead } from './audit.table';

export type AuditRow = typeof auditEntries.$inferSelect;

export type StoredAuditRow = Omit<AuditRow, 'detail'> & { readonly detail: string };

export type AuditQuery = {
  /** `type` or `type:id`. */
  readonly entity?: string | undefined;
  readonly actorId?: string | undefined;
  /** Whose acts may be seen; undefined is everybody's. */
  readonly onlyActorId?: string | undefined;
  /** Besides those, the security log. */
  readonly withSecurity?: boolean;
  /** And what concerns these authorities. */
  readonly authorityIds?: readonly string[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  readonly offset: number;
};

export type AuditStore = ReturnType<typeof createAuditStore>;

const nextTaken = (on: Queries) =>
  on
    .update(auditHead)
    .set({ seq: sql`${auditHead.seq} + 1` })
    .where(eq(auditHead.id, 1))
    .returning();
const entryInto = rowInto(auditEntries);
const hashSet = (on: Queries) =>
  on
    .update(auditHead)
    .set({ hash: sql`${sql.placeholder('hash')}` })
    .where(eq(auditHead.id, 1));

export function createAuditStore(db: Db) {
  return {
    /** Takes the next place in the chain; the row stays locked until the transaction ends. */
    async takeNext(tx: Tx): Promise<{ seq: number; previousHash: string }> {
      const [head] = await tx.prepared(nextTaken, {});
      if (!head) throw new Error('the head of the audit chain is gone');
      return { seq: head.seq, previousHash: head.hash };
    },

    async append(tx: Tx, row: AuditRow): Promise<void> {
      await tx.prepared(entryInto, row);
      await tx.prepared(hashSet, { hash: row.hash });
    },

    async head(on: Reader = db.read): Promise<{ seq: number; hash: string } | undefined> {
      const [head] = await on.select({ seq: auditHead.seq, hash: auditHead.hash }).from(auditHead);
      return head;
    },

    /** In order, from just after `seq`, or from whatever stands first; the detail as the text that is stored, whatever it has become. */
    after: (seq: number | undefined, limit: number): Promise<StoredAuditRow[]> =>
      db.read
        .select({ ...getTableColumns(auditEntries), detail: sql<string>`${auditEntries.detail}` })
        .from(auditEntries)
        .where(seq === undefined ? undefined : gt(auditEntries.seq, seq))
        .orderBy(asc(auditEntries.seq))
        .limit(limit),

    async search(query: AuditQuery): Promise<{ rows: AuditRow[]; total: number }> {
      const where = and(
        visible(query),
        query.entity ? aboutEntity(query.entity) : undefined,
        query.actorId ? eq(auditEntries.actorId, query.actorId) : undefined,
        query.from ? gte(auditEntries.at, query.from) : undefined,
        query.to ? lt(auditEntries.at, query.to) : undefined,
      );
      const rows = await db.read
        .select()
        .from(auditEntries)
        .where(where)
        .orderBy(desc(auditEntries.seq))
        .limit(query.limit)
        .offset(query.offset);
      const [counted] = await db.read.select({ total: count() }).from(auditEntries).where(where);
      return { rows, total: counted?.total ?? 0 };
    },
  };
}

function visible({ onlyActorId, withSecurity, authorityIds = [] }: AuditQuery): SQL | undefined {
  if (onlyActorId === undefined) return undefined;
  return or(
    eq(auditEntries.actorId, onlyActorId),
    ...(withSecurity ? [like(auditEntries.action, 'account.%'), like(auditEntries.action, 'session.%')] : []),
    ...(authorityIds.length > 0 ? [inArray(auditEntries.authorityId, [...authorityIds])] : []),
  );
}

function aboutEntity(entity: string): SQL | undefined {
  const [type = '', ...id] = entity.split(':');
  return and(eq(auditEntries.entityType, type), id.length > 0 ? eq(auditEntries.entityId, id.join(':')) : undefined);
}
