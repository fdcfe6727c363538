// @vitest-environment happy-dom
import { applyEdit, type FormDefinition, type FormEdit } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { EditorProvider } from '../editor-context';
import { createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { SideBySide } from './SideBySide';
import { takeIn } from './take-in';

afterEach(cleanup);

const edited = (form: FormDefinition, edit: FormEdit): FormDefinition => {
  const next = applyEdit(form, edit);
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
};
const retitled = (title: string): FormEdit => ({ op: 'changeForm', changes: { title } });

it('takes theirs in as one step that can be undone', () => {
  const editor = createEditor(aDraft());
  editor.act([{ op: 'changePage', id: 'p_trang001', changes: { title: 'Của tôi' } }]);
  expect(takeIn(editor, aDraft(), edited(aDraft(), retitled('Của họ')))).toBe(true);
  const form = () => formOf(editor.state.getState());
  expect([form().title, form().pages[0]?.title]).toEqual(['Của họ', 'Của tôi']);
  editor.undo();
  expect([form().title, form().pages[0]?.title]).toEqual([aDraft().title, 'Của tôi']);
});

it('leaves the choice to the person where both changed the same', () => {
  const editor = createEditor(aDraft());
  editor.act([retitled('Của tôi')]);
  const theirs = edited(aDraft(), retitled('Của họ'));
  expect(takeIn(editor, aDraft(), theirs)).toBe(false);
  render(
    <EditorProvider editor={editor}>
      <SideBySide
        base={aDraft()}
        theirs={theirs}
        name="Lê Minh Quân"
        onMerge={(picks) => takeIn(editor, aDraft(), theirs, picks)}
      />
    </EditorProvider>,
  );
  fireEvent.click(screen.getByRole('radio', { name: /Của tôi/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Gộp theo lựa chọn' }));
  expect(formOf(editor.state.getState()).title).toBe('Của tôi');
});
