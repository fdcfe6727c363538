import { expect, it } from 'vitest';
import { rulesBroken } from '../section/verdicts.fixtures';
import { monthField } from './month.field';

it('reads, stores and shows a month', () => {
  expect(monthField.fromText?.('9/2026')).toBe('2026-09');
  expect(monthField.fromText?.('13/2026')).toBeUndefined();
  expect(monthField.toText('2026-10', { schema: {} })).toBe('10/2026');
  expect(rulesBroken(monthField, '2026-10')).toEqual([]);
  expect(rulesBroken(monthField, '2026-13')).toEqual(['pattern']);
});
