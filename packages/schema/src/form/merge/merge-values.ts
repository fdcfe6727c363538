import { sameJson } from '../edits/tree';

/** Two people changed one thing, each in their own way. */
export type Clash = { readonly key: string; readonly mine: unknown; readonly theirs: unknown };

export type Arbiter = {
  /** Which side wins where both changed; what was asked is remembered as a clash. */
  readonly decide: (clash: Clash) => 'mine' | 'theirs';
};

/** Gộp ba bên of one value: whoever changed it wins; plain objects are merged key by key; lists are taken whole. */
export function mergeValue(base: unknown, mine: unknown, theirs: unknown, key: string, arbiter: Arbiter): unknown {
  if (sameJson(mine, base) || sameJson(mine, theirs)) return theirs;
  if (sameJson(theirs, base)) return mine;
  if (isPlain(mine) && isPlain(theirs)) return mergeObjects(isPlain(base) ? base : {}, mine, theirs, key, arbiter);
  return arbiter.decide({ key, mine, theirs }) === 'mine' ? mine : theirs;
}

type Plain = { readonly [key: string]: unknown };

/** Properties in the order in which their side has them; one that a side took away is gone unless the other changed it. */
export function mergeObjects(base: Plain, mine: Plain, theirs: Plain, key: string, arbiter: Arbiter): Plain {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = mergeValue(own(base, name), own(mine, name), own(theirs, name), `${key}/${name}`, arbiter);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const own = (of: Plain, name: string) => (Object.hasOwn(of, name) ? of[name] : undefined);

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The order of what is left of two lists: the side that put things in another order gives the order (theirs when both
 * did), and what only the other side has comes after the one that it follows there.
 */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  alive: ReadonlySet<string>,
): readonly string[] {
  const theySorted = !sameOrder(base, theirs);
  const [first, second] = theySorted ? [theirs, mine] : [mine, theirs];
  const order = first.filter((id) => alive.has(id));
  second.forEach((id, at) => {
    if (!alive.has(id) || order.includes(id)) return;
    const before = second.slice(0, at).findLast((each) => order.includes(each));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

function sameOrder(before: readonly string[], after: readonly string[]): boolean {
  const kept = new Set(after);
  const known = new Set(before);
  return sameJson(
    before.filter((id) => kept.has(id)),
    after.filter((id) => known.has(id)),
  );
}
