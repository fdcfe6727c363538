import type { ChoiceValue } from '../form/choices';
import type { AnswerSlot, CompiledRules } from '../form/compile/compiled';
import type { Condition } from '../form/definition';
import { type PreparedExpression, prepareExpression } from './expression';

/** One field, group or list with what the evaluator asks of it. */
export type ModelPlace = AnswerSlot & {
  /** Ids of the lists around it, outermost first. */
  readonly lists: readonly string[];
  readonly name: string;
  readonly calculation: PreparedExpression | undefined;
};

/** A condition at the item that it stands on; `lists` are the lists around that item. */
export type ModelCondition = { readonly key: number; readonly test: Condition; readonly lists: readonly string[] };

export type ModelOption = { readonly value: ChoiceValue; readonly condition: ModelCondition };

export type RuleModel = {
  readonly places: ReadonlyMap<string, ModelPlace>;
  /** Fields, groups and lists by the group or list that holds them; `ROOT_OBJECT` for the answers' own. */
  readonly children: ReadonlyMap<string, readonly ModelPlace[]>;
  /** Every condition that must hold for an item to show: its own and those of all that hold it, outermost first. */
  readonly showing: ReadonlyMap<string, readonly ModelCondition[]>;
  readonly requiring: ReadonlyMap<string, ModelCondition>;
  readonly locking: ReadonlyMap<string, ModelCondition>;
  /** Choices of a field that can be taken only while a condition holds. */
  readonly options: ReadonlyMap<string, readonly ModelOption[]>;
  /** Calculated fields, and every group and list that holds one. */
  readonly calculating: ReadonlySet<string>;
  readonly checks: readonly { readonly check: CompiledRules['checks'][number]; readonly test: PreparedExpression }[];
};

export const ROOT_OBJECT = '';

/** Rules ready to run: what does not change from one answer to the next is worked out here, once. */
export function makeRuleModel(rules: CompiledRules): RuleModel {
  const slots = new Map(rules.places.map((place) => [place.id, place]));
  const calculations = new Map(rules.calculations.map((each) => [each.fieldId, each.expression]));
  const around = (id: string): readonly string[] => {
    const holders: string[] = [];
    for (let at = rules.parents[id]; at !== undefined && !holders.includes(at); at = rules.parents[at])
      holders.unshift(at);
    return holders;
  };
  const listsAround = (id: string) => around(id).filter((holder) => slots.get(holder)?.kind === 'list');

  const places = new Map<string, ModelPlace>();
  const children = new Map<string, ModelPlace[]>();
  for (const slot of rules.places) {
    const expression = calculations.get(slot.id);
    const prepared = expression === undefined ? undefined : prepareExpression(expression);
    const place: ModelPlace = {
      ...slot,
      lists: listsAround(slot.id),
      name: slot.path.at(-1) ?? '',
      calculation: prepared?.ok ? prepared.value : undefined,
    };
    places.set(slot.id, place);
    const object = around(slot.id).findLast((holder) => slots.has(holder)) ?? ROOT_OBJECT;
    const beside = children.get(object);
    if (beside) beside.push(place);
    else children.set(object, [place]);
  }

  const bound = () => new Map<string, ModelCondition>();
  const own = { show: bound(), require: bound(), 'read-only': bound() };
  const options = new Map<string, readonly ModelOption[]>();
  rules.conditions.forEach(({ itemId, governs, test, value }, key) => {
    const condition = { key, test, lists: listsAround(itemId) };
    if (governs !== 'option') own[governs].set(itemId, condition);
    else if (value !== undefined) options.set(itemId, [...(options.get(itemId) ?? []), { value, condition }]);
  });

  const showing = new Map<string, readonly ModelCondition[]>();
  for (const id of new Set([...Object.keys(rules.parents), ...own.show.keys()])) {
    const conditions = [...around(id), id].flatMap((each) => own.show.get(each) ?? []);
    if (conditions.length > 0) showing.set(id, conditions);
  }

  const calculating = new Set<string>();
  for (const place of places.values())
    if (place.calculation) for (const id of [place.id, ...around(place.id)]) calculating.add(id);

  const checks = rules.checks.flatMap((check) => {
    const test = prepareExpression(check.test);
    return test.ok ? [{ check, test: test.value }] : [];
  });
  return { places, children, showing, requiring: own.require, locking: own['read-only'], options, calculating, checks };
}
