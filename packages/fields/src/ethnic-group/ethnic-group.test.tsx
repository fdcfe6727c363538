// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FilledSection } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import { ethnicGroupField } from './ethnic-group.field';
import { ethnicGroups } from './ethnic-groups';

afterEach(cleanup);

it('holds the 54 groups of the list and its two last entries under the list’s numbers', () => {
  expect(ethnicGroups).toHaveLength(56);
  expect(ethnicGroups.map(({ code }) => Number(code))).toEqual(ethnicGroups.map((_, index) => index + 1));
  expect(ethnicGroups.find(({ code }) => code === '54')?.name).toBe('Rơ măm');
  expect(ethnicGroups.every(({ name }) => name === name.normalize('NFC') && name !== '')).toBe(true);
  expect(rulesBroken(ethnicGroupField, '01')).toEqual([]);
  expect(rulesBroken(ethnicGroupField, '57')).toEqual(['oneOf']);
});

it('reads other names, with or without diacritics', () => {
  expect(ethnicGroupField.fromText?.('cao lan')).toBe('15');
  expect(ethnicGroupField.fromText?.('E-de')).toBe('12');
  expect(ethnicGroupField.fromText?.('không có dân tộc này')).toBeUndefined();
});

it('is searched by another name and chosen by keyboard', async () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(ethnicGroupField)]} seen={(next) => (answers = next)} />);
  const box = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Câu hỏi' });
  fireEvent.input(box, { target: { value: 'meo' } });
  expect(await screen.findByRole('option', { name: /HMông/ })).toBeTruthy();
  expect(box.getAttribute('aria-expanded')).toBe('true');
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(answers).toEqual({ o: '08' });
  expect(box.value).toBe('HMông');
});
