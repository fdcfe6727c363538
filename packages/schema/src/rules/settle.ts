import type { Json, JsonObject } from '../shared/json';
import { isObject } from './absent';
import type { Evaluation, Rows } from './evaluation';
import { type ModelPlace, ROOT_OBJECT, type RuleModel } from './rule-model';

/**
 * Dữ liệu gửi đi: calculated values written; hidden fields, blank text, unanswered choices, empty lists and groups
 * with nothing in them absent. A row stays though it is empty, so that the others keep their numbers. What the form
 * does not know stays as it is: the schema refuses it, nothing is dropped in silence.
 */
export function settleAnswers(model: RuleModel, evaluation: Evaluation, answers: JsonObject): JsonObject {
  const settleObject = (held: JsonObject, holder: string, rows: Rows): JsonObject => {
    const known = model.children.get(holder) ?? [];
    const names = new Set(known.map((place) => place.name));
    const entries: [string, Json][] = [];
    for (const place of known) {
      const value = settlePlace(place, rows);
      if (value !== undefined) entries.push([place.name, value]);
    }
    for (const [name, value] of Object.entries(held)) if (!names.has(name)) entries.push([name, value]);
    return Object.fromEntries(entries);
  };

  const settlePlace = (place: ModelPlace, rows: Rows): Json | undefined => {
    if (place.kind === 'field') return evaluation.value(place, rows);
    if (!evaluation.shown(place.id, rows)) return undefined;
    if (place.kind === 'group') {
      const held = evaluation.answered(place, rows) ?? {};
      if (!isObject(held)) return evaluation.value(place, rows);
      const settled = settleObject(held, place.id, rows);
      return Object.keys(settled).length > 0 ? settled : undefined;
    }
    const held = evaluation.value(place, rows);
    if (!Array.isArray(held)) return held;
    return held.map((row, at) => (isObject(row) ? settleObject(row, place.id, [...rows, at]) : row));
  };

  return settleObject(answers, ROOT_OBJECT, []);
}
