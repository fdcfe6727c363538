import { instantMillis, instantOf, isLocalDate, type JsonObject, millisAt } from '@motcua/schema';
import type { AuditEntry, Paged } from '../contract';
import type { Tx } from '../platform/db';
import { type Actor, may } from '../platform/permissions';
import type { AuditHeadPort } from '../ports/audit-head';
import type { AuditRow, AuditStore } from './audit.store';
import { hashOf } from './audit-chain';

export type Act = {
  readonly actor: { readonly id: string; readonly name: string };
  /** `entity.verb`; those of `account.` and `session.` make up the security log. */
  readonly action: string;
  readonly entity: { readonly type: string; readonly id: string };
  /** The authority whose officers may read of it. */
  readonly authorityId?: string;
  /** What happened, one Vietnamese sentence for the reader of the trail. */
  readonly sentence: string;
  readonly detail: JsonObject;
};

/** Who acts when nobody signed in does: the first load, expiry, retries. */
export const systemActor = { id: 'system', name: 'Hệ thống' } as const;

/** Nhật ký truy vết (Đ4.6): written in the transaction of the change it tells of, never changed after. */
export function createAuditService(deps: { store: AuditStore; head: AuditHeadPort; now: () => string }) {
  const { store, head } = deps;
  return {
    /**
     * The entry is written at the end of the caller's transaction, so that the head of the chain, which all writers
     * share, is locked last and briefly.
     *
     * @example
     * await db.write(async (tx) => {
     *   await store.save(tx, form);
     *   await audit.append(tx, { actor, action: 'form.save', entity: { type: 'form', id: code }, sentence, detail: {} });
     * });
     */
    async append(tx: Tx, act: Act): Promise<void> {
      const said = { ...act, sentence: storable(act.sentence), detail: storableDetail(act.detail) };
      tx.atEnd(async (late) => {
        const { seq, previousHash } = await store.takeNext(late);
        const at = deps.now();
        const actor = { id: said.actor.id, name: storable(said.actor.name) };
        const entity = { type: said.entity.type, id: storable(said.entity.id) };
        const authorityId = said.authorityId ?? null;
        const entry = {
          seq,
          at,
          actor,
          action: said.action,
          entity,
          authorityId,
          sentence: said.sentence,
          detail: said.detail,
          previousHash,
        };
        const hash = hashOf(entry);
        await store.append(late, {
          seq,
          at,
          actorId: actor.id,
          actorName: actor.name,
          action: entry.action,
          entityType: entity.type,
          entityId: entity.id,
          authorityId,
          sentence: entry.sentence,
          detail: entry.detail,
          previousHash,
          hash,
        });
        late.afterCommit(() => head.record({ seq, hash, at }));
      });
    },

    /** The auditor sees all, the administrator of the whole tree the security log, officers their authority's, anybody their own acts. */
    async search(
      reader: Actor,
      query: {
        entity?: string | undefined;
        actor?: string | undefined;
        from?: string | undefined;
        to?: string | undefined;
        page: number;
        pageSize: number;
        /** Authorities whose dossiers the reader's roles reach. */
        authorityIds?: readonly string[];
        /** Who keeps the security log, which tells of every unit: the top of the tree. */
        centre?: readonly string[];
      },
    ): Promise<Paged<AuditEntry>> {
      const { page, pageSize } = query;
      const { rows, total } = await store.search({
        entity: query.entity,
        actorId: query.actor,
        onlyActorId: may(reader, 'audit.read-all') ? undefined : reader.id,
        withSecurity: may(reader, 'audit.read-security', { lineage: query.centre ?? [] }),
        authorityIds: query.authorityIds ?? [],
        from: query.from && startOf(query.from),
        to: query.to && endOf(query.to),
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      return { items: rows.map(toEntry), total, page, pageSize };
    },
  };
}
export type AuditService = ReturnType<typeof createAuditService>;

function toEntry(row: AuditRow): AuditEntry {
  return {
    seq: row.seq,
    at: row.at,
    actor: { id: row.actorId, name: row.actorName },
    action: row.action,
    entity: { type: row.entityType, id: row.entityId },
    sentence: row.sentence,
    detail: row.detail,
    hash: row.hash,
  };
}

const DAY_MINUTES = 24 * 60;

/** A day or a moment, as the moment from which entries are wanted. */
const startOf = (text: string): string => instantOf(isLocalDate(text) ? millisAt(text, 0) : (instantMillis(text) ?? 0));

/** The whole last day is wanted too. */
const endOf = (text: string): string => (isLocalDate(text) ? instantOf(millisAt(text, DAY_MINUTES)) : startOf(text));

/** Text that both engines and canonical JSON can carry, in the one form that is hashed. */
const storable = (text: string): string =>
  text
    .replaceAll('\0', '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC');

const storableDetail = (detail: JsonObject): JsonObject =>
  JSON.parse(JSON.stringify(detail, (_, value) => (typeof value === 'string' ? storable(value) : value)));
