import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject } from '@motcua/schema';

/** Everything of an entry that its hash covers. */
export type ChainedEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly action: string;
  readonly entity: { readonly type: string; readonly id: string };
  readonly authorityId: string | null;
  readonly sentence: string;
  readonly detail: JsonObject;
  readonly previousHash: string;
};

export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** SHA-256 of the entry's canonical JSON (RFC 8785), the hash of the entry before it included. */
export function hashOf(entry: ChainedEntry): string {
  const bytes = canonicalJson({
    seq: entry.seq,
    at: entry.at,
    actor: { id: entry.actor.id, name: entry.actor.name },
    action: entry.action,
    entity: { type: entry.entity.type, id: entry.entity.id },
    authorityId: entry.authorityId,
    sentence: entry.sentence,
    detail: entry.detail,
    previousHash: entry.previousHash,
  });
  if (!bytes.ok) throw new Error(`an audit entry cannot be written as JSON: ${bytes.error.code} ${bytes.error.path}`);
  return createHash('sha256').update(bytes.value).digest('hex');
}
