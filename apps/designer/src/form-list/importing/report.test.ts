import { foldText } from '@motcua/schema';
import { expect, it } from 'vitest';
import { csvOf, figuresOf, groupsOf, writtenIn } from './report';

const losses = [
  { path: '/a', keyword: 'type', text: 'Kiểu này thành ô chữ.' },
  { path: '/b', keyword: 'type', text: 'Kiểu này thành ô chữ.' },
  { path: '/c', keyword: 'visibleIf', text: 'Quy tắc bị bỏ. Nguyên văn: {a} ~ 1' },
  { path: '', keyword: '', text: '=HYPERLINK("x")' },
];

it('puts together losses that say the same, and keeps what was written apart', () => {
  const groups = groupsOf(losses, '', foldText);
  expect(groups.map(({ text, losses: all }) => [text, all.length])).toEqual([
    ['Kiểu này thành ô chữ.', 2],
    ['Quy tắc bị bỏ.', 1],
    ['=HYPERLINK("x")', 1],
  ]);
  expect(losses.map(writtenIn)).toEqual([undefined, undefined, '{a} ~ 1', undefined]);
});

it('finds without marks, in place and words', () => {
  expect(groupsOf(losses, 'quy tac', foldText)).toHaveLength(1);
  expect(groupsOf(losses, '/b', foldText)[0]?.losses).toHaveLength(1);
  expect(groupsOf(losses, 'không có', foldText)).toEqual([]);
});

it('writes a table that no spreadsheet takes for a formula', () => {
  expect(csvOf(losses).split('\r\n')[4]).toBe(`"cả biểu mẫu","'=HYPERLINK(""x"")"`);
});

it('counts what came over', () => {
  const field = { id: 'f_1', kind: 'field' as const, type: 'computed', name: 'a', schema: {}, calculate: 1 };
  const list = { id: 'l_1', kind: 'list' as const, name: 'l', title: '', display: 'table' as const, items: [field] };
  const section = { id: 's_1', kind: 'section' as const, title: '', items: [list] };
  const form = {
    formatVersion: 1 as const,
    code: 'x',
    title: 'x',
    pages: [{ id: 'p_1', title: '', items: [section] }],
    conditions: [],
    checks: [],
  };
  expect(figuresOf(form)).toMatchObject({ pages: 1, sections: 1, lists: 1, fields: 1, calculations: 1, groups: 0 });
});
