import { call, type Formula, literal, not } from '../outside/formula';
import { common, type Dialect, parseFormula } from '../outside/parse-formula';

const on =
  (name: Parameters<typeof call>[0], least: number, most = least) =>
  (args: readonly Formula[]) =>
    args.length >= least && args.length <= most ? { call: name, args } : undefined;

const same = (args: readonly Formula[]) => (args.length === 1 ? args[0] : undefined);

/** The expressions of an XLSForm (XPath with `${name}`), as far as a form of ours can say the same. */
const dialect: Dialect = {
  reference: /^(?:\$\{([^{}]{1,200})\}|\.(?![.\d/]))/,
  binary: {
    or: common.or,
    and: common.and,
    '=': common.equal,
    '!=': common.unlike,
    '<': common.less,
    '<=': common.lessOrEqual,
    '>': common.greater,
    '>=': common.greaterOrEqual,
    '+': common.plus,
    '-': common.minus,
    '*': common.times,
    div: common.divided,
    mod: common.remainder,
  },
  postfix: {},
  prefix: { '-': common.negative },
  constants: {},
  functions: {
    selected: on('includes', 2),
    not: (args) => (args.length === 1 && args[0] ? not(args[0]) : undefined),
    true: (args) => (args.length === 0 ? literal(true) : undefined),
    false: (args) => (args.length === 0 ? literal(false) : undefined),
    today: on('today', 0),
    if: on('if', 3),
    concat: on('concat', 1, 50),
    'string-length': on('length', 1),
    round: on('round', 1, 2),
    int: on('floor', 1),
    number: same,
    string: same,
    boolean: on('truthy', 1),
    date: same,
    min: on('min', 1, 50),
    max: on('max', 1, 50),
    abs: on('abs', 1),
    regex: on('matches', 2),
    count: on('count', 1),
    sum: (args) => {
      const [field] = args;
      // The repeat that the field stands in is found by the field.
      return field && 'ref' in field && args.length === 1
        ? call('sum', { ref: `rows of ${field.ref}` }, field)
        : undefined;
    },
  },
  lists: false,
};

export const parseXPath = (written: string): Formula | undefined =>
  parseFormula(written.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"), dialect);
