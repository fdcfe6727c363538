import type { Json, JsonObject } from '../../shared/json';
import type { Condition, FormDefinition, Page, SectionItem } from '../definition';

type Scope = { readonly [itemId: string]: Json | undefined };

/**
 * Reads a definition as a person would, on settled answers: whatever is hidden must be absent, whatever is required
 * and shown must be there. Shares no code with the compiler or the rule evaluator. Gives the ids at fault.
 */
export function readDirectly(form: FormDefinition, answers: JsonObject): readonly string[] {
  const faults: string[] = [];
  const named = new Map(form.conditions.map((each) => [each.id, each.test]));
  const lists = new Map<string, readonly SectionItem[]>();

  /** Values by item id in one object and in the groups inside it; rows are seen only from within. */
  const scopeOf = (items: readonly SectionItem[], held: JsonObject): Scope => {
    const scope: { [itemId: string]: Json | undefined } = {};
    for (const item of items) {
      if (item.kind === 'content') continue;
      const value = held[item.name];
      scope[item.id] = value;
      if (item.kind === 'list') lists.set(item.id, item.items);
      if (item.kind === 'group') Object.assign(scope, scopeOf(item.items, (value ?? {}) as JsonObject));
    }
    return scope;
  };

  const holds = (test: Condition, scope: Scope): boolean => {
    if ('all' in test) return !test.all.some((each) => !holds(each, scope));
    if ('any' in test) return test.any.some((each) => holds(each, scope));
    if ('not' in test) return !holds(test.not, scope);
    if ('condition' in test) return holds(named.get(test.condition) ?? { any: [] }, scope);
    if ('list' in test) {
      const rows = scope[test.list];
      if (!Array.isArray(rows)) return false;
      const verdicts = rows.map((row: JsonObject) =>
        holds(test.row, { ...scope, ...scopeOf(lists.get(test.list) ?? [], row) }),
      );
      if (test.has === 'some') return verdicts.includes(true);
      return test.has === 'none' ? !verdicts.includes(true) : !verdicts.includes(false);
    }
    const value = scope[test.field];
    if (value === undefined) return false;
    if (test.is === 'answered') return true;
    if (test.is === 'equal') return value === test.value;
    if (test.is === 'oneOf') return typeof value !== 'object' && test.values.includes(value as string);
    if (test.is === 'includes') return (value as Json[]).includes(test.value);
    return test.is === 'atLeast' ? Number(value) >= test.value : Number(value) <= Number(test.value);
  };

  const holdsById = (id: string | null | undefined, scope: Scope) =>
    id == null || holds(named.get(id) ?? { any: [] }, scope);

  const readItems = (items: readonly SectionItem[], held: JsonObject, scope: Scope, around: boolean): void => {
    for (const item of items) {
      if (item.kind === 'content') continue;
      const value = held[item.name];
      const shown = around && holdsById(item.showWhen, scope);
      if (!shown && value !== undefined) faults.push(item.id);
      if (!shown) continue;
      if (item.kind === 'group') readItems(item.items, (value ?? {}) as JsonObject, scope, true);
      else {
        const { required } = item;
        const must = required === true || (typeof required === 'object' && holdsById(required.when, scope));
        if (must && value === undefined) faults.push(item.id);
        if (item.kind === 'field' && value !== undefined)
          for (const [option, when] of Object.entries(item.optionWhen ?? {}))
            if ([value].flat().some((each) => String(each) === option) && !holdsById(when, scope)) faults.push(item.id);
      }
      if (item.kind === 'list' && Array.isArray(value))
        for (const row of value as readonly JsonObject[])
          readItems(item.items, row, { ...scope, ...scopeOf(item.items, row) }, true);
    }
  };

  const all = form.pages.flatMap((page: Page) => page.items);
  const root = scopeOf(
    all.flatMap((section) => section.items),
    answers,
  );
  for (const page of form.pages)
    for (const section of page.items)
      readItems(section.items, answers, root, holdsById(page.showWhen, root) && holdsById(section.showWhen, root));
  return faults;
}
