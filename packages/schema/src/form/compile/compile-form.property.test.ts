import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileRules } from '../../rules/compile-rules';
import { createFormRules } from '../../rules/create-form-rules';
import type { JsonObject } from '../../shared/json';
import { compileValidator } from '../validate/compile-validator';
import { compileForm } from './compile-form';
import { readDirectly } from './direct-reading.fixtures';
import { makeDice, randomAnswers, randomForm } from './random-form.fixtures';

const prove = process.env.MOTCUA_PROVE === '1';
const size = { numRuns: prove ? 5000 : 60, seed: Number(process.env.MOTCUA_SEED ?? Date.now() % 2 ** 31) };
const today = { today: '2026-02-13' };

it('judges answers by the compiled schema as a direct reading of the definition does', () => {
  const told = { valid: 0, invalid: 0, settledInvalid: 0, hiding: 0 };
  fc.assert(
    fc.property(fc.integer({ min: 0 }), (seed) => {
      const dice = makeDice(seed);
      const form = randomForm(dice);
      const compiled = compileForm(form);
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.problems.slice(0, 3)));
      const { schema } = compiled.value;
      const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
      const made = compileValidator(schema);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      const rules = createFormRules(compileRules(form));

      for (let times = 0; times < 6; times++) {
        const answers = randomAnswers(form, dice);
        const settled = rules.settle(answers, today);
        expect(rules.settle(settled, today)).toEqual(settled);
        const faults = readDirectly(form, settled);
        // Settling leaves nothing hidden: whatever is still wrong is missing.
        expect(faults.filter((id) => !rules.shown(id, settled) && id in settled)).toEqual([]);
        expect(valid(settled)).toBe(faults.length === 0);
        expect(made.value(settled).length === 0).toBe(faults.length === 0);
        told[faults.length === 0 ? 'valid' : 'settledInvalid'] += 1;

        const present = withoutBlanks(answers);
        if (present === undefined) continue;
        const unsettled = readDirectly(form, present);
        expect(valid(present)).toBe(unsettled.length === 0);
        told[unsettled.length === 0 ? 'valid' : 'invalid'] += 1;
        const hidden = unsettled.filter((id) => !rules.shown(id, present) && id in present);
        if (hidden.length === 0) continue;
        // A choice that cannot be taken is refused by `not`, whether or not its field would be hidden too once settled.
        const refused = made.value(present).filter(({ rule }) => rule === 'hidden' || rule === 'not');
        expect(refused.map(({ path }) => path)).toEqual(expect.arrayContaining(hidden.map((id) => `/${id}`)));
        told.hiding += 1;
      }
    }),
    size,
  );
  if (prove) console.log(`seed ${size.seed}: ${JSON.stringify(told)}`);
  for (const count of Object.values(told)) expect(count).toBeGreaterThan(0);
}, 1_800_000);

/** The answers with blanks left out and hidden values kept. */
function withoutBlanks(held: JsonObject): JsonObject | undefined {
  const kept = Object.entries(held).flatMap(([name, value]) => {
    if (typeof value === 'string' && value.trim() === '') return [];
    if (Array.isArray(value)) {
      if (value.length === 0) return [];
      return [[name, value.map((row) => (typeof row === 'object' ? (withoutBlanks(row as JsonObject) ?? {}) : row))]];
    }
    if (typeof value !== 'object' || value === null) return [[name, value]];
    const inner = withoutBlanks(value as JsonObject);
    return inner === undefined ? [] : [[name, inner]];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
