// @vitest-environment happy-dom
import { FieldServicesProvider } from '@motcua/fields/render';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { EditorProvider } from '../editor-context';
import { createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { designerServices } from '../preview/designer-services';
import { Canvas } from './Canvas';

afterEach(cleanup);

function showCanvas(readOnly = false) {
  const editor = createEditor(aDraft(), readOnly);
  render(
    <FieldServicesProvider services={designerServices}>
      <EditorProvider editor={editor}>
        <Canvas />
      </EditorProvider>
    </FieldServicesProvider>,
  );
  const names = () => formOf(editor.state.getState()).pages[0]?.items[0]?.items.map(({ id }) => id);
  return { editor, names };
}
const frame = (name: RegExp) => screen.getByRole('group', { name });

it('selects by click and shows the plain commands of that item alone', () => {
  showCanvas();
  fireEvent.click(frame(/Họ và tên/));
  expect(screen.getByRole('toolbar', { name: 'Lệnh cho “Họ và tên”' })).toBeTruthy();
  fireEvent.click(frame(/Số định danh/));
  expect(screen.getAllByRole('toolbar')).toHaveLength(1);
});

it('moves by Alt and arrow, and says where the item stands now', () => {
  const { names } = showCanvas();
  fireEvent.click(frame(/Họ và tên/));
  fireEvent.keyDown(frame(/Họ và tên/), { key: 'ArrowDown', altKey: true });
  expect(names()).toEqual(['f_soDinhDanh', 'f_hoTen']);
  expect(screen.getByText('Đã chuyển “Họ và tên”. Giờ ở dưới “Số định danh”.')).toBeTruthy();
});

it('picks up by the handle and puts down at a place that says where it lies', () => {
  const { names } = showCanvas();
  fireEvent.click(frame(/Họ và tên/));
  fireEvent.click(screen.getByRole('button', { name: 'Nhấc lên để đặt chỗ khác' }));
  fireEvent.click(screen.getByRole('button', { name: 'Đặt vào dưới “Số định danh”' }));
  expect(names()).toEqual(['f_soDinhDanh', 'f_hoTen']);
  expect(screen.queryByRole('button', { name: /Đặt vào/ })).toBeNull();
});

it('deletes with the key and brings back with undo', () => {
  const { editor, names } = showCanvas();
  fireEvent.click(frame(/Số định danh/));
  fireEvent.keyDown(frame(/Số định danh/), { key: 'Delete' });
  expect(names()).toEqual(['f_hoTen']);
  editor.undo();
  expect(names()).toEqual(['f_hoTen', 'f_soDinhDanh']);
});

it('goes to another page by its tab and adds a page', () => {
  const { editor } = showCanvas();
  fireEvent.click(screen.getByRole('button', { name: '2 · Quá trình' }));
  expect(frame(/Danh sách: Quá trình công tác/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Thêm trang' }));
  expect(formOf(editor.state.getState()).pages).toHaveLength(3);
});

it('offers no command where nothing may be changed', () => {
  showCanvas(true);
  fireEvent.click(frame(/Họ và tên/));
  expect(screen.queryByRole('toolbar')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Thêm trang' })).toBeNull();
});
