import { expect, it } from 'vitest';
import { aField, aFormOf, aLargeForm, aList, answersOfLargeForm } from '../form/form.fixtures';
import { compileRules } from './compile-rules';
import { createFormRules } from './create-form-rules';

const today = { today: '2026-02-13' };

it('takes a calculated value that reads the date from the answers while no date is given', () => {
  const form = aFormOf(
    [
      aField('date', { id: 'f_ngaySinh', name: 'ngaySinh' }),
      aField('computed', { id: 'f_tuoi0001', name: 'tuoi', calculate: { age: { var: 'f_ngaySinh' } } }),
      aField('text', { id: 'f_nguoiLon', name: 'nguoiLon', showWhen: 'c_nguoiLon' }),
    ],
    {
      conditions: [{ id: 'c_nguoiLon', name: 'Từ 18 tuổi', test: { field: 'f_tuoi0001', is: 'atLeast', value: 18 } }],
    },
  );
  const rules = compileRules(form);
  const answers = { ngaySinh: '1990-01-01' };
  expect(createFormRules(rules).shown('f_nguoiLon', answers)).toBe(false);
  expect(createFormRules(rules).shown('f_nguoiLon', { ...answers, tuoi: 36 })).toBe(true);
  expect(createFormRules(rules, today).shown('f_nguoiLon', answers)).toBe(true);
  expect(createFormRules(rules).settle({ ...answers, nguoiLon: 'x' }, today)).toEqual({
    ...answers,
    tuoi: 36,
    nguoiLon: 'x',
  });
});

it('gives up, and says so, on more rows than it can go through', () => {
  const form = aFormOf([aList({ items: [aField('number', { id: 'f_so000001', name: 'so' })] })], {
    checks: [
      {
        id: 'k_tong0001',
        at: 'f_so000001',
        severity: 'error',
        test: { '<=': [{ sum: [{ rows: 'l_danhSach' }, { var: 'f_so000001' }] }, 100] },
        text: 'Tổng không quá 100.',
      },
    ],
  });
  const rules = createFormRules(compileRules(form));
  const answers = { danhSach: Array.from({ length: 2000 }, () => ({ so: 0 })) };
  expect(rules.check(answers, today)).toMatchObject([{ rule: 'too-many-rows', severity: 'error' }]);
});

it('answers what a large form shows many times within one keystroke', () => {
  const compiled = compileRules(aLargeForm());
  const rules = createFormRules(compiled);
  const base = answersOfLargeForm();
  const spent: number[] = [];
  for (let key = 0; key < 60; key++) {
    const answers = { ...base, truong0006: `x${key}` };
    const start = performance.now();
    for (const { id } of compiled.places) rules.shown(id, answers);
    spent.push(performance.now() - start);
  }
  // The median: other work on the machine may hold up any one key.
  expect(spent.sort((a, b) => a - b)[30]).toBeLessThan(1);
});
