import type { AnswerPlace } from '@motcua/fields';
import type { Json, JsonObject } from '@motcua/schema';

/** The answers with one place changed; what did not change keeps its identity. `undefined` makes the place absent. */
export function setAt(answers: JsonObject, place: AnswerPlace, value: Json | undefined): JsonObject {
  const [key, ...rest] = place;
  if (key === undefined) return answers;
  return setIn(answers, key, rest, value) as JsonObject;
}

function setIn(holder: Json | undefined, key: string | number, rest: AnswerPlace, value: Json | undefined): Json {
  if (typeof key === 'number') {
    const rows = Array.isArray(holder) ? [...holder] : [];
    rows[key] = inner(rows[key], rest, value) ?? {};
    return rows;
  }
  const { [key]: before, ...others } = isObject(holder) ? holder : {};
  const after = inner(before, rest, value);
  return after === undefined ? others : { ...(isObject(holder) ? holder : {}), [key]: after };
}

function inner(before: Json | undefined, [next, ...rest]: AnswerPlace, value: Json | undefined): Json | undefined {
  return next === undefined ? value : setIn(before, next, rest, value);
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
