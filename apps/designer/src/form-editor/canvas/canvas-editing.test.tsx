// @vitest-environment happy-dom
import { FieldServicesProvider } from '@motcua/fields/render';
import type { FormDefinition } from '@motcua/schema';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EditorProvider } from '../editor-context';
import { chosenIds, createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { aLibrary } from '../palette/library.fixtures';
import { useLibrary } from '../palette/library-store';
import { designerServices } from '../preview/designer-services';
import { Canvas } from './Canvas';
import { resetCanvas } from './canvas-store';

beforeEach(resetCanvas);
afterEach(cleanup);

const choice = {
  id: 'f_lyDo',
  kind: 'field' as const,
  type: 'single-choice',
  name: 'lyDo',
  schema: {
    type: 'string',
    title: 'Lý do',
    oneOf: [
      { const: 'a', title: 'Chuyển công tác' },
      { const: 'b', title: 'Nghỉ hưu' },
    ],
  },
};

const withChoice = (): FormDefinition => ({
  ...aDraft(),
  pages: aDraft().pages.map((page, at) =>
    at === 0
      ? { ...page, items: page.items.map((section) => ({ ...section, items: [...section.items, choice] })) }
      : page,
  ),
});

function showCanvas() {
  const editor = createEditor(withChoice());
  render(
    <FieldServicesProvider services={designerServices}>
      <EditorProvider editor={editor}>
        <Canvas />
      </EditorProvider>
    </FieldServicesProvider>,
  );
  const items = () => formOf(editor.state.getState()).pages[0]?.items[0]?.items ?? [];
  const item = (id: string) => items().find((each) => each.id === id);
  return { editor, items, item, chosen: () => chosenIds(editor.state.getState()) };
}
const frame = (name: RegExp) => screen.getByRole('group', { name });
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const write = (text: string) => fireEvent.change(document.activeElement ?? document.body, { target: { value: text } });
const takeKeys = (name: RegExp) => {
  fireEvent.click(frame(name));
  frame(name).focus();
};
const saying = (text: string | RegExp) =>
  screen
    .getAllByRole('status')
    .some((status) => (typeof text === 'string' ? status.textContent === text : text.test(status.textContent ?? '')));

it('goes by Tab from the label to the help and back', () => {
  const { item } = showCanvas();
  takeKeys(/Họ và tên/);
  press('F2');
  write('Họ, chữ đệm và tên');
  press('Tab');
  write('Viết như trong giấy khai sinh');
  press('Tab', { shiftKey: true });
  expect(document.activeElement).toHaveProperty('value', 'Họ, chữ đệm và tên');
  expect(item('f_hoTen')).toMatchObject({
    help: 'Viết như trong giấy khai sinh',
    schema: { title: 'Họ, chữ đệm và tên' },
  });
});

it('gives the words up by Escape, and leaves alone what an input method is composing', () => {
  const { item } = showCanvas();
  takeKeys(/Họ và tên/);
  press('F2');
  write('Khác');
  press('Enter', { isComposing: true });
  expect(screen.getByRole('textbox', { name: 'Sửa nhãn “Họ và tên”' })).toBeTruthy();
  press('Escape');
  expect(item('f_hoTen')).toMatchObject({ schema: { title: 'Họ và tên' } });
  expect(document.activeElement).toBe(frame(/Họ và tên/));
});

it('writes choices one after another by Enter, and takes an empty one away by Backspace', () => {
  const { item } = showCanvas();
  takeKeys(/: Lý do/);
  press('F2');
  press('Tab');
  press('Tab');
  expect(document.activeElement).toHaveProperty('value', 'Chuyển công tác');
  press('Enter');
  write('Đi học');
  press('Enter');
  press('Enter');
  expect(item('f_lyDo')).toMatchObject({
    schema: { oneOf: [{ const: 'a' }, { const: 'di-hoc', title: 'Đi học' }, { const: 'b' }] },
  });
  press('F2');
  press('Tab');
  press('Tab');
  write('');
  press('Backspace');
  expect(item('f_lyDo')).toMatchObject({ schema: { oneOf: [{ const: 'di-hoc' }, { const: 'b' }] } });
});

it('offers to write help where there is none', () => {
  const { item } = showCanvas();
  takeKeys(/Họ và tên/);
  fireEvent.click(screen.getByRole('button', { name: 'Thêm hướng dẫn' }));
  write('Chữ in hoa');
  press('Enter');
  expect(item('f_hoTen')).toMatchObject({ help: 'Chữ in hoa' });
  expect(screen.queryByRole('button', { name: 'Thêm hướng dẫn' })).toBeNull();
});

it('chooses several by Ctrl, by Shift and by keys, and says how many', () => {
  const { chosen } = showCanvas();
  takeKeys(/Họ và tên/);
  fireEvent.click(frame(/: Lý do/), { ctrlKey: true });
  expect(chosen()).toEqual(['f_hoTen', 'f_lyDo']);
  fireEvent.click(frame(/Họ và tên/));
  fireEvent.click(frame(/: Lý do/), { shiftKey: true });
  expect(chosen()).toEqual(['f_hoTen', 'f_soDinhDanh', 'f_lyDo']);
  takeKeys(/Họ và tên/);
  press('ArrowDown', { shiftKey: true });
  expect(chosen()).toEqual(['f_hoTen', 'f_soDinhDanh']);
  expect(saying('Đã chọn 2 mục')).toBe(true);
  press('a', { ctrlKey: true });
  expect(chosen()).toHaveLength(3);
  press('a', { ctrlKey: true });
  expect(chosen()).toEqual(['s_phan0001']);
  press('Escape');
  expect(chosen()).toEqual(['p_trang001']);
});

it('is picked up by the space key, taken to another page and put down there, every place told', () => {
  const { editor, items } = showCanvas();
  takeKeys(/Số định danh/);
  press(' ');
  expect(saying(/^Đang cầm “Số định danh”/)).toBe(true);
  press('ArrowUp');
  expect(saying('Vị trí 1 trên 3: ở đầu, trong phần “Người đề nghị”.')).toBe(true);
  press('PageDown');
  expect(saying('Vị trí 1 trên 2: ở đầu, trong phần “Công tác”.')).toBe(true);
  press('Enter');
  expect(items().map(({ id }) => id)).toEqual(['f_hoTen', 'f_lyDo']);
  expect(formOf(editor.state.getState()).pages[1]?.items[0]?.items[0]?.id).toBe('f_soDinhDanh');
  expect(document.activeElement).toBe(frame(/Số định danh/));
});

it('says why a place is refused, and lets go by Escape with nothing changed', () => {
  const { editor } = showCanvas();
  fireEvent.click(screen.getByRole('button', { name: '2 · Quá trình' }));
  takeKeys(/Danh sách: Quá trình công tác/);
  press(' ');
  press('ArrowDown');
  expect(saying(/trong danh sách “Quá trình công tác”\. Không thả được vào đây\. .*bên trong chính nó/)).toBe(true);
  press('Escape');
  expect(saying('Đã thôi. “Quá trình công tác” vẫn ở chỗ cũ.')).toBe(true);
  expect(document.activeElement).toBe(frame(/Danh sách: Quá trình công tác/));
  expect(editor.state.getState().history.past).toHaveLength(0);
});

it('adds by typing alone: search, Enter, name, Enter, and again', () => {
  const { items } = showCanvas();
  takeKeys(/Họ và tên/);
  for (const [wanted, name] of [
    ['ngay thang', 'Ngày sinh'],
    ['doan van', 'Lý lịch'],
  ] as const) {
    press('/');
    write(wanted);
    press('Enter');
    write(name);
    press('Enter');
  }
  expect(items().map((item) => 'schema' in item && item.schema.title)).toEqual([
    'Họ và tên',
    'Ngày sinh',
    'Lý lịch',
    'Số định danh',
    'Lý do',
  ]);
});

it('adds a shared block with its own names, so that nothing is asked and the keys stay on it', () => {
  useLibrary.setState({ library: aLibrary() });
  const { items } = showCanvas();
  takeKeys(/Họ và tên/);
  press('/');
  write('khi can co quan');
  press('Enter');
  expect(items().map(({ id }) => id)).toHaveLength(5);
  expect(screen.queryByRole('textbox', { name: /^Sửa/ })).toBeNull();
  expect(document.activeElement).toBe(frame(/: Nội dung xác nhận/));
  useLibrary.setState({ library: null });
});

it('closes the search by Escape and gives the keys back', () => {
  showCanvas();
  takeKeys(/Họ và tên/);
  press('/');
  expect(screen.getByText('Sẽ thêm dưới “Họ và tên”')).toBeTruthy();
  press('Escape');
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(document.activeElement).toBe(frame(/Họ và tên/));
});

it('opens the same search by the button under an item', () => {
  showCanvas();
  fireEvent.click(frame(/Họ và tên/));
  fireEvent.click(screen.getByRole('button', { name: 'Thêm dưới “Họ và tên”' }));
  fireEvent.click(within(screen.getByRole('listbox')).getByRole('option', { name: /^AaĐoạn văn|Đoạn văn/ }));
  expect(screen.getByRole('textbox', { name: 'Sửa nhãn “Đoạn văn”' })).toBeTruthy();
});

it('makes a field narrower by keys and says how wide it is', () => {
  const { item } = showCanvas();
  takeKeys(/Họ và tên/);
  press('ArrowLeft', { altKey: true, shiftKey: true });
  expect(item('f_hoTen')).toMatchObject({ width: 8 });
  expect(saying('Rộng 8 trên 12 cột.')).toBe(true);
  press('ArrowRight', { altKey: true, shiftKey: true });
  expect(item('f_hoTen')).not.toHaveProperty('width');
});

it('is picked up by a finger that rests on it, not by one that moves on', () => {
  vi.useFakeTimers();
  const { editor } = showCanvas();
  const down = { pointerType: 'touch', pointerId: 1, clientX: 10, clientY: 10 };
  fireEvent.pointerDown(frame(/Họ và tên/), down);
  fireEvent.pointerMove(frame(/Họ và tên/), { ...down, clientY: 60 });
  act(() => vi.advanceTimersByTime(1000));
  expect(editor.state.getState().carrying).toBeNull();
  fireEvent.pointerDown(frame(/Họ và tên/), down);
  act(() => vi.advanceTimersByTime(1000));
  vi.useRealTimers();
  const below = screen.getByRole('button', { name: 'Đặt vào dưới “Số định danh”' });
  fireEvent.click(below);
  expect(editor.state.getState().carrying?.label).toBe('Họ và tên');
  fireEvent.click(below);
  expect(editor.state.getState().carrying).toBeNull();
  expect(saying('Đã đặt “Họ và tên” xuống. Giờ ở dưới “Số định danh”.')).toBe(true);
});

it('renames a page on its tab', () => {
  const { editor } = showCanvas();
  const tab = screen.getByRole('button', { name: '1 · Thông tin' });
  fireEvent.keyDown(tab, { key: 'F2' });
  write('Thông tin chung');
  press('Enter');
  expect(formOf(editor.state.getState()).pages[0]?.title).toBe('Thông tin chung');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '1 · Thông tin chung' }));
});

it('rewrites words between fields over several lines', () => {
  const { editor } = showCanvas();
  const item = { id: 'n_loi', kind: 'content' as const, text: 'Lời dẫn' };
  act(() => void editor.act([{ op: 'insertItem', parent: 's_phan0001', index: 0, item }]));
  takeKeys(/Nội dung: Lời dẫn/);
  press('F2');
  write('Dòng một');
  press('Enter');
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  press('Enter', { ctrlKey: true });
  expect(formOf(editor.state.getState()).pages[0]?.items[0]?.items[0]).toMatchObject({ text: 'Dòng một' });
});
