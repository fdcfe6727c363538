import { expect, it } from 'vitest';
import { readDay } from './DateBox';

it('reads days as people write them and nothing else', () => {
  expect(readDay('20/11/2026')).toBe('2026-11-20');
  expect(readDay(' 2-9-1945 ')).toBe('1945-09-02');
  expect(readDay('20112026')).toBe('2026-11-20');
  expect(readDay('31/02/2026')).toBeNull();
  expect(readDay('2026')).toBeNull();
});
