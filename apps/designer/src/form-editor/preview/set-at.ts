import type { AnswerPlace } from '@motcua/fields';
import type { Json, JsonObject } from '@motcua/schema';

/** Answers with the value at one place changed; `undefined` takes the place away. Nothing given is changed. */
export function withAnswer(answers: JsonObject, place: AnswerPlace, value: Json | undefined): JsonObject {
  return put(answers, place, value) as JsonObject;
}

function put(holder: Json | undefined, [key, ...rest]: AnswerPlace, value: Json | undefined): Json | undefined {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const rows = Array.isArray(holder) ? holder.slice() : [];
    rows[key] = put(rows[key], rest, value) ?? {};
    return rows;
  }
  const all = typeof holder === 'object' && holder !== null && !Array.isArray(holder) ? (holder as JsonObject) : {};
  const next = put(Object.hasOwn(all, key) ? all[key] : undefined, rest, value);
  const kept = Object.entries(all).filter(([name]) => name !== key);
  return Object.fromEntries(next === undefined ? kept : [...kept, [key, next]]);
}
