// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { aField, aForm, FilledSection } from '../section/section-form.fixtures';
import { RawInspector } from './Inspector';

afterEach(cleanup);

const imported = aField('o', {
  type: 'raw',
  schema: { title: 'Phần nhập', type: 'object', properties: { ma: { type: 'string', title: 'Mã' } } },
});

it('is drawn by stock rjsf from the imported part, and empties to nothing', async () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[imported]} seen={(next) => (answers = next)} />);
  const box = await screen.findByLabelText('Mã');
  fireEvent.input(box, { target: { value: 'A1' } });
  expect(answers).toEqual({ o: { ma: 'A1' } });
  fireEvent.input(box, { target: { value: '' } });
  expect(answers).toEqual({});
});

it('keeps the schema in use until what is typed is JSON again', () => {
  const onChange = vi.fn();
  render(<RawInspector field={imported} onChange={onChange} definition={aForm([imported])} />);
  const box = screen.getByLabelText('Lược đồ gốc (chế độ chuyên gia)');
  fireEvent.input(box, { target: { value: '{"type":' } });
  fireEvent.blur(box);
  expect(screen.getByText(/Chưa đúng cú pháp JSON/)).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.input(box, { target: { value: '{"type":"string"}' } });
  fireEvent.blur(box);
  expect(onChange).toHaveBeenCalledWith({ schema: { type: 'string' } });
});
