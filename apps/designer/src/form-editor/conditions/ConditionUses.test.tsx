// @vitest-environment happy-dom
import { type FormDefinition, indexForm } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { EditorProvider } from '../editor-context';
import { createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { ConditionList } from './ConditionList';
import { placesOfCondition } from './condition-uses';

afterEach(cleanup);

function aDraftWithUses(): FormDefinition {
  const text = JSON.stringify(aDraft())
    .replace('"type":"text","name":"hoTen"', '"type":"text","showWhen":"c_a","required":{"when":"c_a"},"name":"hoTen"')
    .replace('"title":"Quá trình","items"', '"title":"Quá trình","showWhen":"c_a","items"');
  const test = { field: 'f_soDinhDanh', is: 'answered' } as const;
  return {
    ...JSON.parse(text),
    conditions: [
      { id: 'c_a', name: 'Đã có số', test },
      { id: 'c_b', name: 'Chưa có số', test: { not: { condition: 'c_a' } } },
    ],
  };
}

function show() {
  const editor = createEditor(aDraftWithUses());
  render(
    <EditorProvider editor={editor}>
      <ConditionList />
    </EditorProvider>,
  );
  return { editor, now: () => formOf(editor.state.getState()) };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

it('lists where a condition is used and how; a place on the page is gone to', () => {
  const { editor, now } = show();
  expect(placesOfCondition(now(), 'c_a').map(({ id, how }) => `${id} ${how}`)).toEqual([
    'f_hoTen Chỉ hiện khi đúng điều kiện này',
    'f_hoTen Bắt buộc khi đúng điều kiện này',
    'p_trang002 Chỉ hiện khi đúng điều kiện này',
    'c_b Dựa vào điều kiện này',
  ]);
  press('Điều kiện “Đã có số”: dùng ở 4 nơi');
  press(/“Quá trình”/);
  expect(editor.state.getState()).toMatchObject({ selectedId: 'p_trang002', pageId: 'p_trang002' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('does not delete what is used, but out of all places at once, which is one step', () => {
  const { editor, now } = show();
  const before = now();
  press('Xoá điều kiện “Đã có số”');
  expect(now()).toBe(before);
  press('Bỏ khỏi tất cả rồi xoá');
  expect(now().conditions).toEqual([
    { id: 'c_b', name: 'Chưa có số', test: { not: { field: 'f_soDinhDanh', is: 'answered' } } },
  ]);
  expect(indexForm(now()).nodes.get('f_hoTen')?.node).not.toHaveProperty('required');
  expect(JSON.stringify(now().pages)).not.toContain('c_a');
  editor.undo();
  expect(now()).toEqual(before);
  press('Xoá điều kiện “Chưa có số”');
  expect(now().conditions.map(({ id }) => id)).toEqual(['c_a']);
});
