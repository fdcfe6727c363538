import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../shared/json';
import { refuse } from '../shared/outcome';
import { checkDefinition } from './check-definition';
import { aField, aForm, aFormOf, aLargeForm, aList } from './form.fixtures';

type Patch = { readonly at: string; readonly value?: Json; readonly remove?: true };
type Case = {
  readonly refuses: string;
  readonly patches: readonly Patch[];
  readonly problem: { readonly code: string; readonly path: string; readonly itemId?: string };
  readonly words: readonly string[];
};

const files = import.meta.glob<string>('../../cases/definitions/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The valid form that every case spoils in one way. */
const sound = () =>
  aForm({
    pages: [
      ...aForm().pages,
      ...aFormOf([
        aList({
          title: 'Các con',
          items: [
            aField('text', { id: 'f_tenCon', name: 'tenCon', schema: { type: 'string', title: 'Tên con' } }),
            aField('number', { id: 'f_tuoi', name: 'tuoi', schema: { type: 'number', title: 'Tuổi' } }),
          ],
        }),
        aField('number', { id: 'f_tong', name: 'tong', schema: { type: 'number', title: 'Tổng' } }),
      ]).pages.map((page) => ({
        ...page,
        id: 'p_hai00000',
        items: page.items.map((one) => ({ ...one, id: 's_hai00000' })),
      })),
    ],
  });

describe('each thing that must be refused', () => {
  for (const [file, text] of Object.entries(files)) {
    const cases: readonly Case[] = JSON.parse(text);
    const topic = file.replace(/^.*\/|\.json$/g, '');
    for (const { refuses, patches, problem, words } of cases) {
      it(`${topic}: ${refuses}`, () => {
        const outcome = checkDefinition(patched(sound(), patches));
        if (outcome.ok) throw new Error('it was accepted');
        expect(outcome.error.problems).toContainEqual(expect.objectContaining(problem));
        const text = outcome.error.problems.find(({ code }) => code === problem.code)?.text ?? '';
        for (const word of words) expect(text).toContain(word);
      });
    }
  }
});

it('accepts the form that the cases spoil, and a large one', () => {
  expect(checkDefinition(sound())).toEqual({ ok: true, value: sound() });
  expect(checkDefinition(aLargeForm()).ok).toBe(true);
});

it('takes words that only look like markup', () => {
  const form = aFormOf([aField('text', { schema: { type: 'string', title: 'Tuổi a < b và c > d, “&lt;”' } })]);
  expect(checkDefinition(form).ok).toBe(true);
});

it('lets the caller bring a stricter screen for patterns', () => {
  const form = aFormOf([aField('personal-id')]);
  const outcome = checkDefinition(form, { screen: () => refuse({ code: 'no', detail: 'Không nhận biểu thức nào.' }) });
  expect(outcome.ok ? [] : outcome.error.problems.map(({ code }) => code)).toEqual(['schema-pattern']);
});

it('tells the same problems, in the same order, each time', () => {
  const broken = patched(sound(), [
    { at: '/pages/0/items/0/items/0/id', value: 'f_honNhan' },
    { at: '/pages/0/items/0/items/1/name', value: 'hoTen' },
  ]);
  expect(checkDefinition(broken)).toEqual(checkDefinition(structuredClone(broken)));
});

const runs = process.env.MOTCUA_PROVE === '1' ? 20_000 : 400;
const seed = Number(process.env.MOTCUA_SEED ?? Date.now() % 1_000_000);

it(`never throws, whatever the JSON (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(checkDefinition(value).ok).toBe(false);
    }),
    { seed, numRuns: runs },
  );
});

it(`never throws on a form with any part made something else (seed ${seed})`, () => {
  const places = pointersOf(sound());
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (at, value) => {
      const outcome = checkDefinition(patched(sound(), [{ at, value: value as Json }]));
      if (!outcome.ok) for (const { text } of outcome.error.problems) expect(text).toMatch(/\S.*[.…]$/su);
    }),
    { seed, numRuns: runs * 2 },
  );
});

function patched(form: unknown, patches: readonly Patch[]): unknown {
  let whole: unknown = structuredClone(form);
  for (const { at, value, remove } of patches) {
    const tokens = at
      .split('/')
      .slice(1)
      .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = tokens.pop();
    if (last === undefined) {
      whole = value;
      continue;
    }
    let parent = whole as { [key: string]: unknown };
    for (const token of tokens) parent = parent[token] as { [key: string]: unknown };
    if (remove) delete parent[last];
    else if (Array.isArray(parent) && last === '-') parent.push(value);
    else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  }
  return whole;
}

function pointersOf(value: unknown, path = ''): string[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([key, part]) => pointersOf(part, `${path}/${key}`))];
}
