import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertySet } from './code-points';
import { linearPattern } from './linear-engine';
import { screenPattern } from './screen-pattern';

describe('screenPattern', () => {
  it.each([
    '^\\d{12}$',
    '^\\d{9,12}$',
    '^(\\d{9}|\\d{12})$',
    '^\\p{L}+$',
    '^\\p{L}+( \\p{L}+)*$',
    '^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$',
    '^(0|\\+84)\\d{9}$',
    '^(19|20)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
    '^[^a]*$',
    '\\d{4}',
    '',
    '^(?<year>\\d{4})-\\d{2}$',
    '^[\\u{1F600}-\\u{1F64F}]{1,5}$',
  ])('passes %s', (source) => expect(screenPattern(source)).toEqual({ ok: true, value: true }));

  it.each([
    '(a+)+$',
    '^(a+)+$',
    '(a|a)*b',
    '^(a|a)*b$',
    '(\\d+)*x',
    '^(\\d+)*x',
    '^(a|ab|b)*c$',
    '^.*.*$',
    '^(a?){50}$',
    '\\d+x',
    '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
    '^(?=a)a$',
    '(?<!a)b',
    '^(a)\\1$',
    '^(?<n>a)\\k<n>$',
    `^${'a{0,900}'.repeat(3)}$`,
    '^(a',
    `^${'a'.repeat(6000)}$`,
    '^(\\p{L}+\\s?)+$',
  ])('refuses %s', (source) =>
    expect(screenPattern(source)).toMatchObject({ ok: false, error: { code: 'pattern-unsafe' } }),
  );
});

describe('linearPattern', () => {
  it.each([
    ['^.$', ['\u2028', '\r', '\n', 'a', '😀', '']],
    ['^\\s$', ['\u00a0', '\ufeff', '\v', 'x', '\u180e']],
    ['^[\\S]$', ['\u00a0', 'x']],
    ['^[^\\s\\d]+$', ['ab', 'a1', 'a\u2003']],
    ['^\\w+$', ['đ', 'd_1']],
    ['^\\p{Script=Greek}+$', ['αβ', 'ab']],
    ['^\\p{Letter}{2}$', ['Đê', 'Đ1']],
    ['^\\P{L}$', ['1', 'a']],
    ['^\\cA\\x41\\u0042\\u{43}\\/\\-?$'.replace('\\-?', ''), ['\u0001ABC/', 'ABC/']],
    ['^[\\b]$', ['\b', 'b']],
    ['\\bcán\\b', ['cán bộ', 'xcánx']],
    ['^[]$', ['', 'a']],
    ['^[^]$', ['a', '\n', '']],
    ['^\\ud83d\\ude00$', ['😀', '😁']],
    ['^a{2,}$', ['a', 'aa', 'aaa']],
    ['^[a\\-z]$', ['-', 'b', 'z']],
    ['$', ['a\n']],
    ['^a$', ['a\n', 'a']],
    ['^🐲*$', ['', '🐲🐲', '🐲\ud83d']],
  ])('reads %s as the native engine does', (source, texts) => {
    const engine = linearPattern(source);
    if (!engine.ok) throw new Error(engine.error.detail);
    const native = new RegExp(source, 'u');
    expect(texts.map((text) => engine.value.test(text))).toEqual(texts.map((text) => native.test(text)));
  });

  it('reads random patterns as the native engine does', () => {
    const atom = fc.constantFrom('a', 'b', '.', '\\d', '[ab]', '[^a]', '\\s', '(?:ab|a)', '(b*)', 'é', '^', '$', '\\b');
    const repeated = fc.tuple(atom, fc.constantFrom('', '*', '+?', '?', '{1,2}'));
    const source = fc
      .array(repeated, { maxLength: 5 })
      .map((parts) => parts.map(([text, times]) => (/^[\^$]|^\\b$/.test(text) ? text : text + times)).join(''));
    const text = fc
      .array(fc.constantFrom('a', 'b', '1', ' ', 'é', '\n'), { maxLength: 8 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(source, text, (pattern, value) => {
        const engine = linearPattern(pattern);
        if (!engine.ok) throw new Error(engine.error.detail);
        expect(engine.value.test(value)).toBe(new RegExp(pattern, 'u').test(value));
      }),
      { numRuns: process.env.MOTCUA_PROVE ? 20_000 : 300 },
    );
  });

  it('gives the property sets of the native engine', () => {
    const inSet = (name: string, code: number) => propertySet(name).some(([from, to]) => from <= code && code <= to);
    for (const name of ['L', 'Cs', 'Emoji', 'Script=Latin', 'Any']) {
      const native = new RegExp(`^\\p{${name}}$`, 'u');
      for (let code = 0; code < 0x11000; code += 7) {
        expect([name, code, inSet(name, code)]).toEqual([name, code, native.test(String.fromCodePoint(code))]);
      }
    }
  });

  it('runs in time linear in the text', () => {
    const engine = linearPattern('^(a+)+$');
    if (!engine.ok) throw new Error(engine.error.detail);
    const from = performance.now();
    expect(engine.value.test(`${'a'.repeat(20_000)}!`)).toBe(false);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
