// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aField, FilledSection } from '../section/section-form.fixtures';
import { rulesBroken } from '../section/verdicts.fixtures';
import { longTextField } from './long-text.field';

afterEach(cleanup);

it('takes several lines up to its limit', () => {
  expect(rulesBroken(longTextField, 'Ưu điểm.\nHạn chế.')).toEqual([]);
  expect(rulesBroken(longTextField, 'x'.repeat(5001))).toEqual(['maxLength']);
});

it('counts characters, not code units, once the limit comes near', () => {
  const field = aField('o', { type: 'long-text', schema: { type: 'string', title: 'o', maxLength: 10 } });
  render(<FilledSection items={[field]} initial={{ o: '😀'.repeat(9) }} />);
  expect(screen.getByText('9 trên 10 ký tự')).toBeTruthy();
});
