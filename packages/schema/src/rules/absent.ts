import type { Json, JsonObject } from '../shared/json';

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Giá trị vắng: blank text, null, an empty list and an object with nothing in it are no answer. Inside an object
 * (an address, a person) what is absent is left out; the items of a list stay as they are.
 */
export function presentValue(value: Json | undefined): Json | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  const kept = entries.flatMap(([key, each]) => {
    const present = presentValue(each);
    return present === undefined ? [] : [[key, present] as const];
  });
  if (kept.length === 0) return undefined;
  const unchanged = kept.length === entries.length && kept.every(([, each], at) => each === entries[at]?.[1]);
  return unchanged ? value : Object.fromEntries(kept);
}
