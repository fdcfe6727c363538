// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { parseDate } from '../read-date';
import { aField, FilledSection } from '../section/section-form.fixtures';
import { rulesBroken } from '../section/verdicts.fixtures';
import { dateField } from './date.field';

afterEach(cleanup);

it.each([
  ['3/2/1980', '1980-02-03'],
  ['03-02-1980', '1980-02-03'],
  ['03021980', '1980-02-03'],
  ['1980-02-03', '1980-02-03'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', undefined],
  ['31/04/2024', undefined],
  ['hôm nay', undefined],
])('reads %j', (text, value) => {
  expect(parseDate(text)).toBe(value);
});

it('refuses days that are none', () => {
  expect(rulesBroken(dateField, '2024-02-29')).toEqual([]);
  expect(rulesBroken(dateField, '2023-02-29')).not.toEqual([]);
  expect(rulesBroken(dateField, '29/2')).not.toEqual([]);
});

it('keeps half a date for the message to speak of, and stores a whole one in ISO', () => {
  let answers: JsonObject = {};
  render(
    <FilledSection
      items={[aField('o', { type: 'date', schema: { type: 'string', title: 'o' } })]}
      seen={(next) => (answers = next)}
    />,
  );
  const box = screen.getByLabelText<HTMLInputElement>('o');
  fireEvent.input(box, { target: { value: '3/2' } });
  expect(answers).toEqual({ o: '3/2' });
  fireEvent.input(box, { target: { value: '3/2/1980' } });
  expect(answers).toEqual({ o: '1980-02-03' });
  fireEvent.blur(box);
  expect(box.value).toBe('03/02/1980');
});
