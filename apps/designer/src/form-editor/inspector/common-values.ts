/** Stands for a property in which the chosen items differ. */
export const MIXED = 'mixed';

/** The value that all of these share, or that they do not. */
export function commonOf<N, T>(nodes: readonly N[], read: (node: N) => T): T | typeof MIXED {
  const [first, ...others] = nodes.map(read);
  const same = JSON.stringify(first);
  return first === undefined || others.some((each) => JSON.stringify(each) !== same) ? MIXED : first;
}

/** The lists that stand around all of these, outermost first. */
export function commonScope(around: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = around;
  const until = first.findIndex((list, at) => others.some((each) => each[at] !== list));
  return until < 0 ? first : first.slice(0, until);
}
