// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Canvas } from '../canvas/Canvas';
import { EditorProvider } from '../editor-context';
import { createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { Palette } from './Palette';

/** Without the server the field types are all there is. */
beforeEach(() => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline'))));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function showPalette() {
  const editor = createEditor(aDraft());
  render(
    <EditorProvider editor={editor}>
      <Palette />
    </EditorProvider>,
  );
  const titles = () =>
    formOf(editor.state.getState()).pages[0]?.items[0]?.items.map((item) => 'schema' in item && item.schema.title);
  return { editor, titles };
}

it('adds under the selected item and selects what was added', () => {
  const { editor, titles } = showPalette();
  editor.select('f_hoTen');
  fireEvent.click(screen.getByRole('button', { name: /^Aa ?Đoạn văn|Đoạn văn/ }));
  expect(titles()).toEqual(['Họ và tên', 'Đoạn văn', 'Số định danh']);
  const { selectedId } = editor.state.getState();
  expect(selectedId).toMatch(/^f_/);
  expect(selectedId).not.toBe('f_hoTen');
});

it('finds without diacritics and adds the first found by Enter', () => {
  const { titles } = showPalette();
  const search = screen.getByRole('searchbox');
  fireEvent.change(search, { target: { value: 'doan van' } });
  fireEvent.keyDown(search, { key: 'Enter' });
  expect(titles()).toContain('Đoạn văn');
});

it('is picked up by a tap, for a finger cannot drag', () => {
  const { editor } = showPalette();
  const offer = screen.getByRole('button', { name: /Đoạn văn/ });
  fireEvent.pointerDown(offer, { pointerType: 'touch' });
  fireEvent.click(offer);
  expect(editor.state.getState().carrying?.label).toBe('Đoạn văn');
});

it('asks for the words of what is new, right on the page', () => {
  const editor = createEditor(aDraft());
  render(
    <EditorProvider editor={editor}>
      <Palette />
      <Canvas />
    </EditorProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Đoạn văn' }));
  const words = screen.getByRole('textbox', { name: 'Sửa nhãn “Đoạn văn”' });
  fireEvent.change(words, { target: { value: 'Lý do' } });
  fireEvent.keyDown(words, { key: 'Enter' });
  expect(formOf(editor.state.getState()).pages[0]?.items[0]?.items.at(-1)).toMatchObject({
    schema: { title: 'Lý do' },
  });
});
