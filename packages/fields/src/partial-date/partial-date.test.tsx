// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aField, FilledSection } from '../section/section-form.fixtures';
import { rulesBroken } from '../section/verdicts.fixtures';
import { partialDateField, precisions } from './partial-date.field';

afterEach(cleanup);

it.each([
  ['1962', '1962', '1962'],
  ['tháng 5/1962', '1962-05', 'tháng 5/1962'],
  ['19/5/1962', '1962-05-19', '19/05/1962'],
])('keeps %j as exact as it was given', (text, value, shown) => {
  expect(partialDateField.fromText?.(text)).toBe(value);
  expect(partialDateField.toText(value, { schema: {} })).toBe(shown);
  expect(rulesBroken(partialDateField, value)).toEqual([]);
});

it('may ask for the month at least', () => {
  const schema = { type: 'string', pattern: precisions[1].value };
  expect(rulesBroken(partialDateField, '1962', schema)).toEqual(['pattern']);
  expect(rulesBroken(partialDateField, '1962-05', schema)).toEqual([]);
});

it('stores what is typed as exactly as it is known', () => {
  let answers: JsonObject = {};
  const field = aField('o', { type: 'partial-date', schema: { type: 'string', title: 'o' } });
  render(<FilledSection items={[field]} seen={(next) => (answers = next)} />);
  fireEvent.input(screen.getByLabelText('o'), { target: { value: '5/1962' } });
  expect(answers).toEqual({ o: '1962-05' });
});
