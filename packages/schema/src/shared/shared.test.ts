import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from './canonical-json';
import { foldText } from './fold-text';
import { dataNameAllowed, isItemId } from './ids';
import {
  addDays,
  compareDates,
  daysBetween,
  formatDate,
  isLocalDate,
  lastDayOfMonth,
  MONTH_PATTERN,
  weekdayOf,
} from './local-date';
import { comparePartialDates, formatPartialDate, isPartialDate, partialDateInterval } from './partial-date';
import { isPlainText } from './plain-text';

describe('ngày', () => {
  it('agrees with the calendar on every day-shaped text of four centuries’ ends', () => {
    const pad = (n: number) => String(n).padStart(2, '0');
    for (const year of [1600, 1700, 1896, 1900, 1999, 2000, 2023, 2024, 2100]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${pad(month)}-${pad(day)}`;
          const real = new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text);
          expect([text, isLocalDate(text)]).toEqual([text, real]);
        }
      }
    }
  });
  it.each(['2026-2-13', '2026-02-13 ', '2026-02-13\n', '20260213', '٢٠٢٦-02-13', ''])('refuses %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });
  it('counts over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
    expect(daysBetween('2026-02-13', '2026-02-23')).toBe(10);
    expect(compareDates('2026-02-13', '2026-02-02')).toBeGreaterThan(0);
    expect([weekdayOf('2026-02-13'), weekdayOf('2026-02-15')]).toEqual([5, 7]);
    expect([lastDayOfMonth('2024-02'), lastDayOfMonth('2025-12'), lastDayOfMonth('9999-12')]).toEqual([
      '2024-02-29',
      '2025-12-31',
      '9999-12-31',
    ]);
    expect(formatDate('2026-02-03')).toBe('03/02/2026');
    expect(new RegExp(MONTH_PATTERN).test('2026-13')).toBe(false);
  });
});

describe('ngày không đầy đủ', () => {
  it('keeps what was given and knows the days it may mean', () => {
    expect(['1962', '1962-05', '1962-05-19'].every(isPartialDate)).toBe(true);
    expect(['62', '1962-13', '1962-02-30', '1962-5'].some(isPartialDate)).toBe(false);
    expect(partialDateInterval('1962-02')).toEqual({ earliest: '1962-02-01', latest: '1962-02-28' });
    expect(['1962', '1962-05', '1962-05-19'].map(formatPartialDate)).toEqual(['1962', 'tháng 5/1962', '19/05/1962']);
  });
  it('does not guess when intervals overlap', () => {
    expect(comparePartialDates('1962', '1963-01')).toBe(-1);
    expect(comparePartialDates('1963-01-02', '1963-01-01')).toBe(1);
    expect(comparePartialDates('1962', '1962')).toBe(0);
    expect(comparePartialDates('1962', '1962-05')).toBeUndefined();
  });
});

describe('JSON chuẩn tắc', () => {
  const text = (value: unknown) => {
    const outcome = canonicalJson(value);
    return outcome.ok ? outcome.value : `${outcome.error.code} ${outcome.error.path}`;
  };
  it('sorts keys by code unit and writes numbers as RFC 8785 says', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0],
      string: '€$\u000f\nA\'B"\\"/',
      literals: [null, true, false],
    };
    expect(text(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\"/"}',
    );
    expect(text({ '\u20ac': 1, '\r': 2, '\uff21': 3, '1': 4, '\ud83d\ude00': 5 })).toBe(
      '{"\\r":2,"1":4,"€":1,"😀":5,"Ａ":3}',
    );
  });
  it('gives one text for two ways of typing it', () => {
    expect(text({ tên: 'Hoà' })).toBe(text({ ['tên'.normalize('NFD')]: 'Hoà'.normalize('NFD') }));
  });
  it('keeps names that objects inherit', () => {
    expect(text(JSON.parse('{"__proto__":{"a":1},"toJSON":"x","constructor":null}'))).toBe(
      '{"__proto__":{"a":1},"constructor":null,"toJSON":"x"}',
    );
  });
  it('refuses what JSON cannot carry and says where', () => {
    expect(text({ a: ['\ud800'] })).toBe('lone-surrogate /a/0');
    expect(text({ 'a/b': Number.NaN })).toBe('number-out-of-range /a~1b');
    expect(text([1, undefined])).toBe('not-json /1');
    expect(text({ a: undefined })).toBe('not-json /a');
    expect(text(new Array(1))).toBe('not-json /0');
    expect(text({ at: new Date(0) })).toBe('not-json /at');
    expect(text({ é: 1, ['é'.normalize('NFD')]: 2 })).toMatch(/^key-collision/);
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(text(deep)).toMatch(/^too-deep/);
  });
  it('hashes the UTF-8 bytes', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('Đ')).toHaveLength(64);
  });
});

it('folds diacritics, đ and both placements of the tone mark', () => {
  expect(foldText('  Đảng uỷ\u00a0 phường  HOÀ Bình ')).toBe('dang uy phuong hoa binh');
  expect(foldText('hoà')).toBe(foldText('hòa'));
  expect(foldText('thuỷ'.normalize('NFD'))).toBe(foldText('thủy'));
});

it('allows only names that no object inherits', () => {
  expect(['hoTen', 'a', 'so_1'].every(dataNameAllowed)).toBe(true);
  for (const name of [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '1a',
    'họTên',
    '',
    'a b',
    'a'.repeat(65),
  ]) {
    expect([name, dataNameAllowed(name)]).toEqual([name, false]);
  }
  expect([isItemId('p_k3v9x2ma'), isItemId('c1'), isItemId('constructor'), isItemId('_a'), isItemId(3)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('tells plain text from markup and hidden characters', () => {
  expect(isPlainText('Từ ngày < Đến ngày\n(5 > 3)')).toBe(true);
  for (const text of ['<b>đậm</b>', '</p>', '<!-- x', 'a\u0000', 'a\u202eb', '\ud800'])
    expect([text, isPlainText(text)]).toEqual([text, false]);
});
