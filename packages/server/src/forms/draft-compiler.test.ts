import type { FormDefinition } from '@motcua/schema';
import { expect, it } from 'vitest';
import { createDraftCompiler } from './draft-compiler';

const draft = (overrides: Partial<FormDefinition> = {}): FormDefinition => ({
  formatVersion: 1,
  code: '2.002768.1-SHĐ',
  title: 'Đề nghị chuyển sinh hoạt đảng',
  pages: [{ id: 'p_trang001', title: 'Trang 1', items: [] }],
  conditions: [],
  checks: [],
  ...overrides,
});

const aCompiler = () =>
  createDraftCompiler(() => {
    throw new Error('to judge a draft emits nothing');
  });

it('judges a draft once while it reads the same, however often it is read', () => {
  const compiler = aCompiler();
  expect(compiler.problemsOf(draft())).toBe(compiler.problemsOf(draft()));
});

it('judges anew once the draft has changed', () => {
  const compiler = aCompiler();
  const dangling = draft({
    conditions: [{ id: 'c_mat00001', name: 'Đã mất', test: { field: 'f_khongCo', is: 'answered' } }],
  });
  const before = compiler.problemsOf(draft());
  const after = compiler.problemsOf(dangling);
  expect(after).not.toEqual(before);
  expect(compiler.problemsOf(draft())).toEqual(before);
});
