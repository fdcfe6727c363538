import { describe, expect, it } from 'vitest';
import type { Json, JsonSchema } from '../../shared/json';
import { compileValidator } from './compile-validator';
import { emitValidatorModule } from './emit-validator-module';
import { loadModule } from './emitted.fixtures';

type Case = {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
  readonly refused?: string;
};

/** As text, so that a name such as `__proto__` is read as JSON reads it. */
const files = import.meta.glob<string>('../../../cases/validation/*.json', {
  eager: true,
  import: 'default',
  query: '?raw',
});
const groups = Object.entries(files).map(([path, text]) => {
  const cases: readonly Case[] = JSON.parse(text);
  return { keyword: path.replace(/.*\/|\.json.*$/g, ''), cases };
});

describe.each(groups)('$keyword', ({ cases }) => {
  it.each(cases)('$description', async ({ schema, tests, refused }) => {
    const made = compileValidator(schema);
    const module = emitValidatorModule(schema);
    if (refused !== undefined) {
      expect(made).toMatchObject({ ok: false, error: { code: refused } });
      expect(module).toMatchObject({ ok: false, error: { code: refused } });
      return;
    }
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const emitted = module.ok ? await loadModule(module.value) : null;
    if (!module.ok) expect(module.error.code).toBe('pattern-unsafe');
    for (const { description, data, valid } of tests) {
      const errors = made.value(data);
      expect([description, errors.length === 0]).toEqual([description, valid]);
      if (emitted) expect(emitted(data)).toEqual(errors);
    }
  });
});

it('holds several hundred cases', () => {
  const count = groups.flatMap(({ cases }) => cases.map(({ tests, refused }) => (refused ? 1 : tests.length)));
  expect(count.reduce((sum, tests) => sum + tests, 0)).toBeGreaterThan(1000);
});
