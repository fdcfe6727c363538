import type { FormDefinition } from '@motcua/schema';
import { expect, it } from 'vitest';
import { createEditor, formOf } from './editor-store';
import { aDraft } from './form-editor.fixtures';
import { allSteps } from './history/history';
import { retitle } from './retitle';

const title = (form: FormDefinition, index: number) => {
  const item = form.pages[0]?.items[0]?.items[index];
  return item && 'schema' in item ? item.schema.title : undefined;
};
const rename = (form: FormDefinition, next: string) => {
  const field = form.pages[0]?.items[0]?.items[0];
  return field ? retitle(field, next) : [];
};

function anEditor() {
  const editor = createEditor(aDraft());
  const now = () => formOf(editor.state.getState());
  const steps = () => allSteps(editor.state.getState().history);
  return { editor, now, steps };
}

it('takes typing in one property back with one undo', () => {
  const { editor, now, steps } = anEditor();
  editor.act(rename(now(), 'Họ v'));
  editor.act(rename(now(), 'Họ và tên đ'));
  editor.act(rename(now(), 'Họ và tên đệm'));
  expect(steps()).toHaveLength(1);
  editor.undo();
  expect(title(now(), 0)).toBe('Họ và tên');
});

it('begins a new step once something else was selected', () => {
  const { editor, now, steps } = anEditor();
  editor.select('f_hoTen');
  editor.act(rename(now(), 'Tên'));
  editor.select('f_soDinhDanh');
  editor.select('f_hoTen');
  editor.act(rename(now(), 'Tên gọi'));
  expect(steps()).toHaveLength(2);
});

it('undoes, redoes and jumps through steps told in words', () => {
  const { editor, now, steps } = anEditor();
  editor.act([{ op: 'moveItem', id: 'f_hoTen', parent: 's_phan0001', index: 1 }]);
  editor.act([{ op: 'removeItem', id: 'f_soDinhDanh' }]);
  expect(steps().map(({ label }) => label)).toEqual([
    expect.stringContaining('Chuyển “Họ và tên”'),
    expect.stringContaining('“Số định danh”'),
  ]);
  editor.jumpTo(0);
  expect(now()).toEqual(aDraft());
  expect(steps().map(({ done }) => done)).toEqual([false, false]);
  editor.jumpTo(2);
  expect(now().pages[0]?.items[0]?.items.map(({ id }) => id)).toEqual(['f_hoTen']);
  editor.undo();
  editor.redo();
  expect(now().pages[0]?.items[0]?.items).toHaveLength(1);
});

it('drops what could be redone when another way is taken', () => {
  const { editor, steps } = anEditor();
  editor.act([{ op: 'removeItem', id: 'f_hoTen' }]);
  editor.undo();
  editor.act([{ op: 'removeItem', id: 'f_soDinhDanh' }]);
  expect(steps()).toHaveLength(1);
});

it('says a refusal in words and changes nothing', () => {
  const { editor, now } = anEditor();
  const before = now();
  const refused = editor.act([{ op: 'renameField', id: 'f_hoTen', name: 'soDinhDanh' }]);
  expect(refused.ok).toBe(false);
  expect(now()).toBe(before);
  expect(editor.state.getState().refusal?.text).toContain('“Số định danh”');
});

it('carries out several edits as one step or none of them', () => {
  const { editor, now, steps } = anEditor();
  const before = now();
  editor.act([
    { op: 'removeItem', id: 'f_hoTen' },
    { op: 'removeItem', id: 'f_khongCo' },
  ]);
  expect(now()).toBe(before);
  expect(steps()).toHaveLength(0);
});

it('follows what is selected to another page', () => {
  const { editor } = anEditor();
  editor.select('f_hoTen');
  const section = { id: 's_khac', kind: 'section' as const, title: 'Phần khác', items: [] };
  editor.act([{ op: 'insertPage', index: 1, page: { id: 'p_khac', title: 'Trang khác', items: [section] } }]);
  editor.act([{ op: 'moveItem', id: 'f_hoTen', parent: 's_khac', index: 0 }], { select: 'f_hoTen' });
  expect(editor.state.getState()).toMatchObject({ selectedId: 'f_hoTen', pageId: 'p_khac' });
});

it('lets go of what is no longer in the form', () => {
  const { editor } = anEditor();
  editor.select('f_hoTen');
  editor.act([{ op: 'removeItem', id: 'f_hoTen' }]);
  expect(editor.state.getState().selectedId).toBeNull();
});

it('changes nothing in a draft that may only be read', () => {
  const editor = createEditor(aDraft(), true);
  editor.act([{ op: 'removeItem', id: 'f_hoTen' }]);
  expect(formOf(editor.state.getState())).toEqual(aDraft());
});
