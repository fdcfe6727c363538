import { expect, it } from 'vitest';
import { rulesBroken } from '../section/verdicts.fixtures';
import { formatPhone, parsePhone, phoneField } from './phone.field';

it.each([
  ['0912 345 678', '+84912345678', '0912 345 678'],
  ['+84 912.345.678', '+84912345678', '0912 345 678'],
  ['0084912345678', '+84912345678', '0912 345 678'],
  ['024 3823 4567', '+842438234567', '02438234567'],
  ['+33123456789', '+33123456789', '+33123456789'],
])('stores %j as E.164', (text, stored, shown) => {
  expect(parsePhone(text)).toBe(stored);
  expect(formatPhone(stored)).toBe(shown);
  expect(rulesBroken(phoneField, stored)).toEqual([]);
});

it('refuses what is no number and warns of an unknown prefix', () => {
  expect(parsePhone('gọi tôi')).toBeUndefined();
  expect(rulesBroken(phoneField, '0912345678')).toEqual(['pattern']);
  expect(phoneField.advise?.('+84112345678')).toHaveLength(1);
  expect(phoneField.advise?.('+84912345678')).toEqual([]);
});
