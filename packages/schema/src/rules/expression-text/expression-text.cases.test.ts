import { describe, expect, it } from 'vitest';
import cases from '../../../cases/rules/expression-text.json';
import refused from '../../../cases/rules/refused-expression-texts.json';
import type { Expression, FormDefinition, Item } from '../../form/definition';
import { LAZY_OPERATORS, OPERATORS } from '../operators';
import { completionsAt } from './completions';
import { aFormToCalculate } from './expression-text.fixtures';
import { KEYWORDS, TEXT_FUNCTIONS } from './functions';
import { type ExpressionUseAs, parseExpressionText } from './parse-expression-text';
import { problemTexts } from './problems';
import { trialForm, tryExpression } from './trial';
import { writeExpressionText } from './write-expression-text';

const form = aFormToCalculate();

describe('expressions as staff write them', () => {
  it.each(cases)('$name', ({ text, as, expression, written = text }) => {
    expect(parseExpressionText(text, form, 'f_tong', as as ExpressionUseAs)).toEqual({ ok: true, value: expression });
    expect(writeExpressionText(expression as unknown as Expression, form, 'f_tong')).toBe(written);
  });

  it.each(refused)('refuses $name', ({ text, as = 'check', problems }) => {
    const read = parseExpressionText(text, form, 'f_tong', as as ExpressionUseAs);
    const told = read.ok ? [] : read.error.problems;
    expect(told.map(({ code, from, to }) => [code, from, to])).toEqual(problems.map((each) => each.slice(0, 3)));
    for (const [at, [, , , words]] of problems.entries()) expect(told[at]?.text).toContain(words ?? '');
  });

  it('has a case for each thing that it can refuse', () => {
    const shown = new Set(refused.flatMap(({ problems }) => problems.map(([code]) => code)));
    expect(Object.keys(problemTexts).filter((code) => !shown.has(code))).toEqual(['too-long']);
    expect(parseExpressionText('1'.repeat(10_001), form, 'f_tong', 'check')).toMatchObject({
      error: { problems: [{ code: 'too-long' }] },
    });
  });

  it('names every operator of the closed list, no two names alike', () => {
    const operators = [...OPERATORS.keys(), ...LAZY_OPERATORS.keys()].sort();
    expect(TEXT_FUNCTIONS.map(({ operator }) => operator).sort()).toEqual(operators);
    const names = [...TEXT_FUNCTIONS.map(({ name }) => name), ...KEYWORDS.values()];
    const folded = names.map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'));
    expect(new Set(folded).size).toBe(names.length);
  });
});

describe('calculations and checks of the forms that come with the product', () => {
  const files: Record<string, FormDefinition> = import.meta.glob('../../../../../content/forms/*.json', {
    eager: true,
    import: 'default',
  });
  const inside = (item: Item): readonly Item[] => ('items' in item ? item.items.flatMap(inside) : [item]);

  it.each(Object.entries(files))('%s is written and read back', (_, shipped) => {
    const fields = shipped.pages.flatMap((page) => page.items.flatMap(inside));
    const written = [
      ...fields.flatMap((field) =>
        'calculate' in field && field.calculate != null
          ? [{ at: field.id, expression: field.calculate, as: 'calculation' as const }]
          : [],
      ),
      ...shipped.checks.map(({ at, test }) => ({ at, expression: test, as: 'check' as const })),
    ];
    for (const { at, expression, as } of written) {
      const text = writeExpressionText(expression, shipped, at);
      expect(parseExpressionText(text, shipped, at, as), text).toEqual({ ok: true, value: expression });
    }
  });
});

describe('completions', () => {
  const labels = (text: string, at = 'f_tong') =>
    completionsAt(text, text.length, form, at).options.map(({ label }) => label);

  it('finds fields and functions by the beginning of a word, diacritics or not', () => {
    expect(labels('ngay')).toEqual(expect.arrayContaining(['[Ngày sinh]', '[Từ ngày]', 'cộng ngày(ngày; số ngày)']));
    expect(labels('1 + tuo')[0]).toMatch(/^tuổi/);
  });

  it('takes several words as one name where something begins with them', () => {
    const { from, options } = completionsAt('1 + cong ng', 11, form, 'f_tong');
    expect([from, options.map(({ insert }) => insert)]).toEqual([4, ['cộng ngày(']]);
    expect(labels('[Có con] va ngay si')).toEqual(['[Ngày sinh]']);
  });

  it('completes a name to its closing bracket', () => {
    const { from, to, options } = completionsAt('tuổi([ngay si]) > 1', 13, form, 'f_tong');
    expect([from, to, options[0]?.insert]).toEqual([5, 14, '[Ngày sinh]']);
  });

  it('offers only what is in reach', () => {
    expect(labels('[so th')).toEqual(['[Tổng số tháng]']);
    expect(labels('tổng([Quá trình].')).toEqual(['[Số tháng]', '[Từ ngày]', '[Có nghỉ]']);
    expect(labels('tổng([Quá trình]; 1 + [so th')).toEqual(['[Số tháng]', '[Tổng số tháng]']);
    expect(labels('[so th', 'f_soThang')).toContain('[Số tháng]');
  });

  it('offers the choices behind a comparison with a choice', () => {
    expect(labels('[Hôn nhân] = "da')).toEqual(['Đã kết hôn']);
    expect(labels('[Hôn nhân] = ').slice(0, 3)).toEqual(['Độc thân', 'Đã kết hôn', 'Không rõ']);
  });
});

describe('trying an expression', () => {
  const today = { today: '2026-02-13' };
  const sum: Expression = { sum: [{ rows: 'l_quaTrinh' }, { var: 'f_soThang' }] };

  it('asks for nothing but what the expression reads', () => {
    const ids = JSON.stringify(trialForm(form, sum, 'f_tong').pages[0]?.items[0]?.items).match(/"id":"\w+"/g);
    expect(ids?.sort()).toEqual(['"id":"thu_f_soThang"', '"id":"thu_l_quaTrinh"']);
  });

  it('is worked out by the evaluator of the form', () => {
    const answers = { quaTrinh: [{ f_soThang: 2 }, { f_soThang: 3 }] };
    expect(tryExpression(form, sum, 'f_tong', { danhSach: [], ...answers }, today)).toBe(5);
    expect(tryExpression(form, { '+': [{ var: 'f_soThang' }, 1] }, 'f_soThang', answers, today)).toBe(3);
    expect(tryExpression(form, { age: [{ var: 'f_ngaySinh' }] }, 'f_tong', {}, today)).toBeUndefined();
  });
});
