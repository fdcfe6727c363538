import type { Check, FormDefinition, NamedCondition, Page } from '../definition';
import { type FormNode, subtreeOf } from '../form-index';
import { namedByCondition } from '../uses';
import { type PartRules, subjectOf } from './form-part';
import { remapped, remappedCheck, remappedCondition, remappedNamed } from './remap';
import { sameJson } from './tree';

type Copies<T extends FormNode> = {
  readonly nodes: readonly T[];
  readonly conditions: readonly NamedCondition[];
  readonly checks: readonly Check[];
  readonly english: { readonly [key: string]: string };
  /** New id → the id that it stands for. */
  readonly originals: ReadonlyMap<string, string>;
};

type Choices = {
  readonly newId: (id: string) => string | undefined;
  /** Data names in the object that the copies go to. */
  readonly taken: ReadonlySet<string>;
  /** The form that the copies go to. */
  readonly into: FormDefinition;
};

/**
 * Bản sao of items (or pages) with all that they hold: new ids, free data names, their conditions and checks remapped.
 * A condition that reads nothing of what is copied and that the form already has is used again. Where `newId` gives
 * undefined for a condition or a check, that one is not copied. References to what is outside stay.
 */
export function copyNodes<T extends FormNode>(
  nodes: readonly T[],
  rules: PartRules,
  { newId, taken, into }: Choices,
): Copies<T> {
  const renewed = new Map<string, string>();
  const renew = (id: string): boolean => {
    const fresh = newId(id);
    if (fresh !== undefined) renewed.set(id, fresh);
    return fresh !== undefined;
  };
  for (const { id } of nodes.flatMap(subtreeOf)) renew(id);
  const idOf = (id: string) => renewed.get(id) ?? id;

  const reading = readingInside(rules.conditions, new Set(renewed.keys()));
  const conditions: NamedCondition[] = [];
  for (const condition of usedFirst(rules.conditions)) {
    const test = reading.has(condition.id) ? undefined : remappedCondition(condition.test, idOf);
    const known = test && sameCondition(into, condition, test);
    if (known) renewed.set(condition.id, known.id);
    else if (renew(condition.id)) conditions.push(condition);
  }
  const checks = rules.checks.filter(({ at, id }) => renewed.has(at) && renew(id));

  const names = new Set(taken);
  const copied = new Set([...nodes.flatMap(subtreeOf), ...conditions, ...checks].map(({ id }) => id));
  return {
    nodes: nodes.map((node) => withNames(remapped(node, idOf), names)),
    conditions: rules.conditions.filter(({ id }) => copied.has(id)).map((one) => remappedNamed(one, idOf)),
    checks: checks.map((one) => remappedCheck(one, idOf)),
    english: Object.fromEntries(
      Object.entries(rules.texts?.en ?? {})
        .filter(([key]) => copied.has(subjectOf(key)))
        .map(([key, text]) => [idOf(subjectOf(key)) + key.slice(subjectOf(key).length), text]),
    ),
    originals: new Map([...renewed].map(([old, fresh]) => [fresh, old])),
  };
}

/** Puts the conditions, checks and texts of copies into the form that holds the copies. */
export function withRules(
  definition: FormDefinition,
  { conditions, checks, english }: Pick<Copies<FormNode>, 'conditions' | 'checks' | 'english'>,
): FormDefinition {
  return {
    ...definition,
    conditions: conditions.length > 0 ? [...definition.conditions, ...conditions] : definition.conditions,
    checks: checks.length > 0 ? [...definition.checks, ...checks] : definition.checks,
    ...(Object.keys(english).length > 0
      ? { texts: { ...definition.texts, en: { ...definition.texts?.en, ...english } } }
      : {}),
  };
}

/** The form's own condition that asks the same; the one with the same id before others. */
function sameCondition(
  { conditions }: FormDefinition,
  { id }: NamedCondition,
  test: NamedCondition['test'],
): NamedCondition | undefined {
  const same = conditions.filter((one) => sameJson(one.test, test));
  return same.find((one) => one.id === id) ?? same[0];
}

/** Conditions that read one of these ids, whether straight or through one another. */
export function readingInside(conditions: readonly NamedCondition[], ids: ReadonlySet<string>): ReadonlySet<string> {
  const reading = new Set<string>();
  for (let before = -1; before < reading.size; ) {
    before = reading.size;
    for (const { id, test } of conditions)
      if (namedByCondition(test).some((named) => ids.has(named) || reading.has(named))) reading.add(id);
  }
  return reading;
}

/** Conditions that others name come before those that name them. */
export function usedFirst(conditions: readonly NamedCondition[]): readonly NamedCondition[] {
  const byId = new Map(conditions.map((one) => [one.id, one]));
  const placed = new Set<NamedCondition>();
  const seen = new Set<string>();
  const place = (condition: NamedCondition) => {
    if (seen.has(condition.id)) return;
    seen.add(condition.id);
    for (const named of namedByCondition(condition.test)) {
      const used = byId.get(named);
      if (used) place(used);
    }
    placed.add(condition);
  };
  conditions.forEach(place);
  return [...placed];
}

/** Renames what is written straight into the object around; inside a group or list names stay as they are. */
function withNames<T extends FormNode | Page>(node: T, taken: Set<string>): T {
  if ('name' in node) {
    const name = numbered(node.name, taken);
    taken.add(name);
    return name === node.name ? node : { ...node, name };
  }
  return 'items' in node ? { ...node, items: node.items.map((inner) => withNames<FormNode>(inner, taken)) } : node;
}

/** `hoTen` → `hoTen2` → `hoTen3`. */
function numbered(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const base = name.replace(/\d+$/, '').slice(0, 56) || name.slice(0, 56);
  for (let number = 2; ; number++) if (!taken.has(`${base}${number}`)) return `${base}${number}`;
}
