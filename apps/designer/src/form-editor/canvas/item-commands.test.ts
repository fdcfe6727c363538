import { checkDefinition, indexForm } from '@motcua/schema';
import { expect, it } from 'vitest';
import { chosenIds, createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { duplicate, moveTo, remove, step, wrapInGroup } from './item-commands';

function anEditor(chosen: readonly string[]) {
  const editor = createEditor(aDraft());
  editor.selectMany(chosen);
  const form = () => formOf(editor.state.getState());
  const idsIn = (parent: string) => {
    const node = indexForm(form()).nodes.get(parent)?.node;
    return node && 'items' in node ? node.items.map(({ id }) => id) : [];
  };
  return { editor, form, idsIn, chosen: () => chosenIds(editor.state.getState()) };
}

it('moves all that is chosen one place together, and says where it stands', () => {
  const { editor, idsIn } = anEditor(['f_hoTen', 'f_soDinhDanh']);
  expect(step(editor, 'f_soDinhDanh', 'down')).toBe('Giờ ở đầu “Công tác”.');
  expect(idsIn('s_phan0002')).toEqual(['f_hoTen', 'f_soDinhDanh', 'l_congTac']);
  expect(step(editor, 'f_soDinhDanh', 'down')).toBe('Giờ ở dưới “Quá trình công tác”.');
  expect(idsIn('s_phan0002')).toEqual(['l_congTac', 'f_hoTen', 'f_soDinhDanh']);
});

it('moves all that is chosen to a place, one step of the history', () => {
  const { editor, idsIn, form } = anEditor(['f_soDinhDanh', 'f_hoTen']);
  expect(moveTo(editor, 'f_hoTen', { parent: 'l_congTac', index: 1 })).toBe(true);
  expect(idsIn('l_congTac')).toEqual(['f_chucVu', 'f_hoTen', 'f_soDinhDanh']);
  editor.undo();
  expect(form()).toEqual(aDraft());
});

it('wraps what is chosen in a new group where the first of it stands, data names kept', () => {
  const { editor, form, chosen, idsIn } = anEditor(['f_soDinhDanh', 'f_hoTen']);
  wrapInGroup(editor, 'f_hoTen');
  const [group = ''] = chosen();
  expect(idsIn('s_phan0001')).toEqual([group]);
  expect(idsIn(group)).toEqual(['f_hoTen', 'f_soDinhDanh']);
  expect(indexForm(form()).nodes.get('f_hoTen')?.path).toEqual(['nhomMoi', 'hoTen']);
  editor.undo();
  expect(form()).toEqual(aDraft());
});

it('copies several as one part below the last, and chooses the copies', () => {
  const { editor, form, chosen, idsIn } = anEditor(['f_hoTen', 'f_soDinhDanh']);
  duplicate(editor, 'f_soDinhDanh');
  expect(idsIn('s_phan0001')).toEqual(['f_hoTen', 'f_soDinhDanh', ...chosen()]);
  expect(chosen()).toHaveLength(2);
  expect(checkDefinition(form()).ok).toBe(true);
});

it('copies a page with all that it holds', () => {
  const { editor, form } = anEditor(['p_trang001']);
  duplicate(editor, 'p_trang001');
  expect(form().pages.map(({ title }) => title)).toEqual(['Thông tin', 'Thông tin', 'Quá trình']);
});

it('removes several at once and chooses what stands there then', () => {
  const { editor, idsIn, chosen } = anEditor(['f_hoTen', 'f_soDinhDanh']);
  expect(remove(editor, 'f_hoTen')).toBe(true);
  expect(idsIn('s_phan0001')).toEqual([]);
  expect(chosen()).toEqual(['s_phan0001']);
});

it('acts on an item alone that is not among what is chosen', () => {
  const { editor, idsIn } = anEditor(['f_hoTen']);
  remove(editor, 'f_soDinhDanh');
  expect(idsIn('s_phan0001')).toEqual(['f_hoTen']);
});
