// @vitest-environment happy-dom
import { type FormDefinition, indexForm } from '@motcua/schema';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { EditorProvider, useForm } from '../editor-context';
import { createEditor, type Editor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { CheckTab } from '../inspector/CheckTab';
import { RulesWindow } from './RulesWindow';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function showModal() {
    this.open = true;
  };
});
afterEach(cleanup);

const aDraftToCalculate = (): FormDefinition => {
  const draft = aDraft();
  const [page, ...pages] = draft.pages;
  const [section] = page?.items ?? [];
  if (!page || !section) return draft;
  const number = (id: string, title: string) => ({
    id,
    kind: 'field' as const,
    type: 'number',
    name: id,
    schema: { type: 'number', title },
  });
  const items = [
    ...section.items,
    number('f_nam', 'Đảng viên nam'),
    number('f_nu', 'Đảng viên nữ'),
    number('f_tong', 'Tổng'),
  ];
  return { ...draft, pages: [{ ...page, items: [{ ...section, items }] }, ...pages] };
};

function Tab({ id }: { readonly id: string }) {
  const node = indexForm(useForm()).nodes.get(id)?.node;
  return node && <CheckTab node={node} disabled={false} />;
}

function show(id: string) {
  const editor = createEditor(aDraftToCalculate());
  editor.select(id);
  const view = render(
    <EditorProvider editor={editor}>
      <Tab id={id} />
    </EditorProvider>,
  );
  return { editor, view };
}

const drafted = (editor: Editor) => formOf(editor.state.getState());
const fieldOf = (editor: Editor, id: string) => {
  const node = indexForm(drafted(editor)).nodes.get(id)?.node;
  return node && 'schema' in node ? node : undefined;
};
const type = (box: HTMLElement, value: string) => {
  fireEvent.change(box, { target: { value, selectionStart: value.length, selectionEnd: value.length } });
};
const formula = () => screen.getByRole('textbox', { name: 'Công thức' }) as HTMLTextAreaElement;

it('stores a calculation as one step when its box is left', () => {
  const { editor } = show('f_tong');
  fireEvent.click(screen.getByRole('switch', { name: /Giá trị tính ra/ }));
  type(formula(), '[dang vien nam] + [Đảng viên nữ]');
  expect(screen.getByText(/Đọc là/).textContent).toContain('[Đảng viên nam] + [Đảng viên nữ]');
  expect(fieldOf(editor, 'f_tong')?.calculate).toBeUndefined();
  fireEvent.blur(formula());
  expect(fieldOf(editor, 'f_tong')).toMatchObject({
    calculate: { '+': [{ var: 'f_nam' }, { var: 'f_nu' }] },
    readOnly: true,
  });
  expect(formula().value).toBe('[Đảng viên nam] + [Đảng viên nữ]');
  editor.undo();
  expect(fieldOf(editor, 'f_tong')?.calculate).toBeUndefined();
});

it('never stores a broken text, tells what is wrong, and keeps it while the field stays selected', () => {
  const { editor, view } = show('f_tong');
  fireEvent.click(screen.getByRole('switch', { name: /Giá trị tính ra/ }));
  type(formula(), '[Đảng viên nan] + 1');
  expect(screen.getByText(/không có trường “Đảng viên nan”. Có phải \[Đảng viên nam\]/)).toBeTruthy();
  fireEvent.blur(formula());
  view.unmount();
  render(
    <EditorProvider editor={editor}>
      <Tab id="f_tong" />
    </EditorProvider>,
  );
  expect(formula().value).toBe('[Đảng viên nan] + 1');
  expect(editor.state.getState().history.past).toHaveLength(0);
});

it('completes a field by keys', () => {
  show('f_tong');
  fireEvent.click(screen.getByRole('switch', { name: /Giá trị tính ra/ }));
  type(formula(), 'dang');
  expect(within(screen.getByRole('listbox')).getAllByRole('option').length).toBe(2);
  fireEvent.keyDown(formula(), { key: 'ArrowDown' });
  fireEvent.keyDown(formula(), { key: 'Enter' });
  expect(formula().value).toBe('[Đảng viên nữ]');
  type(formula(), '[Đảng viên nữ] + tu');
  expect(formula().getAttribute('aria-activedescendant')).not.toBeNull();
  fireEvent.keyDown(formula(), { key: 'Escape' });
  expect(formula().getAttribute('aria-activedescendant')).toBeNull();
});

it('puts a chosen function where the caret stood and goes on there', async () => {
  show('f_tong');
  fireEvent.click(screen.getByRole('switch', { name: /Giá trị tính ra/ }));
  type(formula(), '1 + ');
  fireEvent.click(screen.getByRole('button', { name: 'Chèn hàm' }));
  fireEvent.change(screen.getByPlaceholderText('Tìm hàm'), { target: { value: 'lon nhat' } });
  fireEvent.click(await screen.findByRole('option', { name: /^lớn nhất/ }));
  await waitFor(() => expect(formula().value).toBe('1 + lớn nhất('));
  expect(document.activeElement).toBe(formula());
});

it('refuses a calculation that leads back to itself, in words', () => {
  const { editor } = show('f_tong');
  fireEvent.click(screen.getByRole('switch', { name: /Giá trị tính ra/ }));
  type(formula(), '[Tổng] + 1');
  fireEvent.blur(formula());
  expect(fieldOf(editor, 'f_tong')?.calculate).toBeUndefined();
  expect(screen.getByText(/phụ thuộc vòng tròn/)).toBeTruthy();
});

it('tries a check on made-up answers', async () => {
  show('f_tong');
  fireEvent.click(screen.getByRole('switch', { name: /Giá trị tính ra/ }));
  type(formula(), '[Đảng viên nam] * 2');
  fireEvent.click(screen.getByText('Thử'));
  const result = () => screen.getByText('Kết quả:', { exact: false }).parentElement?.textContent;
  expect(result()).toContain('Chưa đủ dữ liệu');
  const box = await screen.findByRole('textbox', { name: /Đảng viên nam/ });
  fireEvent.change(box, { target: { value: '1,5' } });
  fireEvent.blur(box);
  expect(result()).toContain('3');
});

it('adds a check with its own text, mends it and takes it away, one step each', () => {
  const { editor } = show('f_tong');
  fireEvent.click(screen.getByRole('button', { name: 'Thêm quy tắc' }));
  const test = screen.getByRole('textbox', { name: 'Điều phải đúng' });
  type(test, '[Tổng] + 1');
  fireEvent.click(screen.getByRole('button', { name: 'Lưu quy tắc' }));
  expect(drafted(editor).checks).toEqual([]);
  expect(screen.getByText('Viết câu báo cho người khai.')).toBeTruthy();
  type(test, '[Tổng] <= 100');
  fireEvent.change(screen.getByRole('textbox', { name: /Câu báo/ }), { target: { value: 'Tổng không quá 100.' } });
  fireEvent.click(screen.getByRole('radio', { name: /Nhắc/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Lưu quy tắc' }));
  expect(drafted(editor).checks).toMatchObject([
    { at: 'f_tong', severity: 'warning', text: 'Tổng không quá 100.', test: { '<=': [{ var: 'f_tong' }, 100] } },
  ]);
  expect(editor.state.getState().history.past).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: /^Xoá quy tắc/ }));
  expect(drafted(editor).checks).toEqual([]);
  editor.undo();
  expect(drafted(editor).checks).toHaveLength(1);
});

it('lists every calculation and check of the form and leads to them', () => {
  const { editor, view } = show('f_hoTen');
  editor.act([
    { op: 'changeField', id: 'f_tong', changes: { calculate: { '+': [{ var: 'f_nam' }, { var: 'f_nu' }] } } },
  ]);
  view.unmount();
  let closed = false;
  render(
    <EditorProvider editor={editor}>
      <RulesWindow
        onClose={() => {
          closed = true;
        }}
      />
    </EditorProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: /Tổng/ }));
  expect(editor.state.getState().selectedId).toBe('f_tong');
  expect(closed).toBe(true);
});
