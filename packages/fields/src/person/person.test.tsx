// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { aForm, FilledSection } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import { PersonInspector } from './Inspector';
import { personField } from './person.field';

afterEach(cleanup);

it('needs a name; numbers must be whole', () => {
  expect(rulesBroken(personField, { name: 'Trần Văn Đức' })).toEqual([]);
  expect(rulesBroken(personField, { memberCard: '012345678901' })).toEqual(['required']);
  expect(rulesBroken(personField, { name: 'Trần Văn Đức', memberCard: '123' })).toEqual(['pattern']);
});

it('stores the parts that are filled and nothing when all are emptied', async () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(personField)]} seen={(next) => (answers = next)} />);
  const name = await screen.findByLabelText('Họ và tên');
  fireEvent.input(name, { target: { value: 'Trần Văn Đức' } });
  fireEvent.input(screen.getByLabelText('Số thẻ đảng viên'), { target: { value: '0123 4567 8901' } });
  expect(answers).toEqual({ o: { name: 'Trần Văn Đức', memberCard: '012345678901' } });
  fireEvent.input(name, { target: { value: '' } });
  fireEvent.input(screen.getByLabelText('Số thẻ đảng viên'), { target: { value: '' } });
  expect(answers).toEqual({});
});

it('lets staff leave out parts and ask for others', () => {
  const onChange = vi.fn();
  const field = fieldOfType(personField);
  render(<PersonInspector field={field} onChange={onChange} definition={aForm([field])} />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Số định danh cá nhân' }));
  expect(Object.keys(onChange.mock.lastCall?.[0].schema.properties)).toEqual(['name', 'memberCard', 'organisation']);
  fireEvent.click(screen.getByRole('switch', { name: 'Bắt buộc số thẻ đảng viên' }));
  expect(onChange.mock.lastCall?.[0].schema.required).toEqual(['name', 'memberCard']);
});
