import { daysBetween, isLocalDate } from '../shared/local-date';
import { certainCount, fullMonths, fullYears, isBefore, shiftDays, shiftMonths } from './date-arithmetic';
import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  remainderOfDecimals,
  roundDecimal,
  subtractDecimals,
} from './decimal';

/** What an operator works on and gives; `undefined` is absent. */
export type Value = unknown;

export type Operator = {
  readonly least: number;
  readonly most: number;
  /** Arguments are absent, or JSON values; a value of the wrong kind makes the result absent. */
  readonly apply: (args: readonly Value[], today: string | undefined) => Value;
};

const MANY = 100;

const numbers = (least: number, most: number, apply: (values: readonly number[]) => Value): Operator => ({
  least,
  most,
  apply: (args) => (args.every((each) => typeof each === 'number') ? apply(args as readonly number[]) : undefined),
});

const fold = (step: (a: number, b: number) => number | undefined) =>
  numbers(1, MANY, ([first, ...rest]) => {
    let value: number | undefined = first;
    for (const each of rest) value = value === undefined ? undefined : step(value, each);
    return value;
  });

const rounding = (way: 'half' | 'floor' | 'ceil') =>
  numbers(1, 2, ([value = 0, digits = 0]) =>
    Number.isInteger(digits) && Math.abs(digits) <= 15 ? roundDecimal(value, digits, way) : undefined,
  );

/** `{ "<=": [18, x, 60] }` asks whether x is between. */
const ordered = (holds: (a: number, b: number) => boolean) =>
  numbers(2, 3, (values) => values.every((each, at) => at === 0 || holds(values[at - 1] ?? 0, each)));

const dates = (apply: (before: boolean | undefined) => boolean | undefined, swap = false): Operator => ({
  least: 2,
  most: 2,
  apply: ([a, b]) => apply(swap ? isBefore(b, a) : isBefore(a, b)),
});

const negate = (value: boolean | undefined) => (value === undefined ? undefined : !value);
const same = (value: boolean | undefined) => value;

const equality = (wanted: boolean): Operator => ({
  least: 2,
  most: 2,
  apply: ([a, b]) => (isScalar(a) && isScalar(b) ? (a === b) === wanted : undefined),
});

const isScalar = (value: Value): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const text = (apply: (value: string) => Value): Operator => ({
  least: 1,
  most: 1,
  apply: ([value]) => (typeof value === 'string' ? apply(value) : undefined),
});

const between = (count: (from: string, to: string) => number): Operator => ({
  least: 2,
  most: 2,
  apply: ([from, to]) => certainCount(count, from, to),
});

const ageIn = (count: (from: string, to: string) => number): Operator => ({
  least: 1,
  most: 2,
  apply: (args, today) => {
    const at = args.length > 1 ? args[1] : today;
    return isBefore(at, args[0]) === false ? certainCount(count, args[0], at) : undefined;
  },
});

const shift = (by: (date: string, amount: number) => string | undefined): Operator => ({
  least: 2,
  most: 2,
  apply: ([date, amount]) => (isLocalDate(date) && typeof amount === 'number' ? by(date, amount) : undefined),
});

/**
 * Toán tử: everything that an expression may call besides `LAZY_OPERATORS`. Where an argument is absent or of the
 * wrong kind the result is absent, never zero. Arithmetic is decimal. Dates are ISO days; `before`, `after`,
 * `notBefore`, `notAfter`, `age`, `ageInMonths` and the three `…Between` also take partial dates (`1962`, `1962-05`)
 * and are absent where it cannot be told.
 */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['+', numbers(1, MANY, addDecimals)],
  ['-', numbers(1, 2, ([a = 0, b]) => (b === undefined ? subtractDecimals(0, a) : subtractDecimals(a, b)))],
  ['*', fold(multiplyDecimals)],
  ['/', numbers(2, 2, ([a = 0, b = 0]) => divideDecimals(a, b))],
  ['%', numbers(2, 2, ([a = 0, b = 0]) => remainderOfDecimals(a, b))],
  ['min', numbers(1, MANY, (values) => Math.min(...values))],
  ['max', numbers(1, MANY, (values) => Math.max(...values))],
  ['abs', numbers(1, 1, ([value = 0]) => Math.abs(value))],
  ['round', rounding('half')],
  ['floor', rounding('floor')],
  ['ceil', rounding('ceil')],
  ['==', equality(true)],
  ['!=', equality(false)],
  ['<', ordered((a, b) => a < b)],
  ['<=', ordered((a, b) => a <= b)],
  ['>', ordered((a, b) => a > b)],
  ['>=', ordered((a, b) => a >= b)],
  ['before', dates(same)],
  ['after', dates(same, true)],
  ['notBefore', dates(negate)],
  ['notAfter', dates(negate, true)],
  ['!', { least: 1, most: 1, apply: ([value]) => (typeof value === 'boolean' ? !value : undefined) }],
  ['absent', { least: 1, most: 1, apply: ([value]) => value === undefined }],
  ['present', { least: 1, most: 1, apply: ([value]) => value !== undefined }],
  [
    'concat',
    {
      least: 1,
      most: MANY,
      apply: (args) => (args.every(isScalar) ? args.map((each) => String(each)).join('') : undefined),
    },
  ],
  ['upper', text((value) => value.toUpperCase())],
  ['length', text((value) => [...value].length)],
  ['words', text((value) => value.split(/\s+/u).filter((word) => word !== '').length)],
  ['today', { least: 0, most: 0, apply: (_, today) => today }],
  ['age', ageIn(fullYears)],
  ['ageInMonths', ageIn(fullMonths)],
  ['daysBetween', between(daysBetween)],
  ['monthsBetween', between(fullMonths)],
  ['yearsBetween', between(fullYears)],
  ['addDays', shift(shiftDays)],
  ['addMonths', shift(shiftMonths)],
]);

/**
 * Operators that decide themselves which argument to work out.
 *
 * `and`, `or`: false (true) as soon as one argument is, absent when an absent one could change the verdict.
 * `if`: `[test, then, test, then, …, else]`; an absent test makes the result absent, a missing else is absent.
 * `sum`, `count`, `every`, `some` go over the rows of a list: the first argument is `{ "rows": "<list id>" }` (or `var`), the
 * second is worked out in each row, where fields of the row, of the rows around it and of the root are in reach.
 * `sum` passes over rows whose amount is absent and is 0 for no rows; `count` counts the rows (with a second
 * argument: those where it is true) and is 0 for no rows; `every` of no rows is true, `some` of no rows is false.
 */
export const LAZY_OPERATORS: ReadonlyMap<
  string,
  { readonly least: number; readonly most: number; readonly rows: boolean }
> = new Map([
  ['and', { least: 1, most: MANY, rows: false }],
  ['or', { least: 1, most: MANY, rows: false }],
  ['if', { least: 2, most: MANY, rows: false }],
  ['sum', { least: 2, most: 2, rows: true }],
  ['count', { least: 1, most: 2, rows: true }],
  ['every', { least: 2, most: 2, rows: true }],
  ['some', { least: 2, most: 2, rows: true }],
]);
