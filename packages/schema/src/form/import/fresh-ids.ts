import { isItemId } from '../../shared/ids';

/** Ids of the caller's; one that could not stand in a form, or came before, is made into one that can. */
export function freshIds(newId: (prefix: string) => string): (prefix: string) => string {
  const seen = new Set<string>();
  const fresh = (prefix: string): string => {
    const given: string = newId(prefix);
    const letters = given.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 40);
    const base = isItemId(given) ? given : `${prefix}_${letters}`;
    if (!seen.has(base)) return base;
    for (let number = 2; ; number++) {
      const numbered = `${base.slice(0, 50)}_${number}`;
      if (!seen.has(numbered)) return numbered;
    }
  };
  return (prefix) => {
    const made = fresh(prefix);
    seen.add(made);
    return made;
  };
}
