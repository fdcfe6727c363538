import { call, type Formula, literal, not } from '../outside/formula';
import type { OutsideRule } from '../outside/outside-form';
import { common, type Dialect, parseFormula } from '../outside/parse-formula';
import type { Properties } from '../outside/properties';

const includesAll = (a: Formula, b: Formula) => call('values' in b ? 'includesAll' : 'includes', a, b);

const on =
  (name: Parameters<typeof call>[0], least: number, most = least) =>
  (args: readonly Formula[]) =>
    args.length >= least && args.length <= most ? { call: name, args } : undefined;

/** The expression language of SurveyJS, as far as a form of ours can say the same. */
const dialect: Dialect = {
  reference: /^\{([^{}]{1,200})\}/,
  binary: {
    or: common.or,
    '||': common.or,
    and: common.and,
    '&&': common.and,
    '=': common.equal,
    '==': common.equal,
    equal: common.equal,
    '!=': common.unlike,
    '<>': common.unlike,
    notequal: common.unlike,
    '<': common.less,
    less: common.less,
    '<=': common.lessOrEqual,
    lessorequal: common.lessOrEqual,
    '>': common.greater,
    greater: common.greater,
    '>=': common.greaterOrEqual,
    greaterorequal: common.greaterOrEqual,
    contains: { binds: 4, make: includesAll },
    contain: { binds: 4, make: includesAll },
    '*=': { binds: 4, make: includesAll },
    allof: { binds: 4, make: includesAll },
    notcontains: { binds: 4, make: (a, b) => not(includesAll(a, b)) },
    notcontain: { binds: 4, make: (a, b) => not(includesAll(a, b)) },
    anyof: { binds: 4, make: (a, b) => call('includesAny', a, b) },
    noneof: { binds: 4, make: (a, b) => not(call('includesAny', a, b)) },
    '+': common.plus,
    '-': common.minus,
    '*': common.times,
    '/': common.divided,
    '%': common.remainder,
  },
  postfix: { empty: (a) => not(call('answered', a)), notempty: (a) => call('answered', a) },
  prefix: { '!': (a) => not(a), negate: (a) => not(a), '-': common.negative },
  constants: {
    true: literal(true),
    false: literal(false),
    null: literal(null),
    undefined: literal(null),
    yes: literal(true),
    no: literal(false),
  },
  functions: {
    iif: on('if', 3),
    age: on('age', 1),
    today: on('today', 0),
    currentDate: on('today', 0),
    round: on('round', 1, 2),
    min: on('min', 1, 50),
    max: on('max', 1, 50),
    sumInArray: (args) => {
      const [rows, name] = args;
      return rows && name && 'value' in name && args.length === 2
        ? call('sum', rows, { ref: String(name.value) })
        : undefined;
    },
    countInArray: (args) => (args.length === 1 ? { call: 'count', args } : undefined),
  },
  lists: true,
};

/** The rule in a property, if it holds one. */
export function ruleAt(element: Properties, key: string): readonly OutsideRule[] {
  const written = element.text(key);
  return written === undefined ? [] : [{ ...element.at(key), written, formula: parseFormula(written, dialect) }];
}

export const negatedRule = (rule: OutsideRule): OutsideRule => ({
  ...rule,
  formula: rule.formula && not(rule.formula),
});
