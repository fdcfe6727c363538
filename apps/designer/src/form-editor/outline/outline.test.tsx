// @vitest-environment happy-dom
import type { FormDefinition } from '@motcua/schema';
import { indexForm } from '@motcua/schema';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { EditorProvider } from '../editor-context';
import { chosenIds, createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { Outline } from './Outline';
import { openAtFirst, outlineRows, typedTo } from './outline-rows';
import { rowSpot } from './row-spot';

afterEach(cleanup);

function showOutline(form = aDraft(), readOnly = false) {
  const editor = createEditor(form, readOnly);
  render(
    <EditorProvider editor={editor}>
      <Outline />
    </EditorProvider>,
  );
  const idsIn = (parent: string) => {
    const node = indexForm(formOf(editor.state.getState())).nodes.get(parent)?.node;
    return node && 'items' in node ? node.items.map(({ id }) => id) : [];
  };
  return { editor, idsIn, chosen: () => chosenIds(editor.state.getState()) };
}
const line = (name: RegExp) => screen.getByRole('treeitem', { name });
const lines = () => screen.getAllByRole('treeitem').map((each) => each.dataset.outline);
const press = (name: RegExp, key: string, more = {}) => fireEvent.keyDown(line(name), { key, ...more });

const manyPages = (): FormDefinition => ({
  ...aDraft(),
  pages: Array.from({ length: 10 }, (_, page) => ({
    id: `p_${page}`,
    title: `Trang số ${page}`,
    items: [
      {
        id: `s_${page}`,
        kind: 'section',
        title: `Phần ${page}`,
        items: Array.from({ length: 100 }, (_, at) => ({
          id: `f_${page}_${at}`,
          kind: 'field',
          type: 'text',
          name: `t${page}x${at}`,
          schema: { type: 'string', title: `Trường ${page} ${at}` },
        })),
      },
    ],
  })),
});

it('is a tree of all pages with levels, kinds, what is required and what hangs on a condition', () => {
  showOutline({
    ...aDraft(),
    conditions: [{ id: 'c_1', name: 'Đã có tên', test: { field: 'f_hoTen', is: 'answered' } }],
    pages: aDraft().pages.map((page) => ({ ...page, ...(page.id === 'p_trang002' ? { showWhen: 'c_1' } : {}) })),
  });
  expect(lines()).toEqual([
    'p_trang001',
    's_phan0001',
    'f_hoTen',
    'f_soDinhDanh',
    'p_trang002',
    's_phan0002',
    'l_congTac',
    'f_chucVu',
  ]);
  expect(line(/Danh sách: Quá trình công tác/).getAttribute('aria-level')).toBe('3');
  expect(line(/Trang 2 Quá trình.*có điều kiện/).getAttribute('aria-posinset')).toBe('2');
});

it('chooses by click, adds with Ctrl, reaches with Shift', () => {
  const { chosen } = showOutline();
  fireEvent.click(line(/Họ và tên/));
  expect(chosen()).toEqual(['f_hoTen']);
  fireEvent.click(line(/Chức vụ/), { ctrlKey: true });
  expect(chosen()).toEqual(['f_hoTen', 'f_chucVu']);
  fireEvent.click(line(/Họ và tên/), { ctrlKey: true });
  expect(chosen()).toEqual(['f_chucVu']);
  fireEvent.click(line(/Họ và tên/));
  fireEvent.click(line(/Danh sách/), { shiftKey: true });
  expect(chosen()).toEqual(['f_hoTen', 'f_soDinhDanh', 's_phan0002', 'l_congTac']);
  expect(screen.getByRole('status').textContent).toBe('Đã chọn 4 mục');
});

it('walks by arrows, opens and closes, widens with Shift', () => {
  const { chosen } = showOutline();
  fireEvent.click(line(/Người đề nghị/));
  press(/Người đề nghị/, 'ArrowDown');
  expect(chosen()).toEqual(['f_hoTen']);
  expect(document.activeElement).toBe(line(/Họ và tên/));
  press(/Họ và tên/, 'ArrowDown', { shiftKey: true });
  expect(chosen()).toEqual(['f_hoTen', 'f_soDinhDanh']);
  press(/Số định danh/, 'ArrowLeft');
  expect(chosen()).toEqual(['s_phan0001']);
  press(/Người đề nghị/, 'ArrowLeft');
  expect(screen.queryByRole('treeitem', { name: /Họ và tên/ })).toBeNull();
  press(/Người đề nghị/, 'ArrowRight');
  expect(line(/Họ và tên/)).toBeTruthy();
  press(/Người đề nghị/, 'End');
  expect(chosen()).toEqual(['f_chucVu']);
});

it('jumps to what is typed, with or without diacritics', () => {
  const { chosen } = showOutline();
  fireEvent.click(line(/Họ và tên/));
  press(/Họ và tên/, 's');
  expect(chosen()).toEqual(['f_soDinhDanh']);
  press(/Số định danh/, 'o');
  expect(chosen()).toEqual(['f_soDinhDanh']);
});

it('moves by Alt and arrow, deletes with the key, all that is chosen', () => {
  const { idsIn, chosen } = showOutline();
  fireEvent.click(line(/Họ và tên/));
  press(/Họ và tên/, 'ArrowDown', { altKey: true });
  expect(idsIn('s_phan0001')).toEqual(['f_soDinhDanh', 'f_hoTen']);
  fireEvent.click(line(/Số định danh/), { ctrlKey: true });
  press(/Số định danh/, 'Delete');
  expect(idsIn('s_phan0001')).toEqual([]);
  expect(chosen()).toEqual(['s_phan0001']);
});

it('changes nothing where nothing may be changed', () => {
  const { idsIn } = showOutline(aDraft(), true);
  fireEvent.click(line(/Họ và tên/));
  press(/Họ và tên/, 'ArrowDown', { altKey: true });
  press(/Họ và tên/, 'Delete');
  expect(idsIn('s_phan0001')).toEqual(['f_hoTen', 'f_soDinhDanh']);
});

it('finds without diacritics and shows the way to each', async () => {
  showOutline();
  fireEvent.change(screen.getByRole('searchbox', { name: 'Tìm trong biểu mẫu' }), { target: { value: 'chuc vu' } });
  await waitFor(() => expect(lines()).toEqual(['f_chucVu']));
  expect(line(/Chức vụ/).textContent).toContain('Quá trình › Công tác › Quá trình công tác');
  expect(screen.getByRole('status').textContent).toBe('1 mục khớp.');
});

it('does the same commands from its menu', () => {
  const { idsIn } = showOutline();
  fireEvent.click(line(/Họ và tên/));
  fireEvent.click(line(/Số định danh/), { ctrlKey: true });
  fireEvent.click(screen.getByRole('button', { name: 'Lệnh' }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Vào nhóm' }));
  expect(idsIn('s_phan0001')).toHaveLength(1);
});

describe('a large form', () => {
  it('begins with only the page on the canvas open, and opens the way to what is chosen', () => {
    const { editor } = showOutline(manyPages());
    expect(lines()).toHaveLength(10 + 1 + 100);
    fireEvent.click(line(/Trang số 3/));
    expect(line(/Trường 3 7$/)).toBeTruthy();
    expect(editor.state.getState().pageId).toBe('p_3');
  });

  it('lists a thousand fields within a frame', () => {
    const form = manyPages();
    const began = performance.now();
    for (let times = 0; times < 10; times++) outlineRows(form, () => true);
    expect((performance.now() - began) / 10).toBeLessThan(16);
    expect(
      typedTo(
        outlineRows(form, () => true),
        0,
        'truong 9 99',
      )?.node.id,
    ).toBe('f_9_99');
    expect(openAtFirst(aDraft())(aDraft().pages[1] ?? never(), '')).toBe(true);
  });
});
const never = (): never => {
  throw new Error('the draft has two pages');
};

describe('where a drop on a line goes', () => {
  const rows = outlineRows(aDraft(), () => true);
  const spot = (id: string, among: 'sections' | 'items', at: number) => {
    const row = rows.find(({ node }) => node.id === id);
    return row ? rowSpot(row, among, at)?.spot : never();
  };

  it.each<[string, 'sections' | 'items', number, object | undefined]>([
    ['f_soDinhDanh', 'items', 0.2, { parent: 's_phan0001', index: 1 }],
    ['f_soDinhDanh', 'items', 0.8, { parent: 's_phan0001', index: 2 }],
    ['s_phan0001', 'items', 0.5, { parent: 's_phan0001', index: 0 }],
    ['l_congTac', 'items', 0.1, { parent: 's_phan0002', index: 0 }],
    ['l_congTac', 'items', 0.5, { parent: 'l_congTac', index: 0 }],
    ['l_congTac', 'items', 0.9, { parent: 'l_congTac', index: 0 }],
    ['s_phan0001', 'sections', 0.9, { parent: 'p_trang001', index: 1 }],
    ['p_trang002', 'sections', 0.5, { parent: 'p_trang002', index: 0 }],
    ['f_hoTen', 'sections', 0.5, undefined],
  ])('%s, %s, %d', (id, among, at, expected) => {
    expect(spot(id, among, at)).toEqual(expected);
  });
});
