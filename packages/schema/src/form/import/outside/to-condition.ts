import { isLocalDate } from '../../../shared/local-date';
import type { Condition } from '../../definition';
import type { Call, Formula } from './formula';
import type { Found, Place, Target, Targets } from './targets';

type Scalar = string | number | boolean;

const DEEPEST = 30;

/** Điều kiện that says exactly what the formula does, an absent answer included; undefined when there is none. */
export function toCondition(formula: Formula, place: Place, targets: Targets): Condition | undefined {
  const read = (part: Formula | undefined): Found | undefined =>
    part && 'ref' in part ? targets.find(part.ref, place) : undefined;

  const visit = (part: Formula, depth: number): Condition | undefined => {
    if (depth > DEEPEST) return undefined;
    const named = read(part);
    if (named) return named.member === undefined ? truthOf(named.target) : included(named.target, named.member);
    if (!('call' in part)) return undefined;
    const { call, args } = part;
    if (call === 'and' || call === 'or') {
      const inner = args.map((each) => visit(each, depth + 1));
      const known = inner.filter((each) => each !== undefined);
      if (known.length < inner.length || known.length === 0) return undefined;
      const [only, ...more] = known;
      if (only && more.length === 0) return only;
      return call === 'and' ? { all: known } : { any: known };
    }
    const [left, right] = args;
    if (call === 'not') {
      const inner = left && visit(left, depth + 1);
      return inner && negated(inner);
    }
    if (call === 'truthy') return left && visit(left, depth + 1);
    if (call === 'answered') {
      const found = read(left);
      return found && found.member === undefined && found.target.answer !== 'list' ? answered(found.target) : undefined;
    }
    const flipped = left && right && !('ref' in left) && 'ref' in right;
    return compared(flipped ? (mirrored[call] ?? call) : call, read(flipped ? right : left), flipped ? left : right);
  };
  return visit(formula, 0);
}

const mirrored: { readonly [call in Call]?: Call } = { lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' };

const answered = ({ id }: Target): Condition => ({ field: id, is: 'answered' });
const included = ({ id }: Target, value: string): Condition => ({ field: id, is: 'includes', value });
const negated = (test: Condition): Condition => ('not' in test ? test.not : { not: test });

function truthOf(target: Target): Condition | undefined {
  if (target.answer === 'yes-no') return { field: target.id, is: 'equal', value: true };
  return target.answer === 'text' || target.answer === 'one' || target.answer === 'many' || target.answer === 'date'
    ? answered(target)
    : undefined;
}

function compared(call: Call, found: Found | undefined, other: Formula | undefined): Condition | undefined {
  if (!found || !other) return undefined;
  const { target, member } = found;
  if (member !== undefined) return memberCompared(call, target, member, other);
  if (call === 'includesAny' || call === 'includesAll') {
    if (!('values' in other) || other.values.length === 0) return undefined;
    const each = other.values.map((value) => compared(target.answer === 'many' ? 'includes' : 'eq', found, { value }));
    const known = each.filter((test) => test !== undefined);
    if (known.length < each.length) return undefined;
    return call === 'includesAll' ? { all: known } : { any: known };
  }
  if (!('value' in other)) return undefined;
  const { value } = other;
  switch (call) {
    case 'eq':
    case 'is':
      if (value === null || value === '') return { not: answered(target) };
      if (call === 'is' && target.answer === 'many') return included(target, String(value));
      return equal(target, value);
    case 'ne': {
      if (value === null || value === '') return answered(target);
      const same = equal(target, value);
      return same && { not: same };
    }
    case 'includes':
      if (value === null) return undefined;
      if (target.answer === 'many') return included(target, String(value));
      return target.answer === 'one' ? equal(target, value) : undefined;
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return ordered(call, target, value);
    default:
      return undefined;
  }
}

function memberCompared(call: Call, target: Target, member: string, other: Formula): Condition | undefined {
  if (!('value' in other) || (call !== 'eq' && call !== 'is' && call !== 'ne')) return undefined;
  const wanted = other.value === true || other.value === 'true';
  const chosen = included(target, member);
  return wanted === (call !== 'ne') ? chosen : { not: chosen };
}

function equal({ id, answer }: Target, value: Scalar): Condition | undefined {
  const is = 'equal' as const;
  switch (answer) {
    case 'text':
    case 'one':
      return { field: id, is, value: String(value) };
    case 'number': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      return typeof number === 'number' && Number.isFinite(number) ? { field: id, is, value: number } : undefined;
    }
    case 'yes-no':
      if (typeof value === 'boolean') return { field: id, is, value };
      if (value === 'true' || value === 'OK' || value === 'yes') return { field: id, is, value: true };
      return value === 'false' || value === 'no' ? { field: id, is, value: false } : undefined;
    case 'date':
      return isLocalDate(value) ? { field: id, is, value } : undefined;
    default:
      return undefined;
  }
}

const holds: { readonly [call in 'lt' | 'le' | 'gt' | 'ge']: (a: number, b: number) => boolean } = {
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
};

function ordered(call: 'lt' | 'le' | 'gt' | 'ge', target: Target, other: Scalar | null): Condition | undefined {
  const limit = typeof other === 'string' && other.trim() !== '' ? Number(other) : other;
  if (typeof limit !== 'number' || !Number.isFinite(limit)) return undefined;
  const { id, answer, values } = target;
  // Choices that are numbers are compared by naming those that fit.
  if (answer === 'one' && values.length > 0 && values.every((value) => /^-?\d+(?:\.\d+)?$/.test(value)))
    return { field: id, is: 'oneOf', values: values.filter((value) => holds[call](Number(value), limit)) };
  if (answer !== 'number') return undefined;
  if (call === 'ge') return { field: id, is: 'atLeast', value: limit };
  if (call === 'le') return { field: id, is: 'atMost', value: limit };
  const beyond: Condition = { field: id, is: call === 'lt' ? 'atLeast' : 'atMost', value: limit };
  return { all: [answered(target), { not: beyond }] };
}
