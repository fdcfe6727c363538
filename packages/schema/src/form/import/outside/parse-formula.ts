import { type Call, call, type Formula, literal, not, ref, unknownFormula } from './formula';

/** How one expression language is written; what is not listed makes the whole expression unknown. */
export type Dialect = {
  /** A reference at the start of the text: what was read, and the name meant. */
  readonly reference: RegExp;
  /** Operators between two parts by how tightly they bind; names are lower case. */
  readonly binary: {
    readonly [operator: string]: { readonly binds: number; readonly make: (a: Formula, b: Formula) => Formula };
  };
  /** Operators after one part. */
  readonly postfix: { readonly [operator: string]: (a: Formula) => Formula };
  readonly prefix: { readonly [operator: string]: (a: Formula) => Formula };
  /** Words that stand for a value. */
  readonly constants: { readonly [word: string]: Formula };
  readonly functions: { readonly [name: string]: (args: readonly Formula[]) => Formula | undefined };
  readonly lists: boolean;
};

const LONGEST = 4000;
const DEEPEST = 30;

const space = /^\s+/;
const number = /^\d+(?:\.\d+)?(?![\w])/;
const quoted = /^(?:'([^']*)'|"([^"]*)")/;
const word = /^[A-Za-z_][\w:-]*/;
const sign = /^(?:==|!=|<>|<=|>=|\*=|&&|\|\||[-+*/%^=<>!])/;

/** Reads an expression by a closed grammar; undefined when it is not wholly understood. */
export function parseFormula(written: string, dialect: Dialect): Formula | undefined {
  if (written.length > LONGEST) return undefined;
  let rest = written;
  let failed = false;

  const skip = () => {
    rest = rest.replace(space, '');
  };
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    skip();
    const found = pattern.exec(rest);
    if (!found) return undefined;
    rest = rest.slice(found[0].length);
    return found;
  };
  const fail = (): Formula => {
    failed = true;
    return unknownFormula;
  };
  const eat = (mark: string): boolean => {
    skip();
    if (!rest.startsWith(mark)) return false;
    rest = rest.slice(mark.length);
    return true;
  };
  const peekOperator = (): string | undefined => {
    skip();
    return (sign.exec(rest) ?? word.exec(rest))?.[0];
  };

  const listOfParts = (end: string, depth: number): readonly Formula[] => {
    const parts: Formula[] = [];
    if (eat(end)) return parts;
    do parts.push(expression(0, depth + 1));
    while (!failed && eat(','));
    if (!eat(end)) fail();
    return parts;
  };

  const primary = (depth: number): Formula => {
    if (depth > DEEPEST || failed) return fail();
    if (eat('(')) {
      const inner = expression(0, depth + 1);
      return eat(')') ? inner : fail();
    }
    const text = take(quoted);
    if (text) return literal(text[1] ?? text[2] ?? '');
    const named = take(dialect.reference);
    if (named) return ref((named[1] ?? named[0]).trim());
    const digits = take(number);
    if (digits) return literal(Number(digits[0]));
    if (dialect.lists && eat('[')) {
      const values = listOfParts(']', depth).flatMap((part) =>
        'value' in part && part.value !== null ? [part.value] : [fail() && ''],
      );
      return { values };
    }
    const before = peekOperator();
    const prefix = before === undefined ? undefined : own(dialect.prefix, before.toLowerCase());
    if (before !== undefined && prefix) {
      rest = rest.slice(before.length);
      return prefix(expression(TIGHT, depth + 1));
    }
    const name = take(word)?.[0];
    if (name === undefined) return fail();
    if (eat('(')) {
      const args = listOfParts(')', depth);
      return own(dialect.functions, name)?.(args) ?? fail();
    }
    return own(dialect.constants, name.toLowerCase()) ?? fail();
  };

  const expression = (least: number, depth: number): Formula => {
    let left = primary(depth);
    while (!failed) {
      const name = peekOperator();
      if (name === undefined) return left;
      const after = own(dialect.postfix, name.toLowerCase());
      const between = own(dialect.binary, name.toLowerCase());
      if (after) {
        rest = rest.slice(name.length);
        left = after(left);
      } else if (between && between.binds >= least) {
        rest = rest.slice(name.length);
        left = between.make(left, expression(between.binds + 1, depth + 1));
      } else return left;
    }
    return left;
  };

  const formula = expression(0, 0);
  skip();
  return failed || rest !== '' ? undefined : formula;
}

const TIGHT = 8;

const own = <T>(record: { readonly [key: string]: T }, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const two =
  (name: Call) =>
  (a: Formula, b: Formula): Formula =>
    call(name, a, b);

const joined =
  (name: 'and' | 'or') =>
  (a: Formula, b: Formula): Formula => ({
    call: name,
    args: 'call' in a && a.call === name ? [...a.args, b] : [a, b],
  });

/** What both languages call alike. */
export const common = {
  or: { binds: 1, make: joined('or') },
  and: { binds: 2, make: joined('and') },
  equal: { binds: 3, make: two('eq') },
  unlike: { binds: 3, make: two('ne') },
  less: { binds: 4, make: two('lt') },
  lessOrEqual: { binds: 4, make: two('le') },
  greater: { binds: 4, make: two('gt') },
  greaterOrEqual: { binds: 4, make: two('ge') },
  plus: { binds: 5, make: two('add') },
  minus: { binds: 5, make: two('sub') },
  times: { binds: 6, make: two('mul') },
  divided: { binds: 6, make: two('div') },
  remainder: { binds: 6, make: two('mod') },
  includes: { binds: 4, make: two('includes') },
  excludes: { binds: 4, make: (a: Formula, b: Formula) => not(call('includes', a, b)) },
  negative: (a: Formula): Formula =>
    'value' in a && typeof a.value === 'number' ? literal(-a.value) : call('sub', literal(0), a),
} as const;
