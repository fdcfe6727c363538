import type { Json, JsonSchemaObject } from '../../shared/json';
import { isRecord } from '../structure';

export type Option = { readonly value: Json; readonly label: string };

/** Phương án of a fragment, of the choice itself or of a list of chosen ones; none when any value is open. */
export function optionsOf(schema: JsonSchemaObject): readonly Option[] {
  const own = fixedValues(schema);
  if (own.length > 0) return own;
  return isRecord(schema.items) ? fixedValues(schema.items as JsonSchemaObject) : [];
}

export function fixedValues(schema: JsonSchemaObject): readonly Option[] {
  if (schema.const !== undefined) return [{ value: schema.const, label: String(schema.const) }];
  if (Array.isArray(schema.enum)) return schema.enum.map((value: Json) => ({ value, label: String(value) }));
  const branches = schema.oneOf ?? schema.anyOf;
  if (!Array.isArray(branches) || branches.length === 0) return [];
  const options = branches.flatMap((branch: Json): Option[] => {
    if (!isRecord(branch) || branch.const === undefined) return [];
    const value = branch.const as Json;
    return [{ value, label: typeof branch.title === 'string' ? branch.title : String(value) }];
  });
  return options.length === branches.length ? options : [];
}
