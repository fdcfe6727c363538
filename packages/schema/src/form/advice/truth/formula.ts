/** A condition with its tests told as sets of choices of a variable: what a search for a true case works on. */
export type Formula =
  | { readonly variable: string; readonly among: ReadonlySet<number> }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula };

/** How many choices each variable has, in the order of first mention. */
export type Choices = ReadonlyMap<string, number>;

/** A search takes so many looks at tests and no more; past them nothing is known. */
const MOST_LOOKS = 20_000;

/**
 * Có trường hợp nào đúng không: `no` only when no choice of the variables makes the formula true, `unknown` when the
 * search grew too long.
 */
export function findTrueCase(formula: Formula, choices: Choices): 'yes' | 'no' | 'unknown' {
  const chosen = new Map<string, number>();
  let looks = 0;

  /** True, false, or undefined while what was chosen so far leaves it open. */
  const look = (part: Formula): boolean | undefined => {
    looks += 1;
    if ('variable' in part) {
      const at = chosen.get(part.variable);
      return at === undefined ? undefined : part.among.has(at);
    }
    if ('not' in part) {
      const inner = look(part.not);
      return inner === undefined ? undefined : !inner;
    }
    const parts = 'all' in part ? part.all : part.any;
    const deciding = !('all' in part);
    let open = false;
    for (const each of parts) {
      const verdict = look(each);
      if (verdict === deciding) return deciding;
      if (verdict === undefined) open = true;
    }
    return open ? undefined : !deciding;
  };

  const firstOpen = (part: Formula): string | undefined => {
    if ('variable' in part) return chosen.has(part.variable) ? undefined : part.variable;
    const parts = 'not' in part ? [part.not] : 'all' in part ? part.all : part.any;
    for (const each of parts) {
      const open = look(each) === undefined ? firstOpen(each) : undefined;
      if (open !== undefined) return open;
    }
    return undefined;
  };

  const search = (): 'yes' | 'no' | 'unknown' => {
    if (looks > MOST_LOOKS) return 'unknown';
    const verdict = look(formula);
    if (verdict !== undefined) return verdict ? 'yes' : 'no';
    const variable = firstOpen(formula);
    if (variable === undefined) return 'unknown';
    let unsure = false;
    for (let at = 0; at < (choices.get(variable) ?? 0); at++) {
      chosen.set(variable, at);
      const found = search();
      if (found === 'yes') return 'yes';
      if (found === 'unknown') unsure = true;
      if (looks > MOST_LOOKS) break;
    }
    chosen.delete(variable);
    return unsure || looks > MOST_LOOKS ? 'unknown' : 'no';
  };
  return search();
}
