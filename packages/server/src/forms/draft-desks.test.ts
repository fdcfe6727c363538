import { expect, it } from 'vitest';
import { AWAY, createDraftDesks, type Desk } from './draft-desks';

const desk = (accountId: string, id = 'b1'): Desk => ({ id, accountId, name: `Đồng chí ${accountId}` });

it('tells each desk of the others at the same draft', () => {
  const desks = createDraftDesks(() => 0);
  expect(desks.seen('a', desk('hoa'))).toEqual([]);
  expect(desks.seen('a', desk('duc'))).toEqual([desk('hoa')]);
  expect(desks.seen('b', desk('lan'))).toEqual([]);
  expect(desks.seen('a', desk('hoa', 'b2'))).toEqual([desk('hoa'), desk('duc')]);
});

it('forgets a desk that was closed or has gone silent', () => {
  let at = 0;
  const desks = createDraftDesks(() => at);
  desks.seen('a', desk('hoa'));
  desks.left('a', desk('hoa'));
  expect(desks.seen('a', desk('duc'))).toEqual([]);
  at = AWAY + 1;
  expect(desks.seen('a', desk('lan'))).toEqual([]);
});
