import type { JsonObject } from '@motcua/schema';
import type { DataSource, SourceId, SourceValue } from '../../ports/data-source';

type RegisterRecord = { readonly attributes: JsonObject; readonly at: string };

/** A register of persons kept beside the product: one record holds all that is asked of a person. */
export function embeddedRegister(
  id: SourceId,
  name: string,
  find: (source: SourceId, subjectId: string) => Promise<RegisterRecord | undefined>,
): DataSource {
  return {
    id,
    name,
    async fetch(subject, attributes) {
      const record = subject.memberId === null ? undefined : await find(id, subject.memberId);
      if (!record) return {};
      const values: { [attribute: string]: SourceValue } = {};
      for (const attribute of attributes) {
        const value = Object.hasOwn(record.attributes, attribute) ? record.attributes[attribute] : undefined;
        if (value !== undefined && value !== null) values[attribute] = { value, at: record.at };
      }
      return values;
    },
  };
}
