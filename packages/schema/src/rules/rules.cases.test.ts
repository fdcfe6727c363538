import { describe, expect, it } from 'vitest';
import conditions from '../../cases/rules/conditions.json';
import expressions from '../../cases/rules/expressions.json';
import refusedExpressions from '../../cases/rules/refused-expressions.json';
import settleCases from '../../cases/rules/settle.json';
import type { Condition, Expression, NamedCondition, SectionItem } from '../form/definition';
import { aFormOf } from '../form/form.fixtures';
import type { Json, JsonObject } from '../shared/json';
import type { AnswerReader } from './answer-reader';
import { checkExpression } from './check-expression';
import { compileRules } from './compile-rules';
import { evaluateCondition } from './condition';
import { createFormRules } from './create-form-rules';
import { prepareExpression } from './expression';
import { LAZY_OPERATORS, OPERATORS } from './operators';

type Reading = { readonly values?: object; readonly lists?: object };
const today = { today: '2026-02-13' };

/** A row sees its own values and those around it. */
function readerOf({ values = {}, lists = {} }: Reading): AnswerReader {
  const own = values as { readonly [id: string]: Json | undefined };
  const rows = lists as { readonly [id: string]: readonly object[] | undefined };
  return {
    value: (id) => own[id],
    rows: (id) => (rows[id] ?? []).map((row) => readerOf({ values: { ...values, ...row }, lists })),
  };
}

describe('conditions', () => {
  it.each(conditions)('$name', ({ test, holds, ...reading }) => {
    expect(evaluateCondition(test as Condition, readerOf(reading))).toBe(holds);
  });
});

describe('expressions', () => {
  it.each(expressions)('$name', ({ expression, value, ...reading }) => {
    const prepared = prepareExpression(expression as unknown as Expression);
    expect(prepared.ok && prepared.value.run(readerOf(reading), today)).toEqual(value);
  });

  it('has a case for every operator', () => {
    const told = JSON.stringify(expressions);
    const silent = [...OPERATORS.keys(), ...LAZY_OPERATORS.keys()].filter((name) => !told.includes(`{"${name}":`));
    expect(silent).toEqual([]);
  });

  it.each(refusedExpressions)('refuses $name', ({ expression, code, path }) => {
    expect(checkExpression(expression as unknown as Expression)).toMatchObject({ ok: false, error: { code, path } });
  });

  it('refuses what is too deep or too long', () => {
    let deep: Expression = 1;
    for (let at = 0; at < 40; at++) deep = { abs: [deep] };
    const long: Expression = { '+': Array.from({ length: 50 }, () => ({ '+': Array(50).fill(1) })) };
    for (const expression of [deep, long])
      expect(checkExpression(expression)).toMatchObject({ ok: false, error: { code: 'too-deep' } });
  });

  it('tells what is read', () => {
    const expression: Expression = { sum: [{ rows: 'l_a' }, { '*': [{ var: 'f_b' }, { age: { var: 'f_c' } }] }] };
    expect(checkExpression(expression)).toEqual({
      ok: true,
      value: { reads: ['f_b', 'f_c'], lists: ['l_a'], usesToday: true },
    });
  });
});

describe('settled answers', () => {
  it.each(settleCases)('$name', (given) => {
    const { items, answers, settled, conditions: named = [] } = given as unknown as Settling;
    const rules = createFormRules(compileRules(aFormOf(items, { conditions: named })));
    const before = JSON.stringify(answers);
    expect(rules.settle(answers, today)).toEqual(settled);
    expect(rules.settle(settled, today)).toEqual(settled);
    expect(JSON.stringify(answers)).toBe(before);
  });
});

type Settling = {
  readonly items: readonly SectionItem[];
  readonly conditions?: readonly NamedCondition[];
  readonly answers: JsonObject;
  readonly settled: JsonObject;
};
