import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compileForm } from '../compile/compile-form';
import { aLargeForm } from '../form.fixtures';
import { emitValidatorModule } from './emit-validator-module';
import { loadModule } from './emitted.fixtures';

const emitted = () => {
  const form = compileForm(aLargeForm({ fields: 200, perSection: 10, conditionalShare: 0.05 }));
  if (!form.ok) throw new Error(JSON.stringify(form.error));
  const module = emitValidatorModule(form.value.schema);
  if (!module.ok) throw new Error(module.error.detail);
  return module.value;
};

it('stands alone under a policy without unsafe-eval', () => {
  expect(emitted()).not.toMatch(/\beval\b|\bFunction\b|\bimport\b|\brequire\(/);
});

it('is the same text each time, and small for a form of 200 fields', () => {
  expect(emitted()).toBe(emitted());
  expect(gzipSync(emitted(), { level: 9 }).length).toBeLessThan(6_000);
});

it('exports the validator by name and by default', async () => {
  const url = `data:text/javascript;charset=utf-8,${encodeURIComponent(emitted())}`;
  const module: { readonly validate: unknown; readonly default: unknown } = await import(/* @vite-ignore */ url);
  expect(module.validate).toBe(module.default);
  expect((await loadModule(emitted()))([])).toMatchObject([{ path: '', rule: 'type' }]);
});

it('refuses a pattern that only the linear-time engine may run', () => {
  expect(emitValidatorModule({ properties: { a: { pattern: '^(a+)+$' } } })).toMatchObject({
    ok: false,
    error: { code: 'pattern-unsafe', keyword: 'pattern', path: '/properties/a' },
  });
});
