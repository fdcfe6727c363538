import { expect, it } from 'vitest';
import { setAt } from './set-at';

it('changes one place and keeps the identity of all others', () => {
  const answers = { noiO: { tinh: '01' }, con: [{ ten: 'Bình' }, { ten: 'Minh' }] };
  const changed = setAt(answers, ['con', 1, 'ten'], 'Lan');
  expect(changed).toEqual({ noiO: { tinh: '01' }, con: [{ ten: 'Bình' }, { ten: 'Lan' }] });
  expect(changed.noiO).toBe(answers.noiO);
  expect(Reflect.get(changed.con as object, 0)).toBe(answers.con[0]);
});

it('makes a place absent', () => {
  expect(setAt({ ten: 'An', noiO: { tinh: '01' } }, ['noiO', 'tinh'], undefined)).toEqual({ ten: 'An', noiO: {} });
  expect(setAt({ ten: 'An' }, ['ten'], undefined)).toEqual({});
});

it('makes the objects and rows that lead to a new place', () => {
  expect(setAt({}, ['con', 0, 'ten'], 'Bình')).toEqual({ con: [{ ten: 'Bình' }] });
});
