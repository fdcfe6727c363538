import { expect, it } from 'vitest';
import { blankAnswers } from './blank-answers';
import type { FormDefinition, SectionItem } from './definition';

const field = (name: string): SectionItem => ({ id: `f_${name}`, kind: 'field', type: 'text', name, schema: {} });

it('has the names of all answers in their places, a row in each list, and no words', () => {
  const items: SectionItem[] = [
    field('ten'),
    { id: 't_1', kind: 'content', text: 'Lời dẫn' },
    { id: 'g_1', kind: 'group', name: 'diaChi', title: 'Địa chỉ', items: [field('so')] },
    { id: 'l_1', kind: 'list', name: 'con', title: 'Con', display: 'table', items: [field('ten')] },
  ];
  const section = { id: 's_1', kind: 'section' as const, title: '', items };
  const form: FormDefinition = {
    formatVersion: 1,
    code: '0.000001.TĐ1',
    title: 'Thử',
    pages: [{ id: 'p_1', title: '', items: [section] }],
    conditions: [],
    checks: [],
  };
  expect(blankAnswers(form)).toEqual({ ten: null, diaChi: { so: null }, con: [{ ten: null }] });
});
