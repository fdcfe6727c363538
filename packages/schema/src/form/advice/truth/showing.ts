import { createConditionResolver, evaluateCondition } from '../../../rules/condition';
import type { Json } from '../../../shared/json';
import type { Condition, FormDefinition } from '../../definition';
import { ancestorsOf, type FormIndex } from '../../form-index';
import { type Formula, findTrueCase } from './formula';
import { testsByField } from './tests-by-field';
import { type FieldTest, valuesToTry } from './values-to-try';

/** What can be proved of a form's conditions over the values that its fields may hold. */
export type Showing = {
  /** No answers make the named condition true. */
  readonly neverHolds: (conditionId: string) => boolean;
  /** All answers make it true, even none. */
  readonly alwaysHolds: (conditionId: string) => boolean;
  /** No answers show the item: its own condition and those around it exclude one another. */
  readonly neverShown: (itemId: string) => boolean;
};

const MOST_PARTS = 2000;

/**
 * Điều kiện không bao giờ đúng: proved by trying out values that stand for all the others. A hidden field counts as
 * unanswered, so what shows it counts too. Where a field's values cannot be listed its tests are left open, hence
 * “never” and “always” are only said when they are certain.
 */
export function proveShowing(definition: FormDefinition, index: FormIndex): Showing {
  const resolve = createConditionResolver(definition.conditions);
  const tests = testsByField(definition);
  const choices = new Map<string, number>();
  const values = new Map<string, readonly (Json | undefined)[] | null>();
  const shows = new Map<string, Formula | null>();
  let parts = 0;

  const free = (name: string): Formula => {
    choices.set(name, 2);
    return { variable: name, among: new Set([1]) };
  };

  const valuesOf = (fieldId: string): readonly (Json | undefined)[] | null => {
    const known = values.get(fieldId);
    if (known !== undefined) return known;
    const node = index.nodes.get(fieldId)?.node;
    const listed =
      node && 'schema' in node && node.calculate == null ? valuesToTry(node.schema, tests.get(fieldId) ?? []) : null;
    const told = listed && tellingApart(listed, tests.get(fieldId) ?? []);
    values.set(fieldId, told);
    return told;
  };

  const ofTest = (test: FieldTest): Formula => {
    const tried = valuesOf(test.field);
    if (!tried) return free(JSON.stringify(test));
    choices.set(test.field, tried.length);
    const among = new Set(tried.flatMap((value, at) => (passes(test, value) ? [at] : [])));
    return { variable: test.field, among };
  };

  const formulaOf = (test: Condition): Formula => {
    parts += 1;
    if (parts > MOST_PARTS) return free(JSON.stringify(test));
    if ('all' in test) return { all: test.all.map(formulaOf) };
    if ('any' in test) return { any: test.any.map(formulaOf) };
    if ('not' in test) return { not: formulaOf(test.not) };
    if ('condition' in test) return free(JSON.stringify(test));
    if ('list' in test) {
      const never = test.has !== 'none' && findTrueCase(formulaOf(test.row), choices) === 'no';
      return never ? { any: [] } : { all: [shownFormula(test.list), free(JSON.stringify(test))] };
    }
    return { all: [shownFormula(test.field), ofTest(test)] };
  };

  const shownFormula = (itemId: string): Formula => {
    const known = shows.get(itemId);
    // Null while it is being worked out: a draft may go round in a circle.
    if (known !== undefined) return known ?? free(`shown ${itemId}`);
    shows.set(itemId, null);
    const around = [...ancestorsOf(index, itemId).map(({ node }) => node), index.nodes.get(itemId)?.node];
    const conditions = around.flatMap((node) => (typeof node?.showWhen === 'string' ? [node.showWhen] : []));
    const formula = { all: conditions.map(named) };
    shows.set(itemId, formula);
    return formula;
  };

  const named = (conditionId: string): Formula => {
    const test = resolve({ condition: conditionId });
    return test ? formulaOf(test) : free(`condition ${conditionId}`);
  };

  const proved = (formula: () => Formula): boolean => {
    parts = 0;
    return findTrueCase(formula(), choices) === 'no';
  };
  return {
    neverHolds: (conditionId) => proved(() => named(conditionId)),
    alwaysHolds: (conditionId) => proved(() => ({ not: named(conditionId) })),
    neverShown: (itemId) => proved(() => shownFormula(itemId)),
  };
}

const passes = (test: FieldTest, value: Json | undefined): boolean =>
  evaluateCondition(test, { value: () => value, rows: () => [] });

/** One value of those that pass the same tests. */
function tellingApart(
  values: readonly (Json | undefined)[],
  tests: readonly FieldTest[],
): readonly (Json | undefined)[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const verdicts = tests.map((test) => (passes(test, value) ? '1' : '0')).join('');
    return seen.has(verdicts) ? false : seen.add(verdicts);
  });
}
