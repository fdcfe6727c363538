import type { JsonSchemaObject } from '@motcua/schema';
import { objectOf } from '../read-value';

export type UnitSystem = 'present' | 'former';

/** The systems of units that a fragment allows; never none. */
export function systemsOf(schema: JsonSchemaObject): readonly UnitSystem[] {
  const allowed = objectOf(objectOf(schema.properties)?.system)?.enum;
  const systems = (['present', 'former'] as const).filter(
    (system) => !Array.isArray(allowed) || allowed.includes(system),
  );
  return systems.length > 0 ? systems : ['present'];
}
