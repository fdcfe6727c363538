import type { Json, JsonObject } from '../shared/json';
import { isObject } from './absent';
import type { Evaluation, Rows } from './evaluation';
import { type ModelPlace, ROOT_OBJECT, type RuleModel } from './rule-model';

/**
 * Giá trị tính ra written into the answers, nothing else touched: hidden values stay for the filler's screen. The
 * same object comes back where nothing changed, down to each row, so that a screen redraws only what did.
 */
export function writeCalculated(model: RuleModel, evaluation: Evaluation, answers: JsonObject): JsonObject {
  const inObject = (held: JsonObject, holder: string, rows: Rows): JsonObject => {
    let written = held;
    for (const place of model.children.get(holder) ?? []) {
      const before = Object.hasOwn(held, place.name) ? held[place.name] : undefined;
      const after = inPlace(place, before, rows);
      if (after === before) continue;
      const { [place.name]: _, ...others } = written;
      written = after === undefined ? others : { ...others, [place.name]: after };
    }
    return written;
  };

  const inPlace = (place: ModelPlace, held: Json | undefined, rows: Rows): Json | undefined => {
    if (!model.calculating.has(place.id)) return held;
    if (place.kind === 'field') {
      const value = evaluation.calculated(place, rows);
      return sameValue(value, held) ? held : value;
    }
    if (place.kind === 'group') {
      if (held !== undefined && !isObject(held)) return held;
      const written = inObject(held ?? {}, place.id, rows);
      return held === undefined && Object.keys(written).length === 0 ? undefined : written;
    }
    if (!Array.isArray(held)) return held;
    const written = held.map((row, at) => (isObject(row) ? inObject(row, place.id, [...rows, at]) : row));
    return written.every((row, at) => row === held[at]) ? held : written;
  };

  return model.calculating.size === 0 ? answers : inObject(answers, ROOT_OBJECT, []);
}

/** Same JSON value, whatever the order of keys. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => sameValue(each, b[at]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}
