import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileForm } from '../compile/compile-form';
import { makeDice, randomForm } from '../compile/random-form.fixtures';
import { validateAnswers } from '../compile/validate-answers';
import type { FormDefinition } from '../definition';
import { aField, aFormOf, aLargeForm } from '../form.fixtures';
import { type GenerateSettings, generateAnswers } from './generate-answers';

const SEEDS = process.env.MOTCUA_PROVE ? 40 : 2;
const context = { today: '2026-02-13' };

/** Numbers from a seed, the same for the same seed. */
function seeded(seed: number): () => number {
  const dice = makeDice(seed);
  return () => dice(1_000_003) / 1_000_003;
}

function judged(definition: FormDefinition, kind: GenerateSettings['kind'], seed: number) {
  const compiled = compileForm(definition);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.problems));
  const made = generateAnswers(definition, { kind, random: seeded(seed), context });
  const errors = validateAnswers(compiled.value, made.answers, context).filter(({ severity }) => severity === 'error');
  return { ...made, errors };
}

const shipped = readdirSync('content/forms').map(
  (file): FormDefinition => JSON.parse(readFileSync(`content/forms/${file}`, 'utf8')),
);

describe('valid answers', () => {
  it.each(shipped.map((definition) => [definition.code, definition] as const))(
    'of %s pass validation',
    (_, definition) => {
      for (let seed = 1; seed <= SEEDS; seed++) {
        const { errors, unmet } = judged(definition, 'valid', seed);
        expect(unmet, `seed ${seed}`).toEqual([]);
        expect(errors, `seed ${seed}`).toEqual([]);
      }
    },
    30_000,
  );

  it('of random forms pass validation, or say where they cannot', () => {
    let whole = 0;
    for (let seed = 1; seed <= 10 * SEEDS; seed++) {
      const { errors, unmet } = judged(randomForm(makeDice(seed)), 'valid', seed);
      const told = new Set(unmet.map(({ id }) => id));
      if (unmet.length === 0) whole += 1;
      expect([seed, errors.filter(({ fieldId }) => !told.has(fieldId ?? ''))]).toEqual([seed, []]);
    }
    expect(whole).toBeGreaterThan(8 * SEEDS);
  }, 30_000);

  it('of a large form are whole', () => {
    const { errors, answers } = judged(aLargeForm({ fields: 300 }), 'valid', 7);
    expect(errors).toEqual([]);
    expect(Object.keys(answers).length).toBeGreaterThan(150);
  });

  it('are the same for the same numbers', () => {
    const form = aLargeForm({ fields: 60 });
    expect(judged(form, 'valid', 3).answers).toEqual(judged(form, 'valid', 3).answers);
    expect(judged(form, 'valid', 3).answers).not.toEqual(judged(form, 'valid', 4).answers);
  });

  it('meet checks over several fields', () => {
    const [from, to] = ['tu', 'den'].map((name) =>
      aField('date', {
        id: `f_${name}00000`,
        name,
        required: true,
        schema: { type: 'string', format: 'date', title: name },
      }),
    );
    if (!from || !to) throw new Error('two fields');
    const test = { before: [{ var: from.id }, { var: to.id }] };
    const form = aFormOf([from, to], {
      checks: [{ id: 'k_thuTu', at: to.id, severity: 'error', test, text: 'Từ ngày phải trước đến ngày.' }],
    });
    for (let seed = 1; seed <= 20; seed++) expect(judged(form, 'valid', seed)).toMatchObject({ errors: [], unmet: [] });
  });
});

it('says which field it could not satisfy', () => {
  const impossible = aField('text', {
    id: 'f_khongThe',
    name: 'khongThe',
    required: true,
    schema: { type: 'string', title: 'Không thể', pattern: '^[0-9]{3}$', minLength: 5 },
  });
  expect(judged(aFormOf([impossible]), 'valid', 1).unmet).toEqual([
    { id: 'f_khongThe', label: 'Không thể', why: 'value' },
  ]);
  const refused = aFormOf([aField('number', { id: 'f_so0000000', name: 'so', required: true })], {
    checks: [
      {
        id: 'k_luonSai0',
        at: 'f_so0000000',
        severity: 'error',
        test: { '>': [{ var: 'f_so0000000' }, 500] },
        text: 'Sai.',
      },
    ],
  });
  expect(judged(refused, 'valid', 1).unmet).toMatchObject([{ id: 'f_so0000000', why: 'check' }]);
});

describe('boundary answers', () => {
  it('stand at the limits and pass the schema', () => {
    const fields = [
      aField('text', {
        id: 'f_chu000000',
        name: 'chu',
        required: true,
        schema: { type: 'string', title: 'Chữ', minLength: 2, maxLength: 9 },
      }),
      aField('number', { id: 'f_so0000000', name: 'so', required: true }),
      aField('date', {
        id: 'f_ngay00000',
        name: 'ngay',
        required: true,
        schema: { type: 'string', format: 'date', title: 'Ngày' },
      }),
    ];
    const seen = Array.from({ length: 60 }, (_, seed) => judged(aFormOf(fields), 'boundary', seed + 1));
    expect(seen.flatMap(({ errors }) => errors)).toEqual([]);
    const lengths = new Set(seen.map(({ answers }) => [...String(answers.chu)].length));
    expect([...lengths].toSorted()).toEqual([2, 9]);
    const numbers = seen.map(({ answers }) => answers.so);
    expect(numbers).toContain(0);
    expect(numbers).toContain(100);
    expect(seen.map(({ answers }) => answers.ngay)).toContain('2024-02-29');
  });
});

it('random answers hold what does not fit', () => {
  const form = aFormOf([
    aField('number', { id: 'f_so0000000', name: 'so' }),
    aField('personal-id', { id: 'f_dinhDanh', name: 'soDinhDanh' }),
  ]);
  const seen = Array.from({ length: 40 }, (_, seed) => judged(form, 'random', seed + 1));
  expect(seen.some(({ errors }) => errors.some(({ fieldId }) => fieldId === 'f_so0000000'))).toBe(true);
  expect(seen.some(({ errors }) => errors.some(({ fieldId }) => fieldId === 'f_dinhDanh'))).toBe(true);
  expect(seen.some(({ errors }) => errors.length === 0)).toBe(true);
});
