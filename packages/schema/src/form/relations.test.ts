import { describe, expect, it } from 'vitest';
import { aCondition, aField, aFormOf } from './form.fixtures';
import { relatedTo, relationsOf } from './relations';

const form = () => ({
  ...aFormOf([
    aField('text', { id: 'f_tinhTrang', name: 'tinhTrang' }),
    aField('text', { id: 'f_voChong', name: 'voChong', showWhen: 'c_ketHon', required: { when: 'c_ketHon' } }),
    aField('number', { id: 'f_tong', name: 'tong', calculate: { '+': [{ var: 'f_gia' }, 1] } }),
    aField('number', { id: 'f_gia', name: 'gia' }),
    aField('text', {
      id: 'f_hoTen',
      name: 'hoTen',
      prefill: { source: 'member-register', attribute: 'fullName', lock: 'verified' },
    }),
    aField('text', { id: 'f_rieng', name: 'rieng' }),
  ]),
  conditions: [
    aCondition({ id: 'c_ketHon', name: 'Đã kết hôn', test: { field: 'f_tinhTrang', is: 'equal', value: 'x' } }),
  ],
  checks: [
    { id: 'k_gia', at: 'f_tong', severity: 'error' as const, text: 'Tổng', test: { '>': [{ var: 'f_gia' }, 0] } },
  ],
});

describe('relationsOf', () => {
  it('tells conditions, calculations, checks and registers, and leaves out what stands alone', () => {
    const { nodes, relations } = relationsOf(form());
    expect(relations).toEqual([
      { from: 'c_ketHon', to: 'f_voChong', kind: 'showWhen' },
      { from: 'c_ketHon', to: 'f_voChong', kind: 'required' },
      { from: 'f_gia', to: 'f_tong', kind: 'calculate' },
      { from: 'member-register', to: 'f_hoTen', kind: 'prefill' },
      { from: 'f_tinhTrang', to: 'c_ketHon', kind: 'tests' },
      { from: 'f_gia', to: 'k_gia', kind: 'check' },
      { from: 'k_gia', to: 'f_tong', kind: 'check' },
    ]);
    expect(nodes.map(({ id }) => id)).not.toContain('f_rieng');
    expect(nodes.find(({ id }) => id === 'member-register')?.label).toBe('Cơ sở dữ liệu đảng viên');
  });

  it('follows both ways, and not to neighbours of a common source', () => {
    expect([...relatedTo(relationsOf(form()), 'f_voChong')].toSorted()).toEqual([
      'c_ketHon',
      'f_tinhTrang',
      'f_voChong',
    ]);
    expect(relatedTo(relationsOf(form()), 'f_tinhTrang').has('f_voChong')).toBe(true);
  });
});
