import { fieldTypeOf } from '@motcua/fields';
import {
  type Condition,
  type Field,
  type FormDefinition,
  indexForm,
  type JsonObject,
  type List,
  labelOf,
} from '@motcua/schema';

type Leaf = Extract<Condition, { readonly field: string }>;
export type Operator = Leaf['is'];
export type Scalar = string | number | boolean;
export type Choice = { readonly value: Scalar; readonly label: string };

/** Lists around the item that a condition is for: it may read fields of its own row, of the rows around it, and of the root. */
export type Scope = readonly string[];

export type Readable = { readonly fields: readonly Field[]; readonly lists: readonly List[] };

export function readableFrom(form: FormDefinition, scope: Scope): Readable {
  const fields: Field[] = [];
  const lists: List[] = [];
  for (const { node, lists: around } of indexForm(form).nodes.values()) {
    if (!around.every((id, at) => scope[at] === id) || !('kind' in node)) continue;
    if (node.kind === 'field') fields.push(node);
    if (node.kind === 'list' && !scope.includes(node.id)) lists.push(node);
  }
  return { fields, lists };
}

/** A column is told by its table. */
export function fieldLabel(form: FormDefinition, field: Field): string {
  const { nodes } = indexForm(form);
  const around = (nodes.get(field.id)?.lists ?? []).flatMap((id) => nodes.get(id)?.node ?? []);
  return [...around, field].map(labelOf).join(' › ');
}

/** What a field may be chosen from, by its own schema; null when its values are free. */
export function choicesOf({ schema }: Field): readonly Choice[] | null {
  if (schema.type === 'boolean') return booleanChoices;
  const source = isObject(schema.items) ? schema.items : schema;
  const branches = source.oneOf ?? source.anyOf;
  if (Array.isArray(branches)) return branches.flatMap(choiceOfBranch);
  if (Array.isArray(source.enum))
    return source.enum.flatMap((value: unknown) => (isScalar(value) ? [{ value, label: String(value) }] : []));
  return null;
}

const booleanChoices: readonly Choice[] = [
  { value: true, label: 'Có' },
  { value: false, label: 'Không' },
];

function choiceOfBranch(branch: unknown): readonly Choice[] {
  if (!isObject(branch) || !isScalar(branch.const)) return [];
  return [{ value: branch.const, label: typeof branch.title === 'string' ? branch.title : String(branch.const) }];
}

/** Comparisons that make sense for a field, by the type in its schema. */
export function operatorsOf(field: Field): readonly Operator[] {
  const { type } = field.schema;
  if (type === 'array') return choicesOf(field) ? ['includes', 'answered'] : ['answered'];
  if (type === 'object') return ['answered'];
  if (type === 'boolean') return ['equal', 'answered'];
  if (type === 'number' || type === 'integer') return ['atLeast', 'atMost', 'equal', 'answered'];
  if (isTime(field)) return ['answered'];
  return choicesOf(field) ? ['equal', 'oneOf', 'answered'] : ['answered', 'equal'];
}

/** A comparison with this operator, keeping the value where it still fits. */
export function compare(field: Field, is: Operator, value?: Scalar | readonly Scalar[]): Condition {
  const first = choicesOf(field)?.[0]?.value;
  const one = Array.isArray(value) ? value[0] : (value as Scalar | undefined);
  switch (is) {
    case 'answered':
      return { field: field.id, is };
    case 'atLeast':
    case 'atMost':
      return { field: field.id, is, value: typeof one === 'number' ? one : 0 };
    case 'oneOf':
      return { field: field.id, is, values: one === undefined ? (first === undefined ? [] : [first]) : [one] };
    default:
      return { field: field.id, is, value: one ?? first ?? (isNumeric(field) ? 0 : '') };
  }
}

export const isNumeric = ({ schema }: Field): boolean => schema.type === 'number' || schema.type === 'integer';

/** The first thing worth asking about a field. */
export const startWith = (field: Field): Condition => compare(field, operatorsOf(field)[0] ?? 'answered');

/** `none`: not one of them holds. */
export type GroupRule = 'every' | 'some' | 'none';
export type Group = { readonly rule: GroupRule; readonly tests: readonly Condition[] };

/** Any condition as a group, so that the builder always has a list to add to. */
export function asGroup(test: Condition): Group {
  if ('all' in test) return { rule: 'every', tests: test.all };
  if ('any' in test) return { rule: 'some', tests: test.any };
  if ('not' in test && 'any' in test.not) return { rule: 'none', tests: test.not.any };
  return { rule: 'every', tests: [test] };
}

/** A group of one is that one. */
export function fromGroup({ rule, tests }: Group): Condition {
  if (rule === 'none') return { not: { any: tests } };
  const [only] = tests;
  if (tests.length === 1 && only) return only;
  return rule === 'every' ? { all: tests } : { any: tests };
}

/** The rows in which a condition must stand to read all that it asks. */
export function scopeOf(form: FormDefinition, test: Condition): Scope {
  const { nodes, conditions } = indexForm(form);
  const seen = new Set<string>();
  let deepest: Scope = [];
  const reach = (id: string, within: string | undefined) => {
    const lists = nodes.get(id)?.lists ?? [];
    const outside = within === undefined ? lists : lists.slice(0, Math.max(0, lists.indexOf(within)));
    if (outside.length > deepest.length) deepest = outside;
  };
  const visit = (each: Condition, within: string | undefined) => {
    if ('all' in each) for (const one of each.all) visit(one, within);
    else if ('any' in each) for (const one of each.any) visit(one, within);
    else if ('not' in each) visit(each.not, within);
    else if ('condition' in each) {
      const named = conditions.get(each.condition);
      if (!named || seen.has(named.id)) return;
      seen.add(named.id);
      visit(named.test, within);
    } else if ('list' in each) {
      reach(each.list, within);
      visit(each.row, within ?? each.list);
    } else if (within === undefined || nodes.get(each.field)?.lists.includes(within)) reach(each.field, within);
  };
  visit(test, undefined);
  return deepest;
}

/** Ngày tháng: an answer in time, which a condition cannot compare. */
export const isTime = ({ type, schema }: Field): boolean =>
  schema.type === 'string' && (schema.format === 'date' || fieldTypeOf(type)?.group === 'number-and-time');

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
