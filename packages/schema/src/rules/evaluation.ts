import type { RuleContext } from '../form/compile/compiled';
import type { Json, JsonObject } from '../shared/json';
import { isObject, presentValue } from './absent';
import type { AnswerReader } from './answer-reader';
import { evaluateCondition } from './condition';
import type { ModelCondition, ModelPlace, RuleModel } from './rule-model';

export type Rows = readonly number[];

export type Evaluation = {
  readonly shown: (itemId: string, rows: Rows) => boolean;
  /** Whether a choice of a field may be taken: it has no condition, or its condition holds. */
  readonly optionShown: (fieldId: string, value: Json, rows: Rows) => boolean;
  readonly holds: (condition: ModelCondition, rows: Rows) => boolean;
  /** The value as it counts: calculated, or as answered; absent when hidden or empty. */
  readonly value: (place: ModelPlace, rows: Rows) => Json | undefined;
  /** What stands in the answers at this place, hidden or not. */
  readonly answered: (place: ModelPlace, rows: Rows) => Json | undefined;
  /** What a calculation gives, hidden or not; one that reads today's date gives what stands where there is no context. */
  readonly calculated: (place: ModelPlace, rows: Rows) => Json | undefined;
  readonly reader: (lists: readonly string[], rows: Rows) => AnswerReader;
  /** The answers hold so many rows that what was worked out cannot be relied on. */
  readonly exhausted: () => boolean;
};

/**
 * Rows within rows within rules: a sender may send as many as they like, so one reading takes so many steps and no
 * more. Past them everything is absent and `exhausted` says so.
 */
const MOST_STEPS = 1_000_000;

/**
 * One reading of one set of answers. Everything is worked out when first asked for and kept: a condition asks for
 * values, a value for its calculation and for the conditions that show it, in whatever order they depend on one
 * another. Where a draft has a cycle, what is asked for while being worked out is absent.
 *
 * Without a context, a calculation that reads today's date keeps the value that stands in the answers.
 */
export function createEvaluation(model: RuleModel, answers: JsonObject, context: RuleContext | undefined): Evaluation {
  const verdicts = new Map<number, boolean | Map<string, boolean>>();
  const results = new Map<string, { readonly value: Json | undefined }>();

  const remembered = (condition: ModelCondition, rows: Rows): boolean | undefined => {
    const known = verdicts.get(condition.key);
    return known instanceof Map ? known.get(rows.join()) : known;
  };
  const remember = (condition: ModelCondition, rows: Rows, verdict: boolean) => {
    if (rows.length === 0) verdicts.set(condition.key, verdict);
    else {
      const known = verdicts.get(condition.key);
      const byRow = known instanceof Map ? known : new Map<string, boolean>();
      byRow.set(rows.join(), verdict);
      verdicts.set(condition.key, byRow);
    }
  };

  const holds = (condition: ModelCondition, at: Rows): boolean => {
    const rows = at.slice(0, condition.lists.length);
    const known = remembered(condition, rows);
    if (known !== undefined) return known;
    remember(condition, rows, false);
    const verdict = evaluateCondition(condition.test, reader(condition.lists, rows));
    remember(condition, rows, verdict);
    return verdict;
  };

  const shown = (itemId: string, rows: Rows): boolean =>
    model.showing.get(itemId)?.every((condition) => holds(condition, rows)) ?? true;

  const optionShown = (fieldId: string, value: Json, rows: Rows): boolean =>
    model.options.get(fieldId)?.every((option) => option.value !== value || holds(option.condition, rows)) ?? true;

  /** Without the choices that cannot be taken; nothing left is no answer. */
  const takeable = (place: ModelPlace, present: Json | undefined, rows: Rows): Json | undefined => {
    if (present === undefined || !model.options.has(place.id)) return present;
    if (!Array.isArray(present)) return optionShown(place.id, present, rows) ? present : undefined;
    const left = present.filter((each) => optionShown(place.id, each, rows));
    if (left.length === present.length) return present;
    return left.length > 0 ? left : undefined;
  };

  const answered = (place: ModelPlace, rows: Rows): Json | undefined => {
    let at: Json | undefined = answers;
    let list = 0;
    for (const step of place.path) {
      if (step === '*') {
        const row = rows[list];
        list += 1;
        at = Array.isArray(at) && row !== undefined ? at[row] : undefined;
      } else at = isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined;
      if (at === undefined) return undefined;
    }
    return at;
  };

  const calculated = (place: ModelPlace, rows: Rows): Json | undefined => {
    if (context === undefined && place.calculation?.usesToday) return presentValue(answered(place, rows));
    const key = `${place.id} ${rows.join()}`;
    const known = results.get(key);
    if (known) return known.value;
    results.set(key, { value: undefined });
    const value = presentValue(place.calculation?.run(reader(place.lists, rows), context));
    results.set(key, { value });
    return value;
  };

  const value = (place: ModelPlace, at: Rows): Json | undefined => {
    const rows = at.slice(0, place.lists.length);
    if (place.calculation) return shown(place.id, rows) ? takeable(place, calculated(place, rows), rows) : undefined;
    const standing = answered(place, rows);
    const present = place.asIs ? standing : presentValue(standing);
    return present !== undefined && shown(place.id, rows) ? takeable(place, present, rows) : undefined;
  };

  let steps = 0;
  const spend = (count: number): boolean => {
    steps += count;
    return steps <= MOST_STEPS;
  };

  const inReach = (id: string, lists: readonly string[]): ModelPlace | undefined => {
    const place = model.places.get(id);
    return place?.lists.every((list, at) => list === lists[at]) ? place : undefined;
  };

  const reader = (lists: readonly string[], rows: Rows): AnswerReader => ({
    value: (fieldId) => {
      const place = inReach(fieldId, lists);
      return place && spend(1) ? value(place, rows) : undefined;
    },
    rows: (listId) => {
      const place = inReach(listId, lists);
      if (place?.kind !== 'list') return [];
      const outer = rows.slice(0, place.lists.length);
      const inner = [...place.lists, listId];
      const held = value(place, outer);
      if (!Array.isArray(held) || !spend(held.length)) return [];
      return held.map((_, row) => reader(inner, [...outer, row]));
    },
  });

  return { shown, optionShown, holds, value, answered, calculated, reader, exhausted: () => steps > MOST_STEPS };
}
