// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aField, FilledSection } from '../section/section-form.fixtures';
import { verdictsOn } from '../section/verdicts.fixtures';
import { formatNumber, numberField, parseNumber } from './number.field';

afterEach(cleanup);

it.each([
  ['1.250.000', 1250000],
  ['1250000', 1250000],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['-3', -3],
  ['1.2.3', undefined],
  ['1e9', undefined],
  ['0x10', undefined],
  ['', undefined],
  ['99999999999999999999', undefined],
])('reads %j as people write numbers here', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

it('writes a number so that it reads back as itself', () => {
  for (const value of [0, -7, 1234.5, 2026, 1250000, 0.1]) expect(parseNumber(formatNumber(value))).toBe(value);
});

it('writes a year as a year', () => {
  expect([2026, 9999.5, 10000].map(formatNumber)).toEqual(['2026', '9999,5', '10.000']);
});

it('says that words are no number', () => {
  expect(verdictsOn(numberField, 'mười')).toEqual([
    { rule: 'type', text: '“Câu hỏi” phải là số. Chỉ nhập chữ số, ví dụ 12 hoặc 12,5.' },
  ]);
  expect(verdictsOn(numberField, 101, { type: 'number', maximum: 100 })).toEqual([
    { rule: 'maximum', text: '“Câu hỏi” không được lớn hơn 100.' },
  ]);
});

it('keeps what was typed until the field is left, then shows it grouped', () => {
  let answers: JsonObject = {};
  render(
    <FilledSection
      items={[aField('o', { type: 'number', schema: { type: 'number', title: 'o' } })]}
      seen={(next) => (answers = next)}
    />,
  );
  const box = screen.getByLabelText<HTMLInputElement>('o');
  fireEvent.input(box, { target: { value: '1250000' } });
  expect(answers).toEqual({ o: 1250000 });
  expect(box.value).toBe('1250000');
  fireEvent.blur(box);
  expect(box.value).toBe('1.250.000');
});
