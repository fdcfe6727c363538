import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../../shared/json';
import { compileValidator } from './compile-validator';
import { emitValidatorModule } from './emit-validator-module';
import { loadModule } from './emitted.fixtures';
import { smallJson, smallSchema } from './random-schema.fixtures';

const seed = Number(process.env.MOTCUA_SEED ?? Date.now() % 1_000_000);
const whole = process.env.MOTCUA_PROVE === '1';
const timeout = whole ? 1_200_000 : 20_000;
const answers = fc.array(smallJson, { minLength: 1, maxLength: 8 });

/** ajv misreads an own `__proto__` and throws on an own `toString`; all else here it answers as the standard does. */
const hasPlainNames = (value: Json): boolean => !/__proto__|toString/.test(JSON.stringify(value));

it(
  `gives the errors of the emitted module, to the letter (seed ${seed})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(smallSchema({ evaluation: true }), answers, async (schema, values) => {
        const made = compileValidator(schema);
        const module = emitValidatorModule(schema);
        expect([made.ok, module.ok]).toEqual([true, true]);
        if (!made.ok || !module.ok) return;
        expect(emitValidatorModule(structuredClone(schema))).toEqual(module);
        const emitted = await loadModule(module.value);
        for (const value of values) expect(emitted(value)).toEqual(made.value(value));
      }),
      { seed, numRuns: whole ? 20_000 : 300 },
    );
  },
  timeout,
);

it(
  `gives the verdict of ajv where ajv keeps to the standard (seed ${seed})`,
  () => {
    const ajv = new Ajv2020({
      allErrors: true,
      ownProperties: true,
      strict: false,
      validateFormats: false,
      logger: false,
    });
    fc.assert(
      fc.property(smallSchema({ evaluation: false }).filter(hasPlainNames), answers, (schema, values) => {
        const made = compileValidator(schema);
        if (!made.ok) throw new Error(made.error.detail);
        const theirs = ajv.compile(schema);
        for (const value of values) {
          if (hasPlainNames(value)) expect([value, made.value(value).length === 0]).toEqual([value, theirs(value)]);
        }
      }),
      { seed, numRuns: whole ? 20_000 : 500 },
    );
  },
  timeout,
);
