import type { JsonObject } from '@motcua/schema';
import type { Db } from '../platform/db';
import type { AuditHeadPort, StatedHead } from '../ports/audit-head';
import { createAuditStore, type StoredAuditRow } from './audit.store';
import { FIRST_PREVIOUS_HASH, hashOf } from './audit-chain';

export type AuditVerdict = {
  readonly valid: boolean;
  readonly entries: number;
  /** The first place in the chain that is not as it was written. */
  readonly firstBad?: number;
  /** Entries newer than the last head stated outside the database: nothing yet vouches that more did not follow. */
  readonly uncovered?: number;
  /** The statements outside the database are missing or not ours, so a cut tail could not be seen. */
  readonly head?: 'missing' | 'forged';
};

/**
 * Kiểm tra nhật ký: walks the chain and holds it against the heads stated outside the database. Finds a changed,
 * removed or inserted entry, a cut tail, and a chain written anew with hashes that fit each other.
 */
export async function verifyAudit(db: Db, outside: AuditHeadPort): Promise<AuditVerdict> {
  const store = createAuditStore(db);
  const heads = outside.stated()[Symbol.asyncIterator]();
  let stated = await nextHead(heads);
  let last: StatedHead | undefined;
  let seq = 0;
  let hash = FIRST_PREVIOUS_HASH;
  let firstBad: number | undefined;

  let read: number | undefined;
  let tip = await store.head();
  // Writers go on meanwhile: whoever reaches the end looks whether it still is the end.
  for (let rows = await store.after(undefined, BATCH); rows.length > 0; rows = await store.after(read, BATCH)) {
    for (const row of rows) {
      if (firstBad === undefined && !follows(row, seq, hash)) firstBad = seq + 1;
      seq = firstBad === undefined ? row.seq : seq + 1;
      hash = row.hash;
      read = row.seq;
      for (; stated && stated.seq <= row.seq; stated = await nextHead(heads)) {
        if (stated.seq === row.seq && stated.hash !== row.hash && firstBad === undefined)
          firstBad = (last?.seq ?? 0) + 1;
        last = stated;
      }
    }
    tip = await store.head();
  }

  const entries = seq;
  if (stated && firstBad === undefined) firstBad = entries + 1;
  for (; stated; stated = await nextHead(heads)) last = stated;
  if (firstBad === undefined && (tip?.seq ?? 0) !== entries) firstBad = entries + 1;
  if (firstBad === undefined && tip && entries > 0 && tip.hash !== hash) firstBad = entries;

  const head =
    entries === 0 || last ? (last && !last.genuine() ? ('forged' as const) : undefined) : ('missing' as const);
  const uncovered = firstBad === undefined && last ? entries - last.seq : 0;
  return {
    valid: firstBad === undefined && head === undefined,
    entries,
    ...(firstBad === undefined ? {} : { firstBad }),
    ...(uncovered > 0 ? { uncovered } : {}),
    ...(head ? { head } : {}),
  };
}

const BATCH = 500;

function follows(row: StoredAuditRow, seq: number, hash: string): boolean {
  const { actorId, actorName, entityType, entityId, ...said } = row;
  const detail = parsed(row.detail);
  if (detail === undefined || row.seq !== seq + 1 || row.previousHash !== hash) return false;
  const entry = {
    ...said,
    detail,
    actor: { id: actorId, name: actorName },
    entity: { type: entityType, id: entityId },
  };
  return hashOf(entry) === row.hash;
}

function parsed(text: string): JsonObject | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function nextHead(heads: AsyncIterator<StatedHead>): Promise<StatedHead | undefined> {
  const next = await heads.next();
  return next.done ? undefined : next.value;
}
