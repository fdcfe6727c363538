// @vitest-environment happy-dom
import type { FormDefinition, NamedCondition } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { EditorProvider } from '../editor-context';
import { createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { ConditionDialog } from './ConditionDialog';

afterEach(cleanup);

const field = (type: string, schema: object) =>
  ({ id: 'f_hoTen', kind: 'field', type, name: 'hoTen', schema }) as const;

/** The small draft with another first field. */
const aDraftOf = (first: ReturnType<typeof field>): FormDefinition => {
  const draft = aDraft();
  const text = JSON.stringify(draft);
  const [page] = draft.pages;
  const old = page?.items[0]?.items[0];
  return JSON.parse(text.replace(JSON.stringify(old), JSON.stringify(first)));
};

function show(form: FormDefinition, condition: NamedCondition | null = null) {
  const editor = createEditor(form);
  const onSaved = vi.fn();
  render(
    <EditorProvider editor={editor}>
      <ConditionDialog condition={condition} newId="c_moi00001" scope={[]} onClose={vi.fn()} onSaved={onSaved} />
    </EditorProvider>,
  );
  const saved = () => formOf(editor.state.getState()).conditions;
  return { onSaved, saved };
}
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Lưu điều kiện' }));

it('calls a condition by its own words when nobody names it', () => {
  const { onSaved, saved } = show(aDraft());
  save();
  expect(saved()).toEqual([
    { id: 'c_moi00001', name: '“Họ và tên” đã trả lời', test: { field: 'f_hoTen', is: 'answered' } },
  ]);
  expect(onSaved).toHaveBeenCalledWith('c_moi00001');
});

it('takes a number as it is written, with a comma; half a number changes nothing', () => {
  const { saved } = show(aDraftOf(field('number', { type: 'number', title: 'Điểm' })));
  const box = screen.getByRole('textbox', { name: 'Giá trị' });
  fireEvent.change(box, { target: { value: '7,5' } });
  fireEvent.change(box, { target: { value: '-' } });
  expect(box.getAttribute('aria-invalid')).toBe('true');
  save();
  expect(saved()[0]?.test).toEqual({ field: 'f_hoTen', is: 'atLeast', value: 7.5 });
});

it('says why a date is not compared', () => {
  show(aDraftOf(field('date', { type: 'string', format: 'date', title: 'Ngày sinh' })));
  expect(screen.getByText(/không so sánh được ngày tháng/)).toBeTruthy();
  const operators = screen.getByLabelText<HTMLSelectElement>('So sánh');
  expect([...operators.options].map(({ value }) => value)).toEqual(['answered']);
});

it('nests: a group of which not one may hold', () => {
  const test = {
    all: [{ field: 'f_hoTen', is: 'answered' }, { any: [{ field: 'f_hoTen', is: 'answered' }] }],
  } as const;
  const { saved } = show(aDraft(), { id: 'c_cu000001', name: 'Cũ', test });
  fireEvent.click(screen.getAllByRole('button', { name: 'Thêm phép thử' })[0] as HTMLElement);
  const rules = screen.getAllByLabelText('Các phép thử dưới đây phải');
  fireEvent.change(rules[0] as HTMLElement, { target: { value: 'none' } });
  save();
  expect(saved()).toMatchObject([{ id: 'c_cu000001', name: 'Cũ' }]);
  expect(JSON.stringify(saved()[0]?.test)).toContain('"not":{"any"');
});
