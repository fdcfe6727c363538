import { isRecord } from '../../structure';
import { type Call, call, type Formula, literal, not, ref, unknownFormula } from '../outside/formula';
import type { OutsideRule } from '../outside/outside-form';
import { type Properties, saysNothing } from '../outside/properties';
import { shortened } from '../outside/settle-rules';
import { outsideTexts } from '../outside/texts';
import { formulaOfJsonLogic } from './json-logic';

const operators: { readonly [operator: string]: (field: Formula, value: Formula) => Formula } = {
  isEqual: (field, value) => call('is', field, value),
  isNotEqual: (field, value) => not(call('is', field, value)),
  isEmpty: (field) => not(call('answered', field)),
  isNotEmpty: (field) => call('answered', field),
  includes: (field, value) => call('includes', field, value),
  notIncludes: (field, value) => not(call('includes', field, value)),
  lessThan: (field, value) => call('lt', field, value),
  lessThanOrEqual: (field, value) => call('le', field, value),
  greaterThan: (field, value) => call('gt', field, value),
  greaterThanOrEqual: (field, value) => call('ge', field, value),
  isDateEqual: (field, value) => call('eq', field, value),
};

export const writtenOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

const scalarOf = (value: unknown): Formula =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? literal(value)
    : saysNothing(value)
      ? literal(null)
      : unknownFormula;

/** Khi nào hiện: the conditions of a component, simple ones and JsonLogic; code is never run and is lost with its text. */
export function showRules(component: Properties): readonly OutsideRule[] {
  const code = component.text('customConditional');
  if (code !== undefined) component.lose('customConditional', outsideTexts.code(shortened(code)));
  if (!component.has('conditional')) {
    component.take('conditional');
    return [];
  }
  const written = component.take('conditional');
  if (!isRecord(written)) {
    component.lose('conditional', outsideTexts.rule(shortened(writtenOf(written))));
    return [];
  }
  const rule = (formula: Formula | undefined): OutsideRule => ({
    ...component.at('conditional'),
    written: writtenOf(written),
    formula,
  });
  if (!saysNothing(written.json)) return [rule(formulaOfJsonLogic(written.json))];
  const formula = simpleConditional(written);
  return formula === 'none' ? [] : [rule(formula)];
}

function simpleConditional(written: { readonly [key: string]: unknown }): Formula | undefined | 'none' {
  const { show, when, eq, conjunction, conditions } = written;
  const hides = show === false || show === 'false';
  if (Array.isArray(conditions) && conditions.length > 0) {
    const tests = conditions.filter((each) => !saysNothing(each)).map(oneCondition);
    const together: Call = conjunction === 'any' ? 'or' : 'and';
    const [only, ...more] = tests;
    if (!only) return 'none';
    const test: Formula = more.length > 0 ? { call: together, args: tests } : only;
    return hides ? not(test) : test;
  }
  if (typeof when !== 'string' || when === '') return 'none';
  const test = call('is', ref(when), scalarOf(eq));
  return hides ? not(test) : test;
}

function oneCondition(written: unknown): Formula {
  if (!isRecord(written) || typeof written.component !== 'string') return unknownFormula;
  const name = typeof written.operator === 'string' ? written.operator : 'isEqual';
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  return operator ? operator(ref(written.component), scalarOf(written.value)) : unknownFormula;
}
