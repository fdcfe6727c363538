import type { Json, OrganisationLevel } from '@motcua/schema';
import type { DataSource, SourceValue } from '../../ports/data-source';

type Unit = { readonly id: string; readonly code: string; readonly name: string; readonly level: OrganisationLevel };

/** The organisation tree as a source: the units that the person or organisation belongs to, from its own upwards. */
export function organisationSource(
  selfAndAbove: (organisationId: string) => Promise<readonly Unit[]>,
  now: () => string,
): DataSource {
  return {
    id: 'organisation-register',
    name: 'Cây tổ chức đảng',
    async fetch(subject, attributes) {
      const line = await selfAndAbove(subject.organisationId);
      const values: { [attribute: string]: SourceValue } = {};
      const at = now();
      for (const attribute of attributes) {
        const value = facts[attribute]?.(line);
        if (value !== undefined) values[attribute] = { value, at };
      }
      return values;
    },
  };
}

const reference = (unit: Unit | undefined): Json | undefined => unit && { id: unit.id, name: unit.name };

/** A map without a prototype, because attributes are named by definitions. */
const facts: { readonly [attribute: string]: (line: readonly Unit[]) => Json | undefined } = Object.assign(
  Object.create(null),
  {
    organisation: (line: readonly Unit[]) => reference(line.at(-1)),
    name: (line: readonly Unit[]) => line.at(-1)?.name,
    code: (line: readonly Unit[]) => line.at(-1)?.code,
    parent: (line: readonly Unit[]) => reference(line.at(-2)),
    branch: (line: readonly Unit[]) => reference(line.findLast(({ level }) => level === 'branch')),
    base: (line: readonly Unit[]) => reference(line.findLast(({ level }) => level === 'base')),
    committee: (line: readonly Unit[]) => reference(line.findLast(({ level }) => level !== 'branch')),
    commune: (line: readonly Unit[]) => reference(line.findLast(({ level }) => level === 'commune')),
    province: (line: readonly Unit[]) => reference(line.findLast(({ level }) => level === 'province')),
  },
);
