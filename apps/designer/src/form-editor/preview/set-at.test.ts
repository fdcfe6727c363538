import { expect, it } from 'vitest';
import { withAnswer } from './set-at';

it('sets a value deep in a row and leaves the rest as it was', () => {
  const answers = { kept: { a: 1 }, rows: [{ name: 'x' }] };
  const next = withAnswer(answers, ['rows', 1, 'name'], 'y');
  expect(next).toEqual({ kept: { a: 1 }, rows: [{ name: 'x' }, { name: 'y' }] });
  expect(next.kept).toBe(answers.kept);
});

it('takes a place away', () => {
  expect(withAnswer({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
});
