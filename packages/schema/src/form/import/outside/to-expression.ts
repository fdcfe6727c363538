import type { Json } from '../../../shared/json';
import { isLocalDate } from '../../../shared/local-date';
import type { Expression } from '../../definition';
import type { Call, Formula } from './formula';
import type { AnswerKind, Place, Target, Targets } from './targets';

export type ResultKind = 'number' | 'text' | 'date' | 'truth' | 'nothing';

export type Written = {
  readonly expression: Expression;
  readonly result: ResultKind;
  readonly reads: readonly Target[];
};

type Part = { readonly json: Json; readonly kind: ResultKind };

const DEEPEST = 25;

const kinds: { readonly [answer in AnswerKind]?: ResultKind } = {
  text: 'text',
  one: 'text',
  number: 'number',
  date: 'date',
  'yes-no': 'truth',
};

/** Biểu thức that works out what the formula does, from answers that are all there; undefined when there is none. */
export function toExpression(formula: Formula, place: Place, targets: Targets): Written | undefined {
  const reads = new Set<Target>();

  const visitAll = (parts: readonly Formula[], depth: number): readonly Part[] | undefined => {
    const visited = parts.map((each) => visit(each, depth));
    const known = visited.filter((each) => each !== undefined);
    return known.length === visited.length ? known : undefined;
  };

  const visit = (part: Formula, depth: number): Part | undefined => {
    if (depth > DEEPEST || 'values' in part) return undefined;
    if ('value' in part) return constant(part.value);
    if ('ref' in part) {
      const found = targets.find(part.ref, place);
      const kind = found && found.member === undefined ? kinds[found.target.answer] : undefined;
      if (!found || !kind) return undefined;
      reads.add(found.target);
      return { json: { var: found.target.id }, kind };
    }
    const { call, args } = part;
    if (call === 'sum' || call === 'count') return overRows(call, args);
    if (call === 'answered') {
      const [field] = visitAll(args, depth + 1) ?? [];
      return field && { json: { present: [field.json] }, kind: 'truth' };
    }
    const inner = visitAll(args, depth + 1);
    return inner && combined(call, inner);
  };

  const overRows = (call: 'sum' | 'count', args: readonly Formula[]): Part | undefined => {
    const [rows, each] = args;
    const found = rows && 'ref' in rows ? targets.find(rows.ref, place) : undefined;
    if (found?.target.answer !== 'list') return undefined;
    reads.add(found.target);
    if (call === 'count') return { json: { count: [{ rows: found.target.id }] }, kind: 'number' };
    const field = each && 'ref' in each ? targets.inRows(found.target, each.ref.split('.').at(-1) ?? '') : undefined;
    if (field?.answer !== 'number') return undefined;
    return { json: { sum: [{ rows: found.target.id }, { var: field.id }] }, kind: 'number' };
  };

  const written = visit(formula, 0);
  return written && { expression: written.json, result: written.kind, reads: [...reads] };
}

function constant(value: string | number | boolean | null): Part {
  if (value === null || value === '') return { json: null, kind: 'nothing' };
  if (typeof value === 'number') return { json: value, kind: 'number' };
  if (typeof value === 'boolean') return { json: value, kind: 'truth' };
  return { json: value, kind: isLocalDate(value) ? 'date' : 'text' };
}

const all = (parts: readonly Part[], ...allowed: readonly ResultKind[]) =>
  parts.every(({ kind }) => allowed.includes(kind));
const jsonOf = (parts: readonly Part[]): Json[] => parts.map(({ json }) => json);
const made = (name: string, kind: ResultKind, parts: readonly Part[]): Part => ({
  json: { [name]: jsonOf(parts) },
  kind,
});

const numeric: { readonly [call in Call]?: string } = {
  mul: '*',
  div: '/',
  mod: '%',
  round: 'round',
  floor: 'floor',
  ceil: 'ceil',
  abs: 'abs',
  min: 'min',
  max: 'max',
};

const order: { readonly [call in Call]?: readonly [number: string, date: string] } = {
  lt: ['<', 'before'],
  le: ['<=', 'notAfter'],
  gt: ['>', 'after'],
  ge: ['>=', 'notBefore'],
};

/** An operator of ours over parts of the kinds that it takes. */
function combined(call: Call, parts: readonly Part[]): Part | undefined {
  const [first, second] = parts;
  const onNumbers = numeric[call];
  if (onNumbers) return parts.length > 0 && all(parts, 'number') ? made(onNumbers, 'number', parts) : undefined;
  const comparing = order[call];
  if (comparing) {
    if (parts.length !== 2) return undefined;
    if (all(parts, 'number')) return made(comparing[0], 'truth', parts);
    return all(parts, 'date') ? made(comparing[1], 'truth', parts) : undefined;
  }
  switch (call) {
    case 'and':
    case 'or':
      return parts.length > 0 && all(parts, 'truth') ? made(call, 'truth', parts) : undefined;
    case 'not':
      return parts.length === 1 && all(parts, 'truth') ? made('!', 'truth', parts) : undefined;
    case 'truthy':
      return parts.length === 1 && first && all(parts, 'truth') ? first : undefined;
    case 'eq':
    case 'is':
    case 'ne':
      return first && second && equality(call === 'ne', first, second);
    case 'includes':
      return first && second && all(parts, 'text') ? equality(false, first, second) : undefined;
    case 'add':
    case 'sub':
      return first && addition(call, parts);
    case 'if':
      return choosing(parts);
    case 'today':
      return parts.length === 0 ? { json: { today: [] }, kind: 'date' } : undefined;
    case 'age':
      return parts.length === 1 && all(parts, 'date') ? made('age', 'number', parts) : undefined;
    case 'concat':
      return parts.length > 0 && all(parts, 'text', 'number') ? made('concat', 'text', parts) : undefined;
    case 'length':
    case 'words':
      return parts.length === 1 && all(parts, 'text') ? made(call, 'number', parts) : undefined;
    default:
      return undefined;
  }
}

function equality(unlike: boolean, a: Part, b: Part): Part | undefined {
  if (a.kind === 'nothing' || b.kind === 'nothing') {
    const [asked] = a.kind === 'nothing' ? [b] : [a];
    return asked.kind === 'nothing' ? undefined : made(unlike ? 'present' : 'absent', 'truth', [asked]);
  }
  const dates = a.kind === 'date' && b.kind === 'date';
  return a.kind === b.kind || dates ? made(unlike ? '!=' : '==', 'truth', [a, b]) : undefined;
}

/** Numbers add up; two days are as far apart as the days between them; a day and a number are another day. */
function addition(call: 'add' | 'sub', parts: readonly Part[]): Part | undefined {
  if (all(parts, 'number'))
    return call === 'add' || parts.length <= 2 ? made(call === 'add' ? '+' : '-', 'number', parts) : undefined;
  const [a, b, ...more] = parts;
  if (!a || !b || more.length > 0) return undefined;
  if (call === 'sub' && a.kind === 'date' && b.kind === 'date') return made('daysBetween', 'number', [b, a]);
  if (a.kind === 'date' && b.kind === 'number')
    return made('addDays', 'date', [a, call === 'add' ? b : made('-', 'number', [b])]);
  return call === 'add' && a.kind === 'number' && b.kind === 'date' ? made('addDays', 'date', [b, a]) : undefined;
}

function choosing(parts: readonly Part[]): Part | undefined {
  if (parts.length < 2) return undefined;
  const tests = parts.filter((_, at) => at % 2 === 0 && at + 1 < parts.length);
  const results = parts.filter((_, at) => at % 2 === 1 || at + 1 === parts.length);
  if (!all(tests, 'truth')) return undefined;
  const kind = results.find((each) => each.kind !== 'nothing')?.kind;
  return kind && all(results, kind, 'nothing') ? made('if', kind, parts) : undefined;
}
