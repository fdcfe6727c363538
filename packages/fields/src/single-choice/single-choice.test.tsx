// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { oneOfChoices } from '../read-value';
import { aField, aForm, FilledSection } from '../section/section-form.fixtures';
import { fieldOfType, verdictsOn } from '../section/verdicts.fixtures';
import { SingleChoiceInspector } from './Inspector';
import { singleChoiceField } from './single-choice.field';

afterEach(cleanup);

const schema = {
  type: 'string',
  oneOf: oneOfChoices([
    { value: 'chinh-thuc', label: 'Chính thức' },
    { value: 'tam-thoi', label: 'Tạm thời' },
  ]),
};

it('takes one of its choices and nothing else', () => {
  expect(verdictsOn(singleChoiceField, 'tam-thoi', schema)).toEqual([]);
  expect(verdictsOn(singleChoiceField, 'khac', schema)).toEqual([
    { rule: 'oneOf', text: 'Chọn “Câu hỏi” trong các phương án đã nêu.' },
  ]);
  expect(singleChoiceField.toText('tam-thoi', { schema })).toBe('Tạm thời');
});

it('shows few choices as radios, many as a list that opens', () => {
  let answers: JsonObject = {};
  const { unmount } = render(
    <FilledSection items={[fieldOfType(singleChoiceField, schema)]} seen={(next) => (answers = next)} />,
  );
  fireEvent.click(screen.getByRole('radio', { name: 'Tạm thời' }));
  expect(answers).toEqual({ o: 'tam-thoi' });
  unmount();
  const many = {
    type: 'string',
    oneOf: oneOfChoices(Array.from({ length: 9 }, (_, at) => ({ value: `v${at}`, label: `Mục ${at}` }))),
  };
  render(<FilledSection items={[fieldOfType(singleChoiceField, many)]} seen={(next) => (answers = next)} />);
  fireEvent.change(screen.getByRole('combobox', { name: 'Câu hỏi' }), { target: { value: 'v8' } });
  expect(answers).toEqual({ o: 'v8' });
});

it('lets staff paste choices, reorder them, and keeps values unique', () => {
  const onChange = vi.fn();
  const field = fieldOfType(singleChoiceField, schema);
  render(<SingleChoiceInspector field={field} onChange={onChange} definition={aForm([field])} />);
  fireEvent.click(screen.getByRole('button', { name: 'Dán nhiều dòng' }));
  fireEvent.input(screen.getByLabelText('Các phương án', { selector: 'textarea' }), {
    target: { value: 'Nội bộ\n\nChính  thức\nChính-thức\n' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Thêm các dòng này' }));
  expect(onChange.mock.lastCall?.[0].schema.oneOf).toEqual([
    ...schema.oneOf,
    { const: 'noi-bo', title: 'Nội bộ' },
    { const: 'chinh-thuc-2', title: 'Chính-thức' },
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Chuyển “Tạm thời” lên' }));
  expect(onChange.mock.lastCall?.[0].schema.oneOf).toEqual(schema.oneOf.toReversed());
});

it('offers a choice only while its condition holds, and shows it again as it was chosen', () => {
  let answers: JsonObject = {};
  const items = [
    aField('b', { type: 'yes-no', schema: { type: 'boolean', title: 'Ở xa' } }),
    { ...fieldOfType(singleChoiceField, schema), optionWhen: { 'tam-thoi': 'c_xa' } },
  ];
  render(
    <FilledSection
      items={items}
      conditions={[{ id: 'c_xa', name: 'Ở xa', test: { field: 'f_b', is: 'equal', value: true } }]}
      initial={{ o: 'tam-thoi' }}
      seen={(next) => (answers = next)}
    />,
  );
  expect(screen.queryByRole('radio', { name: 'Tạm thời' })).toBeNull();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Chính thức' }).checked).toBe(false);
  fireEvent.click(screen.getByRole('radio', { name: 'Có' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Tạm thời' }).checked).toBe(true);
  expect(answers).toEqual({ b: true, o: 'tam-thoi' });
});
