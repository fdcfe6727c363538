import { expect, it } from 'vitest';
import { aField, aForm, aFormOf, aGroup, aLargeForm, aList } from './form.fixtures';
import { ancestorsOf, indexForm, labelOf, usesOf } from './form-index';

it('tells where each item stands and where its answer goes', () => {
  const inRow = aField('text', { id: 'f_ten', name: 'ten' });
  const form = aFormOf([aGroup({ items: [aList({ items: [inRow] })] })]);
  const index = indexForm(form);
  expect(index.nodes.get('f_ten')).toMatchObject({
    parentId: 'l_danhSach',
    path: ['nhom', 'danhSach', '*', 'ten'],
    lists: ['l_danhSach'],
    nesting: 2,
    pointer: '/pages/0/items/0/items/0/items/0/items/0',
  });
  expect(ancestorsOf(index, 'f_ten').map(({ id }) => id)).toEqual([
    'p_trang001',
    's_phan0001',
    'g_nhom0001',
    'l_danhSach',
  ]);
});

it('is made once for one definition', () => {
  const form = aForm();
  expect(indexForm(form)).toBe(indexForm(form));
  expect(indexForm(aForm())).not.toBe(indexForm(form));
});

it('lists every place that uses a field or a condition', () => {
  const form = aForm({
    checks: [
      { id: 'k_1', at: 'f_hoTen', severity: 'error', test: { '!!': [{ var: 'f_honNhan' }] }, text: 'Chưa khai.' },
    ],
  });
  expect(usesOf(form, 'f_honNhan')).toEqual([
    { id: 'c_ketHon', label: 'Đã kết hôn' },
    { id: 'k_1', label: 'Chưa khai.' },
  ]);
  expect(usesOf(form, 'c_ketHon')).toEqual([{ id: 'f_voChong', label: 'Họ tên vợ hoặc chồng' }]);
  expect(usesOf(form, 'f_voChong')).toEqual([]);
});

it('falls back to the data name where a field has no label', () => {
  expect(labelOf(aField('text', { name: 'hoTen', schema: { type: 'string' } }))).toBe('hoTen');
});

it('makes the same large form each time, with the share of conditional fields asked for', () => {
  const form = aLargeForm({ fields: 200, conditionalShare: 0.05 });
  expect(form).toEqual(aLargeForm({ fields: 200, conditionalShare: 0.05 }));
  expect(usesOf(form, 'c_lon0000')).toHaveLength(10);
  expect(indexForm(form).nodes.size).toBe(2 + 20 + 200);
});
