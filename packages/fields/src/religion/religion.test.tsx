// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FilledSection } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import { religionField } from './religion.field';

afterEach(cleanup);

it('has None among its answers, which is not the same as no answer', () => {
  expect(rulesBroken(religionField, 'khong')).toEqual([]);
  expect(rulesBroken(religionField, undefined)).toEqual(['required']);
  expect(religionField.toText('khong', { schema: {} })).toBe('Không');
  expect(religionField.fromText?.('phat giao hoa hao')).toBe('phat-giao-hoa-hao');
});

it('opens the whole list before anything is typed, and can be cleared', async () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(religionField)]} seen={(next) => (answers = next)} />);
  const box = await screen.findByRole('combobox', { name: 'Câu hỏi' });
  fireEvent.click(box);
  expect(await screen.findAllByRole('option')).toHaveLength(17);
  fireEvent.click(screen.getByRole('option', { name: 'Công giáo' }));
  expect(answers).toEqual({ o: 'cong-giao' });
  fireEvent.click(screen.getByRole('button', { name: 'Xoá lựa chọn' }));
  expect(answers).toEqual({});
});
