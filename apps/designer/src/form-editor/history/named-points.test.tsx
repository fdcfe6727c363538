// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { EditorProvider } from '../editor-context';
import { createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { HistoryPanel } from './HistoryPanel';

vi.mock('../../app/session', () => ({ useMe: () => ({ accountId: 'hoa' }) }));
afterEach(cleanup);

it('goes back to a moment that was given a name, and forward again by undo', () => {
  const editor = createEditor(aDraft());
  render(
    <EditorProvider editor={editor}>
      <HistoryPanel />
    </EditorProvider>,
  );
  fireEvent.change(screen.getByRole('textbox', { name: 'Tên mốc' }), { target: { value: 'Trước khi họp' } });
  fireEvent.click(screen.getByRole('button', { name: 'Đặt mốc' }));
  editor.act([{ op: 'changeForm', changes: { title: 'Sau khi họp' } }]);
  fireEvent.click(screen.getByRole('button', { name: 'Quay về mốc “Trước khi họp”' }));
  expect(formOf(editor.state.getState())).toEqual(aDraft());
  editor.undo();
  expect(formOf(editor.state.getState()).title).toBe('Sau khi họp');
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ mốc “Trước khi họp”' }));
  expect(screen.queryByRole('button', { name: /Quay về mốc/ })).toBeNull();
});
