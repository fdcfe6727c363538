import { describe, expect, it } from 'vitest';
import type { Field } from '../definition';
import { aField, aForm, aFormOf, aGroup, aLargeForm, aList } from '../form.fixtures';
import { definitionProblems } from './advise-form';

const known = { purpose: 'Xác định người nộp', legalBasis: [{ document: 'Quy định 338-QĐ/TW', article: 'Điều 27' }] };
const identity = aField('personal-id', { id: 'f_dinhDanh', name: 'soDinhDanh', ...known });
const ready = aFormOf([identity]);
const codes = (items: Parameters<typeof aFormOf>[0]) => definitionProblems(aFormOf(items)).map(({ code }) => code);
const other = (changes: Partial<Field>) => aField('text', { id: 'f_khac', name: 'khac', ...known, ...changes });

it('lets a complete form be published', () => {
  expect(definitionProblems(ready)).toEqual([]);
  expect(definitionProblems(aLargeForm())).toEqual([]);
});

describe('stops', () => {
  it('a form without a title', () => {
    expect(definitionProblems({ ...ready, title: ' ' })).toMatchObject([{ code: 'title-missing', path: '/title' }]);
  });

  it('a form without a field', () => {
    expect(definitionProblems(aForm({ pages: [], conditions: [] })).map(({ code }) => code)).toEqual(['no-field']);
  });

  it('a form that does not say whom it is about', () => {
    expect(codes([other({})])).toEqual(['no-identity']);
    const fromRegister = other({ prefill: { source: 'member-register', attribute: 'personalId', lock: 'verified' } });
    expect(codes([fromRegister])).toEqual([]);
  });

  it('a field without label, purpose or legal basis, by name', () => {
    const problems = definitionProblems(
      aFormOf([identity, aField('text', { id: 'f_khac', name: 'khac', schema: { type: 'string', title: ' ' } })]),
    );
    expect(problems.map(({ code, itemId }) => [code, itemId])).toEqual([
      ['label-missing', 'f_khac'],
      ['purpose-missing', 'f_khac'],
      ['legal-basis-missing', 'f_khac'],
    ]);
    expect(problems[1]).toMatchObject({
      path: '/pages/0/items/0/items/1/purpose',
      text: expect.stringContaining('“khac”'),
    });
  });

  it('neither what is worked out nor a column whose list says why', () => {
    const computed = aField('computed', { id: 'f_tinh', name: 'tinh', calculate: { '+': [1, 1] } });
    const column = aField('text', { id: 'f_cot', name: 'cot' });
    expect(codes([identity, computed, aList({ ...known, items: [column] })])).toEqual([]);
  });

  it('an empty group, an empty list, and rows that cannot be', () => {
    expect(codes([identity, aGroup()])).toEqual(['empty']);
    expect(codes([identity, aList()])).toEqual(['list-empty']);
    expect(codes([identity, aList({ ...known, minRows: 3, maxRows: 2, items: [other({})] })])).toEqual([
      'rows-impossible',
    ]);
  });

  it('a confirmation that does not ask who, where and what', () => {
    const block = (required: readonly string[]) =>
      other({ schema: { title: 'Xác nhận', properties: { authority: {}, person: {}, content: {} }, required } });
    expect(codes([identity, block(['authority', 'person', 'content'])])).toEqual([]);
    const problems = definitionProblems(aFormOf([identity, block(['authority'])]));
    expect(problems).toMatchObject([{ code: 'confirmation-incomplete', itemId: 'f_khac' }]);
    expect(problems[0]?.text).toContain('người xác nhận, nội dung xác nhận');
  });

  it('blank words of conditions and checks', () => {
    const form = aFormOf([identity], {
      conditions: [{ id: 'c_1', name: '', test: { all: [] } }],
      checks: [{ id: 'k_1', at: 'f_dinhDanh', severity: 'error', test: true, text: '' }],
    });
    expect(definitionProblems(form).map(({ path }) => path)).toEqual(['/conditions/0/name', '/checks/0/text']);
  });
});
