// @vitest-environment happy-dom
import { relationsOf } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { EditorProvider } from '../../editor-context';
import { createEditor } from '../../editor-store';
import { aDraft } from '../../form-editor.fixtures';
import type { ToolProps } from '../editor-tools';
import { RelationWindow } from './RelationWindow';
import { drawRelations } from './relation-layout';
import { relationTable } from './relation-table';

afterEach(cleanup);

function related() {
  const form = aDraft();
  const [page, ...others] = form.pages;
  if (!page) throw new Error('the fixture has pages');
  return {
    ...form,
    pages: [{ ...page, showWhen: null }, ...others.map((one) => ({ ...one, showWhen: 'c_co' }))],
    conditions: [{ id: 'c_co', name: '=Có họ tên', test: { field: 'f_hoTen', is: 'answered' as const } }],
  };
}

it('places what is depended on to the left of what depends', () => {
  const { nodes, lines } = drawRelations(relationsOf(related()));
  const left = (id: string) => nodes.find((node) => node.id === id)?.x ?? Number.NaN;
  expect(left('f_hoTen')).toBeLessThan(left('c_co'));
  expect(left('c_co')).toBeLessThan(left('p_trang002'));
  expect(lines.every(({ path }) => /^M\d/.test(path))).toBe(true);
});

it('writes a table in which no label acts as a formula', () => {
  expect(relationTable(relationsOf(related()))).toContain(`"Họ và tên","được hỏi trong điều kiện","'=Có họ tên"`);
});

it('narrows to what is chosen and leads to its place', () => {
  const editor = createEditor(related());
  let closed = false;
  const props = { onClose: () => (closed = true) } as unknown as ToolProps;
  render(
    <EditorProvider editor={editor}>
      <RelationWindow {...props} />
    </EditorProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Mục: Họ và tên', hidden: true }));
  expect(screen.getByRole('button', { name: 'Xem tất cả', hidden: true })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Đến chỗ này', hidden: true }));
  expect(closed).toBe(true);
  expect(editor.state.getState().selectedId).toBe('f_hoTen');
});
