import type { JsonObject } from '@motcua/schema';
import type { Act, AuditService } from '../audit/audit.service';
import type { Tx } from '../platform/db';
import type { SourceId } from '../ports/data-source';
import type { RegisterStore } from './registers.store';

export type RegisterContent = {
  readonly source: SourceId;
  readonly name: string;
  readonly at: string;
  readonly records: readonly { readonly subjectId: string; readonly attributes: JsonObject }[];
};

/** Registers kept in this database: loaded whole, read one person at a time. */
export function createRegisterService({ store, audit }: { store: RegisterStore; audit: AuditService }) {
  return {
    find: (source: SourceId, subjectId: string) => store.find(source, subjectId),

    isLoaded: (source: SourceId): Promise<boolean> => store.holds(source),

    async load(tx: Tx, actor: Act['actor'], { source, name, at, records }: RegisterContent): Promise<void> {
      await store.put(
        tx,
        records.map(({ subjectId, attributes }) => ({ source, subjectId, attributes, at })),
      );
      const sentence = `Nạp “${name}”, ${records.length} bản ghi.`;
      const entity = { type: 'register', id: source };
      await audit.append(tx, { actor, action: 'register.load', entity, sentence, detail: { records: records.length } });
    },
  };
}
export type RegisterService = ReturnType<typeof createRegisterService>;
