import { expect, it } from 'vitest';
import { makeDice } from '../../form/compile/random-form.fixtures';
import { checkExpression } from '../check-expression';
import { LAZY_OPERATORS, OPERATORS } from '../operators';
import { aFormToCalculate, randomExpression } from './expression-text.fixtures';
import { NUMBER, TRUTH } from './kinds';
import { parseExpressionText } from './parse-expression-text';
import { writeExpressionText } from './write-expression-text';

it('reads back what it writes, whatever the expression', () => {
  const form = aFormToCalculate();
  const places = [
    { at: 'f_tong', lists: [] },
    { at: 'f_soThang', lists: ['l_quaTrinh'] },
    { at: 'f_mucThuong', lists: ['l_quaTrinh', 'l_thuong'] },
  ];
  const used = new Set<string>();
  for (let seed = 1; seed <= 1500; seed += 1) {
    const dice = makeDice(seed);
    const { at, lists } = places[seed % places.length] ?? { at: '', lists: [] };
    const check = seed % 2 === 0;
    const expression = randomExpression(form, dice, check ? TRUTH : NUMBER, lists);
    if (!checkExpression(expression).ok) continue;
    for (const [, operator = ''] of JSON.stringify(expression).matchAll(/\{"([^"]+)":/g)) used.add(operator);
    const text = writeExpressionText(expression, form, at);
    if (text.length > 9000) continue;
    const read = parseExpressionText(text, form, at, check ? 'check' : 'calculation');
    expect(read, `${seed}: ${text}`).toEqual({ ok: true, value: expression });
  }
  expect([...OPERATORS.keys(), ...LAZY_OPERATORS.keys()].filter((operator) => !used.has(operator))).toEqual([]);
});

it('ends quickly on hostile text', () => {
  const form = aFormToCalculate();
  const hostile = ['(', '[', '"', '-', 'không phải ', 'nếu ', '1,', '1.', 'tổng(', '[a]+', '“', 'a ', '1/', '=', 'x'];
  for (const part of hostile) {
    const started = performance.now();
    expect(parseExpressionText(part.repeat(Math.floor(10_000 / part.length)), form, 'f_tong', 'check').ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  }
});
