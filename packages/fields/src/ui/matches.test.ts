import { expect, it } from 'vitest';
import { matches } from './matches';

it('finds a name by itself, whatever signs stand in it', () => {
  expect(matches('Có / Không', 'Có / Không')).toBe(true);
  expect(matches('Xã Tà Xùa (Sơn La)', 'ta xua, son')).toBe(true);
});

it('asks each word of the search to begin a word of the text', () => {
  expect(matches('Ngày không đầy đủ', 'day du ngay')).toBe(true);
  expect(matches('Ngày không đầy đủ', 'gay')).toBe(false);
});
