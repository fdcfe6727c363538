import { describe, expect, it } from 'vitest';
import { aField, aForm, aFormOf, aGroup, aList } from '../form/form.fixtures';
import type { JsonObject } from '../shared/json';
import { compileRules } from './compile-rules';
import { createFormRules } from './create-form-rules';

const today = { today: '2026-02-13' };

describe('a form with calculations', () => {
  const rules = createFormRules(
    compileRules(
      aFormOf([
        aList({
          id: 'l_chiTiet01',
          name: 'chiTiet',
          items: [
            aField('number', { id: 'f_soLuong1', name: 'soLuong' }),
            aField('number', { id: 'f_donGia01', name: 'donGia' }),
            aField('number', {
              id: 'f_thanhTien',
              name: 'thanhTien',
              calculate: { '*': [{ var: 'f_soLuong1' }, { var: 'f_donGia01' }] },
            }),
          ],
        }),
        aGroup({
          items: [
            aField('number', {
              id: 'f_tongTien1',
              name: 'tong',
              calculate: { sum: [{ rows: 'l_chiTiet01' }, { var: 'f_thanhTien' }] },
            }),
          ],
        }),
      ]),
    ),
  );

  it('writes row values and their total, in order of dependence', () => {
    const answers: JsonObject = { chiTiet: [{ soLuong: 3, donGia: 0.1 }, { soLuong: 1 }], la: 'la' };
    const settled = rules.settle(answers, today);
    expect(settled).toEqual({
      chiTiet: [{ soLuong: 3, donGia: 0.1, thanhTien: 0.3 }, { soLuong: 1 }],
      nhom: { tong: 0.3 },
      la: 'la',
    });
    expect(answers).toEqual({ chiTiet: [{ soLuong: 3, donGia: 0.1 }, { soLuong: 1 }], la: 'la' });
  });

  it('keeps the same objects where a calculation changes nothing', () => {
    const once = rules.calculate({ chiTiet: [{ soLuong: 2, donGia: 5 }, {}] }, today);
    expect(once).toEqual({ chiTiet: [{ soLuong: 2, donGia: 5, thanhTien: 10 }, {}], nhom: { tong: 10 } });
    expect(rules.calculate(once, today)).toBe(once);
    const changed = rules.calculate({ ...once, nhom: { tong: 3 } }, today);
    expect(changed.chiTiet).toBe(once.chiTiet);
    expect(changed.nhom).toEqual({ tong: 10 });
  });
});

describe('a form with conditions', () => {
  const rules = createFormRules(compileRules(aForm()));

  it('hides the value of a field whose condition does not hold, and leaves it to the screen', () => {
    const answers = { tinhTrangHonNhan: 'single', voChong: 'Trần Thị Bình', hoTen: '  ' };
    expect(rules.shown('f_voChong', answers)).toBe(false);
    expect(rules.settle(answers, today)).toEqual({ tinhTrangHonNhan: 'single' });
    expect(rules.calculate(answers, today)).toBe(answers);
  });

  it('keeps a data name that every object inherits from reading anything', () => {
    const hostile = JSON.parse('{"__proto__": {"tinhTrangHonNhan": "married"}}');
    expect(rules.shown('f_voChong', hostile)).toBe(false);
    expect(Object.keys(rules.settle(hostile, today))).toEqual(['__proto__']);
  });
});

describe('a draft that is not whole', () => {
  it('does not run in circles: what depends on itself is absent', () => {
    const rules = createFormRules(
      compileRules(
        aFormOf(
          [
            aField('text', { id: 'f_vongMot1', name: 'a', showWhen: 'c_vong0001' }),
            aField('number', { id: 'f_vongHai1', name: 'b', calculate: { '+': [{ var: 'f_vongHai1' }, 1] } }),
          ],
          { conditions: [{ id: 'c_vong0001', name: 'Vòng', test: { field: 'f_vongMot1', is: 'answered' } }] },
        ),
      ),
    );
    expect(rules.settle({ a: 'x', b: 1 }, today)).toEqual({});
  });

  it('never shows what hangs on a condition that does not exist or names itself', () => {
    const form = aFormOf([aField('text', { id: 'f_truong01', showWhen: 'c_thieu' })]);
    expect(createFormRules(compileRules(form)).shown('f_truong01', {})).toBe(false);
    const self = { ...form, conditions: [{ id: 'c_thieu', name: 'x', test: { not: { condition: 'c_thieu' } } }] };
    expect(createFormRules(compileRules(self)).shown('f_truong01', {})).toBe(false);
  });
});

it('asks a check in each row, only where its field shows, and passes it when something it reads is absent', () => {
  const rules = createFormRules(
    compileRules(
      aFormOf(
        [
          aList({
            id: 'l_quaTrinh',
            name: 'quaTrinh',
            items: [
              aField('date', { id: 'f_tuNgay01', name: 'tu' }),
              aField('date', { id: 'f_denNgay1', name: 'den' }),
            ],
          }),
        ],
        {
          checks: [
            {
              id: 'k_tuDen001',
              at: 'f_denNgay1',
              severity: 'error',
              test: { after: [{ var: 'f_denNgay1' }, { var: 'f_tuNgay01' }] },
              text: 'Đến ngày phải sau Từ ngày.',
            },
          ],
        },
      ),
    ),
  );
  const answers: JsonObject = {
    quaTrinh: [{ tu: '2020-01-01', den: '2019-01-01' }, { tu: '2020-01-01' }, { tu: '2020-01-01', den: '2021-01-01' }],
  };
  expect(rules.check(answers, today)).toEqual([
    {
      path: '/quaTrinh/0/den',
      fieldId: 'f_denNgay1',
      rule: 'k_tuDen001',
      severity: 'error',
      text: 'Đến ngày phải sau Từ ngày.',
    },
  ]);
});
