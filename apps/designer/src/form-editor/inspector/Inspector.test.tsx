// @vitest-environment happy-dom
import type { FormDefinition } from '@motcua/schema';
import { indexForm } from '@motcua/schema';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EditorProvider } from '../editor-context';
import { createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { Inspector } from './Inspector';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const choices = [
  { const: 'doc-than', title: 'Độc thân' },
  { const: 'ket-hon', title: 'Đã kết hôn' },
];

/** The small draft with a choice in front and a condition on it. */
function aDraftWithChoice(): FormDefinition {
  const draft = aDraft();
  const [page, ...pages] = draft.pages;
  const [section, ...sections] = page?.items ?? [];
  if (!page || !section) throw new Error('the draft has no section');
  const choice = {
    id: 'f_honNhan',
    kind: 'field',
    type: 'single-choice',
    name: 'honNhan',
    required: true,
    schema: { type: 'string', title: 'Hôn nhân', oneOf: choices },
  } as const;
  const items = section.items.map((item) => (item.id === 'f_hoTen' ? { ...item, showWhen: 'c_ketHon' } : item));
  return {
    ...draft,
    pages: [{ ...page, items: [{ ...section, items: [choice, ...items] }, ...sections] }, ...pages],
    conditions: [{ id: 'c_ketHon', name: 'Đã kết hôn', test: { field: 'f_honNhan', is: 'equal', value: 'ket-hon' } }],
  };
}

function show(form: FormDefinition, ...selected: readonly string[]) {
  const editor = createEditor(form);
  editor.selectMany(selected);
  render(
    <EditorProvider editor={editor}>
      <Inspector />
    </EditorProvider>,
  );
  const now = () => formOf(editor.state.getState());
  return { editor, now, node: (id: string) => indexForm(now()).nodes.get(id)?.node };
}
const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

it('offers only the tabs that fit what is selected', () => {
  const { editor } = show(aDraftWithChoice(), 'f_hoTen');
  expect(tabs()).toEqual(['Nội dung', 'Kiểm tra', 'Điều kiện', 'Dữ liệu', 'Căn cứ']);
  cleanup();
  show(formOf(editor.state.getState()), 's_phan0001');
  expect(tabs()).toEqual(['Nội dung', 'Điều kiện']);
});

it('shows the seldom used in the full view only, and remembers the view', () => {
  show(aDraftWithChoice(), 'f_hoTen');
  expect(screen.queryByLabelText(/Tên dữ liệu/)).toBeNull();
  press('Đầy đủ');
  expect(screen.getByLabelText(/Tên dữ liệu/)).toBeTruthy();
  cleanup();
  show(aDraftWithChoice(), 'f_hoTen');
  expect(screen.getByRole('button', { name: 'Đầy đủ' }).getAttribute('aria-pressed')).toBe('true');
});

it('says what a change of type keeps and loses, changes it, and undo brings all back', () => {
  const { editor, node, now } = show(aDraftWithChoice(), 'f_honNhan');
  press('Kiểu: Chọn một');
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('Kiểu mới'), { target: { value: 'multiple-choice' } });
  expect(dialog.getByText(/tên dữ liệu; nhãn; bản tiếng Anh; các phương án; tính bắt buộc/)).toBeTruthy();
  expect(dialog.getByText(/Điều kiện được đổi cách hỏi.*“Đã kết hôn”/)).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: 'Đổi kiểu' }));
  expect(node('f_honNhan')).toMatchObject({ type: 'multiple-choice', schema: { items: { oneOf: choices } } });
  expect(now().conditions[0]?.test).toMatchObject({ is: 'includes' });
  editor.undo();
  expect(now()).toEqual(aDraftWithChoice());
});

it('does not change to a type that a condition could not ask, and names the condition', () => {
  const { node } = show(aDraftWithChoice(), 'f_honNhan');
  press('Kiểu: Chọn một');
  fireEvent.change(screen.getByLabelText('Kiểu mới'), { target: { value: 'number' } });
  expect(screen.getByRole('button', { name: 'Điều kiện “Đã kết hôn”' })).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Đổi kiểu' }).disabled).toBe(true);
  expect(node('f_honNhan')).toMatchObject({ type: 'single-choice' });
});

it('changes what several items share in one step, and says where they differ', () => {
  const { editor, node } = show(aDraftWithChoice(), 'f_honNhan', 'f_soDinhDanh');
  expect(screen.getByText('2 mục đang chọn', { selector: 'h2' })).toBeTruthy();
  const required = screen.getByLabelText<HTMLSelectElement>('Bắt buộc');
  expect(required.selectedOptions[0]?.textContent).toBe('nhiều giá trị');
  fireEvent.change(required, { target: { value: 'yes' } });
  expect(node('f_soDinhDanh')).toMatchObject({ required: true });
  fireEvent.change(screen.getByLabelText('Độ rộng trên màn hình lớn'), { target: { value: '6' } });
  expect([node('f_honNhan'), node('f_soDinhDanh')]).toMatchObject([{ width: 6 }, { width: 6 }]);
  editor.undo();
  expect(node('f_honNhan')).not.toHaveProperty('width');
  expect(node('f_soDinhDanh')).toMatchObject({ required: true });
  fireEvent.change(screen.getByLabelText(/Mục đích thu thập/), { target: { value: 'Đối chiếu' } });
  press('Ghi cho mọi mục đang chọn');
  expect([node('f_honNhan'), node('f_soDinhDanh')]).toMatchObject([{ purpose: 'Đối chiếu' }, { purpose: 'Đối chiếu' }]);
});

it('gives a rule its own sentence, and takes it away when the box is emptied', () => {
  localStorage.setItem('motcua.designer.inspector', 'full');
  const { node } = show(aDraftWithChoice(), 'f_soDinhDanh');
  fireEvent.click(screen.getByRole('tab', { name: 'Kiểm tra' }));
  const box = screen.getByLabelText('Khi không đúng mẫu');
  fireEvent.change(box, { target: { value: 'Xem lại thẻ.' } });
  expect(node('f_soDinhDanh')).toMatchObject({ errorTexts: { pattern: 'Xem lại thẻ.' } });
  fireEvent.change(box, { target: { value: '' } });
  expect(node('f_soDinhDanh')).not.toHaveProperty('errorTexts');
});

it('hangs a choice on a condition, and takes it off again', () => {
  localStorage.setItem('motcua.designer.inspector', 'full');
  const form = aDraftWithChoice();
  const asked = { id: 'c_hoTen', name: 'Có tên', test: { field: 'f_soDinhDanh', is: 'answered' } } as const;
  const { node } = show({ ...form, conditions: [...form.conditions, asked] }, 'f_honNhan');
  fireEvent.click(screen.getByRole('tab', { name: 'Điều kiện' }));
  fireEvent.change(screen.getByLabelText('Độc thân'), { target: { value: 'c_hoTen' } });
  expect(node('f_honNhan')).toMatchObject({ optionWhen: { 'doc-than': 'c_hoTen' } });
  fireEvent.change(screen.getByLabelText('Độc thân'), { target: { value: 'no' } });
  expect(node('f_honNhan')).not.toHaveProperty('optionWhen');
});
