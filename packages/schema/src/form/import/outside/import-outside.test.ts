import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../../check-definition';
import { compileForm } from '../../compile/compile-form';
import { importFormio } from '../formio/import-formio';
import { importSurveyJs } from '../surveyjs/import-surveyjs';
import { importXlsForm } from '../xlsform/import-xlsform';

let number = 0;
const options = { code: '0.000001.TĐ1', newId: (prefix: string) => `${prefix}_${String(++number).padStart(8, '0')}` };
const importers = { formio: importFormio, surveyjs: importSurveyJs, xlsform: importXlsForm };

describe.each(Object.entries(importers))('%s', (_, importer) => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'components'],
    ['a number', 5],
    ['an empty object', {}],
    ['a list of texts', ['a']],
    ['a list that is none', { components: 'x', pages: 1, survey: {} }],
    ['lists of the wrong things', { components: [1], pages: ['a'], survey: [{ loai: 'x' }] }],
    ['a definition of ours', { formatVersion: 1, code: 'x', title: 'y', pages: null, conditions: [], checks: [] }],
  ])('refuses %s in words', (_name, given) => {
    const outcome = importer(given, options);
    expect(outcome.ok).toBe(false);
    if (!outcome.ok) expect(outcome.error.text).toMatch(/\p{L}{2,} \p{L}+/u);
    if (!outcome.ok) expect(['wrong-format', 'not-json']).toContain(outcome.error.code);
  });

  it('refuses a code that is none', () => {
    const given = { components: [{ type: 'textfield', key: 'a' }], pages: [], survey: [{ type: 'text' }] };
    const outcome = importer(given, { ...options, code: 'abc' });
    expect(!outcome.ok && outcome.error.code).toBe('invalid-form-code');
  });
});

it('refuses what nests without a bottom', () => {
  const deep = (depth: number): unknown => JSON.parse(`${'{"components":['.repeat(depth)}${']}'.repeat(depth)}`);
  expect(importFormio(deep(5000), options)).toMatchObject({ ok: false, error: { code: 'not-json' } });
  const groups = Array.from({ length: 5000 }, (_, at) => ({ type: 'begin group', name: `g${at}` }));
  const outcome = importXlsForm(
    { survey: [...groups, { type: 'text', name: 'a' }], choices: [], settings: [] },
    options,
  );
  expect(outcome.ok && outcome.value.losses.length).toBeGreaterThan(4000);
});

it('takes names that every object inherits for what they are', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
  const components = names.map((key) => ({
    type: key,
    key,
    label: key,
    conditional: { show: true, when: key, eq: 'a' },
  }));
  const outcome = importFormio(JSON.parse(JSON.stringify({ components })), options);
  if (!outcome.ok) throw new Error(outcome.error.text);
  expect(checkDefinition(outcome.value.definition).ok).toBe(true);
  expect(outcome.value.losses.length).toBeGreaterThan(names.length);
});

it('lets nothing depend on itself, and says what it took out', () => {
  const components = ['a', 'b'].map((key) => ({
    type: 'textfield',
    key,
    label: key,
    conditional: { show: true, when: key === 'a' ? 'b' : 'a', eq: 'x' },
  }));
  const outcome = importFormio({ components }, options);
  if (!outcome.ok) throw new Error(outcome.error.text);
  expect(outcome.value.losses.map(({ text }) => text).join(' ')).toContain('vòng tròn');
});

it('drops a pattern that can run away, by name', () => {
  const validate = { pattern: '(a+)+$' };
  const outcome = importFormio({ components: [{ type: 'textfield', key: 'a', label: 'A', validate }] }, options);
  expect(outcome.ok && outcome.value.losses.some(({ keyword }) => keyword === 'pattern')).toBe(true);
});

/** A small generator of its own: the same numbers for the same seed. */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const words =
  'type key label components columns rows validate conditional when eq show required pattern values value data name title pages elements choices visibleIf templateElements html expression validators survey relevant constraint calculation choice_filter list_name begin repeat end group text number select_one a panel datagrid container tabs matrixdynamic paneldynamic checkbox radio __proto__ constructor'.split(
    ' ',
  );
const expressions = [
  '{a} = 1',
  '\u0024{a} > 2 and not(',
  "{panel.b} anyof ['x',1]",
  '. > 1',
  '((((',
  '1 div 0',
  '{',
  '<b>x</b>',
  'javascript:alert(1)',
  '\u202e',
  '\ud800',
  'a'.repeat(600),
];

it('never throws, whatever the JSON, and gives only forms that can be saved and compiled', { timeout: 60_000 }, () => {
  const seed = Number(process.env.MOTCUA_SEED ?? 338);
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const scalar = (): unknown => pick([null, true, false, 0, -1, 3.5, 1e308, '', pick(words), pick(expressions)]);
  const any = (depth: number): unknown => {
    if (depth <= 0) return scalar();
    const shape = random(4);
    if (shape === 0) return Array.from({ length: random(4) }, () => any(depth - 1));
    if (shape === 1) return scalar();
    return Object.fromEntries(Array.from({ length: random(8) }, () => [pick(words), any(depth - 1)]));
  };
  const item = (depth: number): unknown => ({
    type: pick([
      'textfield',
      'number',
      'select',
      'datagrid',
      'panel',
      'text',
      'matrix',
      'matrixdynamic',
      'paneldynamic',
      'select_one a',
      'begin repeat',
      'end repeat',
      'calculate',
      'expression',
      'integer',
      pick(words),
    ]),
    key: pick(['a', 'b', 'c', 'd e', '']),
    name: pick(['a', 'b', 'c', 'd e', '']),
    label: scalar(),
    visibleIf: pick(expressions),
    relevant: pick(expressions),
    calculation: pick(expressions),
    conditional: any(2),
    validate: any(2),
    [pick(words)]: any(2),
    [pick(words)]: any(2),
    ...(depth > 0
      ? { [pick(['components', 'elements', 'templateElements', 'columns'])]: [item(depth - 1), item(depth - 1)] }
      : {}),
  });
  for (let round = 0; round < 150; round++) {
    const items = Array.from({ length: 1 + random(5) }, () => (random(5) === 0 ? any(4) : item(3)));
    const given = {
      components: items,
      pages: [{ elements: items }],
      survey: items,
      choices: [any(1)],
      settings: [any(1)],
    };
    for (const [format, importer] of Object.entries(importers)) {
      for (const source of [given, any(5)]) {
        const outcome = importer(source, options);
        if (!outcome.ok) continue;
        const checked = checkDefinition(outcome.value.definition);
        expect(checked.ok, `${format}, seed ${seed}, round ${round}`).toBe(true);
        if (checked.ok && round % 20 === 0) compileForm(checked.value);
      }
    }
  }
});
