import type { Condition, NamedCondition } from '../definition';
import type { FormIndex } from '../form-index';
import { isWithin, type Lists } from './rule';

export type ReachFlaw = {
  readonly code: 'item-not-found' | 'condition-not-found' | 'not-a-field' | 'not-a-list' | 'out-of-reach';
  readonly id: string;
  /** Path inside the test. */
  readonly path: string;
};

/** What a condition asks of the place that uses it: to stand within these lists, because of this field or list. */
export type Need = { readonly lists: Lists; readonly id: string };

export type Reach = { readonly flaws: readonly ReachFlaw[]; readonly need: Need | undefined };

/**
 * Tầm với of conditions: a field of the same row, of a row around it, or of the root; into a list only by
 * `some`, `every`, `none`. Each named condition is read once, whoever uses it.
 */
export function createReach(index: FormIndex): (condition: NamedCondition) => Reach {
  const known = new Map<string, Reach>();

  const reachOf = (condition: NamedCondition): Reach => {
    const before = known.get(condition.id);
    if (before) return before;
    // A condition that leads back to itself asks nothing more; the cycle is told by its own rule.
    known.set(condition.id, { flaws: [], need: undefined });
    const flaws: ReachFlaw[] = [];
    const needs: (Need & { readonly path: string })[] = [];
    collect(condition.test, '', flaws, needs);
    const need = needs.reduce<Need | undefined>((deepest, one) => deeper(deepest, one), undefined);
    for (const one of needs)
      if (need && !isWithin(one.lists, need.lists)) flaws.push({ code: 'out-of-reach', id: one.id, path: one.path });
    const reach = { flaws, need };
    known.set(condition.id, reach);
    return reach;
  };

  /** Puts what is asked of the place around into `needs`. */
  const collect = (
    test: Condition,
    path: string,
    flaws: ReachFlaw[],
    needs: (Need & { readonly path: string })[],
  ): void => {
    if ('all' in test) for (const [at, each] of test.all.entries()) collect(each, `${path}/all/${at}`, flaws, needs);
    else if ('any' in test)
      for (const [at, each] of test.any.entries()) collect(each, `${path}/any/${at}`, flaws, needs);
    else if ('not' in test) collect(test.not, `${path}/not`, flaws, needs);
    else if ('condition' in test) {
      const named = index.conditions.get(test.condition);
      if (!named) flaws.push({ code: 'condition-not-found', id: test.condition, path: `${path}/condition` });
      else {
        const { need } = reachOf(named);
        if (need) needs.push({ ...need, path: `${path}/condition` });
      }
    } else if ('list' in test) {
      const list = nodeOf(test.list, 'list', `${path}/list`, flaws);
      if (!list) return;
      needs.push({ lists: list.lists, id: list.id, path: `${path}/list` });
      const inRow: (Need & { readonly path: string })[] = [];
      collect(test.row, `${path}/row`, flaws, inRow);
      for (const one of inRow)
        if (!isWithin(one.lists, [...list.lists, list.id]))
          flaws.push({ code: 'out-of-reach', id: one.id, path: one.path });
    } else {
      const field = nodeOf(test.field, 'field', `${path}/field`, flaws);
      if (field) needs.push({ lists: field.lists, id: field.id, path: `${path}/field` });
    }
  };

  const nodeOf = (id: string, kind: 'field' | 'list', path: string, flaws: ReachFlaw[]) => {
    const entry = index.nodes.get(id);
    if (entry?.kind === kind) return entry;
    flaws.push({ code: entry ? (kind === 'field' ? 'not-a-field' : 'not-a-list') : 'item-not-found', id, path });
    return undefined;
  };

  return reachOf;
}

const deeper = (deepest: Need | undefined, one: Need): Need =>
  !deepest || one.lists.length > deepest.lists.length ? { lists: one.lists, id: one.id } : deepest;
