// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { EditorProvider, useForm } from '../editor-context';
import { createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { ProblemsPanel } from './ProblemsPanel';
import { problemsOfForm } from './problems';

afterEach(cleanup);

function Panel({ onShow }: { readonly onShow: () => void }) {
  return <ProblemsPanel problems={problemsOfForm(useForm())} onShow={onShow} />;
}

function showPanel(form = aDraft()) {
  const editor = createEditor(form);
  const onShow = vi.fn();
  render(
    <EditorProvider editor={editor}>
      <Panel onShow={onShow} />
    </EditorProvider>,
  );
  return { editor, onShow, form: () => formOf(editor.state.getState()) };
}

const purposeOf = (form: ReturnType<typeof aDraft>) =>
  form.pages[0]?.items[0]?.items.map((item) => ('purpose' in item ? item.purpose : undefined));

/** Three fields without a purpose beside one that has it. */
function aDraftWithOnePurpose() {
  const draft = aDraft();
  const section = draft.pages[0]?.items[0];
  const [first] = section?.items ?? [];
  if (!section || first?.kind !== 'field') throw new Error('the draft has changed');
  const items = [
    { ...first, purpose: 'Xác định người khai' },
    ...['Lý do', 'Nơi đến'].map((title, at) => ({
      ...first,
      id: `f_them${at}0000`,
      name: `them${at}`,
      schema: { type: 'string', title },
    })),
  ];
  return {
    ...draft,
    pages: draft.pages.map((page, at) => (at === 0 ? { ...page, items: [{ ...section, items }] } : page)),
  };
}

it('groups by severity with counts, and shows one kind alone when asked', () => {
  showPanel();
  expect(screen.getByRole('heading', { name: /Lỗi/ })).toBeTruthy();
  expect(screen.getByRole('heading', { name: /Cảnh báo/ })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Cảnh báo/ }));
  expect(screen.queryByRole('heading', { name: /Lỗi/ })).toBeNull();
  expect(screen.getByRole('button', { name: /“Họ và tên”: “Họ và tên” đã có/ })).toBeTruthy();
});

it('leads to the place and to the tab where it is mended', () => {
  const { editor, onShow } = showPanel();
  fireEvent.click(screen.getByRole('button', { name: /“Họ và tên”: chưa ghi mục đích/ }));
  expect(editor.state.getState()).toMatchObject({ selectedId: 'f_hoTen', askedTab: { tab: 'basis' } });
  expect(onShow).toHaveBeenCalledOnce();
});

it('mends one place as one step that can be undone', () => {
  const { editor, form } = showPanel();
  const row = screen.getByRole('button', { name: /“Họ và tên” đã có/ }).closest('li');
  fireEvent.click(within(row ?? document.body).getByRole('button', { name: /Sửa giúp/ }));
  expect(form().pages[0]?.items[0]?.items[0]).toMatchObject({ prefill: { attribute: 'fullName' } });
  expect(screen.queryByRole('button', { name: /“Họ và tên” đã có/ })).toBeNull();
  editor.undo();
  expect(form()).toEqual(aDraft());
});

it('mends all of one kind as one step', () => {
  const { editor, form } = showPanel(aDraftWithOnePurpose());
  fireEvent.click(screen.getByRole('button', { name: 'Sửa cả 2 chỗ' }));
  expect(purposeOf(form())).toEqual(['Xác định người khai', 'Xác định người khai', 'Xác định người khai']);
  expect(editor.state.getState().history.past).toHaveLength(1);
});

it('mends the form of this moment, whatever the list still shows', () => {
  const editor = createEditor(aDraft());
  const stale = problemsOfForm(aDraft());
  render(
    <EditorProvider editor={editor}>
      <ProblemsPanel problems={stale} />
    </EditorProvider>,
  );
  editor.act([{ op: 'changeField', id: 'f_hoTen', changes: { schema: { type: 'string', title: 'Lý do' } } }]);
  const before = formOf(editor.state.getState());
  const row = screen.getByRole('button', { name: /“Họ và tên” đã có/ }).closest('li');
  fireEvent.click(within(row ?? document.body).getByRole('button', { name: /Sửa giúp/ }));
  expect(formOf(editor.state.getState())).toBe(before);
});
