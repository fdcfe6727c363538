// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { EditorProvider } from '../../editor-context';
import { createEditor, formOf } from '../../editor-store';
import { aDraft } from '../../form-editor.fixtures';
import type { ToolProps } from '../editor-tools';
import { TranslationWindow } from './TranslationWindow';

afterEach(cleanup);

function show() {
  const editor = createEditor(aDraft());
  const props = { onClose: () => undefined } as unknown as ToolProps;
  render(
    <EditorProvider editor={editor}>
      <TranslationWindow {...props} />
    </EditorProvider>,
  );
  return { editor, english: () => formOf(editor.state.getState()).texts?.en ?? {} };
}

it('writes the English of a text as one step, and takes it away when emptied', () => {
  const { editor, english } = show();
  const box = screen.getByLabelText('Họ và tên');
  fireEvent.change(box, { target: { value: 'Full' } });
  fireEvent.change(box, { target: { value: 'Full name' } });
  expect(english()['f_hoTen.title']).toBe('Full name');
  expect(editor.state.getState().history.past).toHaveLength(1);
  fireEvent.change(box, { target: { value: '' } });
  expect(english()).toEqual({});
});

it('shows what was made from older words, and takes a word that it is still right', () => {
  const { editor } = show();
  fireEvent.change(screen.getByLabelText('Họ và tên'), { target: { value: 'Full name' } });
  editor.act([
    { op: 'changeField', id: 'f_hoTen', changes: { schema: { type: 'string', title: 'Họ, chữ đệm và tên' } } },
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Cần xem lại (0)', hidden: true }));
  fireEvent.click(screen.getByRole('button', { name: 'Cần xem lại (1)', hidden: true }));
  expect(screen.getByText(/Trước là: “Họ và tên”/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Bản dịch vẫn đúng', hidden: true }));
  expect(screen.queryByText(/Trước là/)).toBeNull();
});
