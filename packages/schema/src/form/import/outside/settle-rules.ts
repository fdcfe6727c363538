import { describeCondition } from '../../../rules/describe-condition';
import type { JsonSchemaObject } from '../../../shared/json';
import { DATE_PATTERN } from '../../../shared/local-date';
import type { Check, Condition, Expression, Field, FormDefinition, NamedCondition } from '../../definition';
import { LIMITS } from '../../definition-schema';
import type { Loss } from '../loss';
import type { Formula } from './formula';
import type { OutsideField, OutsideRule } from './outside-form';
import type { Placed, Ruled } from './place-items';
import { plainWords } from './plain-words';
import { createTargets, type Place, type Target, type Targets } from './targets';
import { outsideTexts } from './texts';
import { toCondition } from './to-condition';
import { type ResultKind, toExpression } from './to-expression';

/** What the rules of one item have become. */
export type Settled = Pick<Field, 'showWhen' | 'required' | 'readOnly' | 'calculate' | 'optionWhen'> & {
  readonly calculated?: JsonSchemaObject;
  /** The item only held a value that cannot be worked out here. */
  readonly dropped?: true;
};

export type SettledRules = {
  readonly byItem: ReadonlyMap<string, Settled>;
  readonly conditions: readonly NamedCondition[];
  readonly checks: readonly Check[];
};

const PASSES = 40;

const resultSchemas: { readonly [result in ResultKind]?: JsonSchemaObject } = {
  number: { type: 'number' },
  text: { type: 'string' },
  truth: { type: 'boolean' },
  date: { type: 'string', format: 'date', pattern: DATE_PATTERN },
};
const answers: { readonly [result in ResultKind]?: Target['answer'] } = {
  number: 'number',
  text: 'text',
  truth: 'yes-no',
  date: 'date',
};

/** Turns the other tool's rules into named conditions, calculations and checks; what says more or less is lost by name. */
export function settleRules(
  placed: Placed,
  definition: FormDefinition,
  newId: (prefix: string) => string,
  losses: Loss[],
): SettledRules {
  const known = new Map(placed.targets.map((target) => [target.id, target]));
  const byItem = new Map<string, Settled>();
  const settle = (id: string, part: Settled) => void byItem.set(id, { ...byItem.get(id), ...part });
  const lose = (rule: OutsideRule, text: string) => losses.push({ path: rule.path, keyword: rule.keyword, text });

  settleCalculations();
  const targets = createTargets([...known.values()]);
  const named = new Map<string, NamedCondition>();

  function settleCalculations() {
    let waiting = placed.ruled.filter(({ outside }) => 'calculate' in outside && outside.calculate);
    // A value yet to be worked out can be read only once its kind is known.
    for (const { id, outside } of waiting) {
      const target = known.get(id);
      if (target && (outside as OutsideField).type === 'computed') known.set(id, { ...target, answer: 'other' });
    }
    for (let pass = 0; pass < PASSES && waiting.length > 0; pass++) {
      const now = createTargets([...known.values()]);
      const left = waiting.filter((one) => !settleCalculation(one, now));
      if (left.length === waiting.length) break;
      waiting = left;
    }
    const settled = createTargets([...known.values()]);
    for (const { id, outside } of waiting) {
      const { calculate, type } = outside as OutsideField;
      if (!calculate) continue;
      const dropped = type === 'computed';
      lose(
        calculate,
        `${reasonLost(calculate, settled, { keys: [], lists: [] })} ${dropped ? outsideTexts.calculationLost : outsideTexts.calculationTyped}`,
      );
      if (!dropped) continue;
      known.delete(id);
      settle(id, { dropped: true });
    }
  }

  function settleCalculation({ id, place, outside }: Ruled, now: Targets): boolean {
    const rule = (outside as OutsideField).calculate;
    const written = rule?.formula && toExpression(rule.formula, place, now);
    const calculated = written && resultSchemas[written.result];
    const answer = written && answers[written.result];
    if (!calculated || !answer) return false;
    const target = known.get(id);
    if (target) known.set(id, { ...target, answer, values: [] });
    settle(id, { calculate: written.expression, readOnly: true, calculated });
    return true;
  }

  const conditionOf = (rules: readonly OutsideRule[], place: Place): string | undefined => {
    const tests = rules.flatMap((rule) => {
      if (isAlways(rule.formula)) return [];
      const test = rule.formula && toCondition(rule.formula, place, targets);
      if (!test) lose(rule, reasonLost(rule, targets, place));
      return test ? [test] : [];
    });
    const [first, ...more] = tests;
    if (!first) return undefined;
    const test: Condition = more.length > 0 ? { all: tests } : first;
    const key = JSON.stringify(test);
    const before = named.get(key);
    if (before) return before.id;
    if (named.size >= LIMITS.conditions) {
      for (const rule of rules) lose(rule, outsideTexts.rule(shortened(rule.written)));
      return undefined;
    }
    const words = describeCondition(definition, test, '').trim();
    const name = [...words].slice(0, LIMITS.label - 300).join('') || 'Điều kiện';
    const made = { id: newId('c'), name: name.charAt(0).toUpperCase() + name.slice(1), test };
    named.set(key, made);
    return made.id;
  };

  const checks: Check[] = [];
  for (const { id, place, outside, label } of placed.ruled) {
    if (byItem.get(id)?.dropped) continue;
    const showWhen = conditionOf(outside.showWhen, place);
    if (showWhen) settle(id, { showWhen });
    if (!('kind' in outside) || (outside.kind !== 'field' && outside.kind !== 'list')) continue;
    if (Array.isArray(outside.required)) {
      const when = conditionOf(outside.required, place);
      if (when) settle(id, { required: { when } });
    }
    if (outside.kind === 'list') continue;
    if (Array.isArray(outside.readOnly) && !byItem.get(id)?.calculate) {
      const when = conditionOf(outside.readOnly, place);
      if (when) settle(id, { readOnly: { when } });
    }
    const options = (outside.optionWhen ?? []).flatMap(({ value, rule }) => {
      const when = conditionOf([rule], place);
      return when ? [[value, when] as const] : [];
    });
    if (options.length > 0) settle(id, { optionWhen: Object.fromEntries(options) });
    for (const { rule, text } of outside.checks) addCheck(id, label, place, rule, text);
  }

  function addCheck(id: string, label: string, place: Place, rule: OutsideRule, text: string | undefined) {
    const written = rule.formula && toExpression(rule.formula, place, targets);
    if (written?.result !== 'truth' || checks.length >= LIMITS.checks)
      return lose(rule, reasonLost(rule, targets, place));
    const asksOthers = written.reads.some((target) => target.id !== id);
    if (asksOthers) lose(rule, outsideTexts.checkUnanswered);
    const words = text === undefined ? undefined : plainWords(text, LIMITS.text, rule, losses);
    const test: Expression = written.expression;
    const others = asksOthers ? ' với các câu trả lời khác' : '';
    const said = words ?? `“${label}” chưa phù hợp${others}. Xem lại.`;
    checks.push({ id: newId('k'), at: id, severity: 'error', test, text: said });
    return undefined;
  }

  return { byItem, conditions: [...named.values()], checks };
}

const isAlways = (formula: Formula | undefined) =>
  formula !== undefined && 'value' in formula && formula.value === true;

const LONGEST = 300;
export const shortened = (written: string): string => {
  const plain = written.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
};

function reasonLost({ formula, written }: OutsideRule, targets: Targets, place: Place): string {
  const missing = formula && firstMissing(formula, targets, place);
  return missing === undefined
    ? outsideTexts.rule(shortened(written))
    : outsideTexts.ruleOfUnknown(shortened(missing), shortened(written));
}

function firstMissing(formula: Formula, targets: Targets, place: Place): string | undefined {
  if ('ref' in formula) return formula.ref === '.' || targets.find(formula.ref, place) ? undefined : formula.ref;
  if (!('call' in formula)) return undefined;
  for (const each of formula.call === 'sum' ? formula.args.slice(0, 1) : formula.args) {
    const missing = firstMissing(each, targets, place);
    if (missing !== undefined) return missing;
  }
  return undefined;
}
