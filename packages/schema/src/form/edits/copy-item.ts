import type { Json } from '../../shared/json';
import type { Check, Condition, FormDefinition, NamedCondition, Page } from '../definition';
import { type FormNode, indexForm, subtreeOf } from '../form-index';
import { conditionsOf, namedByCondition } from '../uses';

export type Copy<T extends FormNode> = {
  readonly item: T;
  /** Conditions that ask about fields of the copied item and govern something in it, over the copies. */
  readonly conditions: readonly NamedCondition[];
  /** Checks that show at a field of the copied item. */
  readonly checks: readonly Check[];
};

/**
 * Bản sao of an item (or page) with all that it holds: new ids from `newId`, data names unlike those `taken` in the
 * object that it goes to, its own conditions and checks remapped. Where `newId` gives undefined for a condition or a
 * check, that one is not copied. References to what is outside stay.
 */
export function copyItem<T extends FormNode>(
  definition: FormDefinition,
  node: T,
  { newId, taken }: { readonly newId: (id: string) => string | undefined; readonly taken: ReadonlySet<string> },
): Copy<T> {
  const inside = subtreeOf(node);
  const renewed = new Map<string, string>();
  for (const { id } of inside) renewed.set(id, newId(id) ?? id);
  const conditions = conditionsWithin(definition, inside).filter(({ id }) => renew(id));
  const checks = definition.checks.filter(({ at, id }) => renewed.has(at) && renew(id));

  function renew(id: string): boolean {
    const fresh = newId(id);
    if (fresh !== undefined) renewed.set(id, fresh);
    return fresh !== undefined;
  }

  const idOf = (id: string) => renewed.get(id) ?? id;
  const item = withNames(remapped(node, idOf) as T, new Set(taken));
  return {
    item,
    conditions: conditions.map((one) => ({ ...one, id: idOf(one.id), test: remappedCondition(one.test, idOf) })),
    checks: checks.map((one) => ({
      ...one,
      id: idOf(one.id),
      at: idOf(one.at),
      test: remappedExpression(one.test, idOf),
    })),
  };
}

/** Conditions used inside that read something inside, whether straight or through one another. */
function conditionsWithin(definition: FormDefinition, inside: readonly FormNode[]): readonly NamedCondition[] {
  const { conditions } = indexForm(definition);
  const ids = new Set(inside.map(({ id }) => id));
  const used = new Set<string>();
  const use = (id: string) => {
    const condition = conditions.get(id);
    if (!condition || used.has(id)) return;
    used.add(id);
    namedByCondition(condition.test).forEach(use);
  };
  for (const node of inside) for (const { id } of conditionsOf(node)) use(id);

  const reading = new Set(ids);
  for (let grew = true; grew; ) {
    grew = false;
    for (const id of used) {
      const condition = conditions.get(id);
      if (!condition || reading.has(id) || !namedByCondition(condition.test).some((named) => reading.has(named)))
        continue;
      reading.add(id);
      grew = true;
    }
  }
  return definition.conditions.filter(({ id }) => used.has(id) && reading.has(id));
}

type IdOf = (id: string) => string;

function remapped(node: FormNode, idOf: IdOf): FormNode {
  const when = (rule: boolean | { readonly when: string } | undefined) =>
    typeof rule === 'object' ? { when: idOf(rule.when) } : rule;
  return {
    ...node,
    id: idOf(node.id),
    ...(typeof node.showWhen === 'string' ? { showWhen: idOf(node.showWhen) } : {}),
    ...('required' in node ? { required: when(node.required) } : {}),
    ...('readOnly' in node ? { readOnly: when(node.readOnly) } : {}),
    ...('calculate' in node && node.calculate != null ? { calculate: remappedExpression(node.calculate, idOf) } : {}),
    ...('items' in node ? { items: node.items.map((inner) => remapped(inner, idOf)) } : {}),
  } as FormNode;
}

function remappedCondition(test: Condition, idOf: IdOf): Condition {
  const each = (inner: Condition) => remappedCondition(inner, idOf);
  if ('all' in test) return { all: test.all.map(each) };
  if ('any' in test) return { any: test.any.map(each) };
  if ('not' in test) return { not: each(test.not) };
  if ('condition' in test) return { condition: idOf(test.condition) };
  if ('list' in test) return { ...test, list: idOf(test.list), row: each(test.row) };
  return { ...test, field: idOf(test.field) };
}

function remappedExpression(part: Json, idOf: IdOf): Json {
  if (part === null || typeof part !== 'object') return part;
  if (isRow(part)) return part.map((inner) => remappedExpression(inner, idOf));
  return Object.fromEntries(
    Object.entries(part).map(([operator, written]) => {
      if (operator !== 'var' && operator !== 'rows') return [operator, remappedExpression(written, idOf)];
      if (typeof written === 'string') return [operator, idOf(written)];
      return [operator, isRow(written) ? written.map((id) => (typeof id === 'string' ? idOf(id) : id)) : written];
    }),
  );
}

const isRow = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Renames what is written straight into the object around; inside a group or list names stay as they are. */
function withNames<T extends FormNode | Page>(node: T, taken: Set<string>): T {
  if ('name' in node) {
    const name = numbered(node.name, taken);
    taken.add(name);
    return name === node.name ? node : { ...node, name };
  }
  return 'items' in node ? { ...node, items: node.items.map((inner) => withNames(inner, taken)) } : node;
}

/** `hoTen` → `hoTen2` → `hoTen3`. */
function numbered(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const base = name.replace(/\d+$/, '').slice(0, 56) || name.slice(0, 56);
  for (let number = 2; ; number++) if (!taken.has(`${base}${number}`)) return `${base}${number}`;
}
