import type { Expression, FormDefinition } from '../../form/definition';
import { indexForm } from '../../form/form-index';
import { isWithin, type Lists } from '../../form/rules-of-definition/rule';
import { formatDate, isLocalDate } from '../../shared/local-date';
import { argumentsOf } from '../check-expression';
import { nameInReach } from './field-names';
import { functionOf } from './functions';
import { comparesDates } from './kinds';
import { kindsOf } from './kinds-of-expression';
import { choicesRead } from './meaning';

/** How tightly a written part holds together; a looser one inside a tighter one stands in brackets. */
const CHOICE = 0;
const OR = 1;
const AND = 2;
const NOT = 3;
const COMPARISON = 4;
const SUM = 5;
const PRODUCT = 6;
const NEGATIVE = 7;
const ATOM = 8;

type Written = { readonly text: string; readonly holds: number };

const comparisons: { readonly [operator: string]: string } = {
  '==': '=',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  before: '<',
  notAfter: '<=',
  after: '>',
  notBefore: '>=',
};
const ofDates: readonly string[] = ['before', 'notAfter', 'after', 'notBefore'];

/**
 * Viết biểu thức thành lời: the text that staff read and edit, which `parseExpressionText` reads back as the same
 * expression at the same place. What is broken (an id that the form has not) is still written, as well as can be.
 *
 * @example
 * writeExpressionText({ '>=': [{ age: [{ var: 'f_ngaySinh' }] }, 18] }, form, 'f_ngaySinh'); // tuổi([Ngày sinh]) >= 18
 */
export function writeExpressionText(expression: Expression, definition: FormDefinition, at: string): string {
  const { nodes } = indexForm(definition);

  const field = (id: string, lists: Lists, kind: 'field' | 'list' = 'field'): string =>
    `[${nameInReach(definition, id, lists, kind)}]`;

  const part = (inner: Expression, lists: Lists, tightest: number): string => {
    const { text, holds } = write(inner, lists);
    return holds < tightest ? `(${text})` : text;
  };

  const write = (inner: Expression, lists: Lists): Written => {
    if (inner === null || typeof inner !== 'object') return value(inner);
    const [operator = '', written] = Object.entries(inner)[0] ?? [];
    const args = argumentsOf(written) as readonly Expression[];
    if (operator === 'var') return { text: field(String(args[0]), lists), holds: ATOM };
    return between(operator, args, lists) ?? called(operator, args, lists);
  };

  const between = (operator: string, args: readonly Expression[], lists: Lists): Written | undefined => {
    const [first = null, second = null] = args;
    if (operator === 'if' && args.length > 1) return choice(args, lists);
    if (operator === '!') return { text: `không phải ${part(first, lists, NOT)}`, holds: NOT };
    if (operator === '-' && args.length === 1)
      return {
        text: `-${typeof first === 'number' ? `(${value(first).text})` : part(first, lists, ATOM)}`,
        holds: NEGATIVE,
      };
    if (args.length < 2) return undefined;
    const joined = (sign: string, holds: number, head = holds + 1): Written => ({
      text: args.map((each, index) => part(each, lists, index === 0 ? head : holds + 1)).join(` ${sign} `),
      holds,
    });
    if (operator === 'or') return joined('hoặc', OR);
    if (operator === 'and') return joined('và', AND);
    if (operator === '+' || operator === '*') {
      const holds = operator === '+' ? SUM : PRODUCT;
      return joined(operator, holds, isLong(first, operator) ? holds + 1 : holds);
    }
    if (operator === '-') return joined('-', SUM, SUM);
    if (operator === '/') return joined('/', PRODUCT, PRODUCT);
    const sign = comparisons[operator];
    if (!sign) return undefined;
    if (operator === '==' || operator === '!=') {
      const sides = [side(first, second, lists), side(second, first, lists)];
      return { text: sides.join(` ${sign} `), holds: COMPARISON };
    }
    const dates = comparesDates(kindsOf(first, nodes), kindsOf(second, nodes));
    return dates === ofDates.includes(operator) ? joined(sign, COMPARISON) : undefined;
  };

  const choice = (args: readonly Expression[], lists: Lists): Written => {
    const words: string[] = [];
    for (let index = 0; index + 1 < args.length; index += 2) {
      const [test = null, then = null] = args.slice(index, index + 2);
      words.push(`${index === 0 ? 'nếu' : 'còn nếu'} ${part(test, lists, OR)} thì ${part(then, lists, OR)}`);
    }
    const otherwise = args.at(-1) ?? null;
    if (args.length % 2 === 1) words.push(`không thì ${part(otherwise, lists, OR)}`);
    return { text: words.join(' '), holds: CHOICE };
  };

  const called = (operator: string, args: readonly Expression[], lists: Lists): Written => {
    const known = functionOf(operator);
    if (!known) return { text: JSON.stringify({ [operator]: args }), holds: ATOM };
    if (known.most === 0) return { text: known.name, holds: ATOM };
    if (!known.rows)
      return { text: `${known.name}(${args.map((each) => part(each, lists, CHOICE)).join('; ')})`, holds: ATOM };
    const [rows = null, each] = args;
    const id = idOf(rows, 'rows') ?? idOf(rows, 'var') ?? '';
    const list = field(id, lists, 'list');
    if (each === undefined) return { text: `${known.name}(${list})`, holds: ATOM };
    const inRow = [...(nodes.get(id)?.lists ?? []), id];
    const column = nodes.get(idOf(each, 'var') ?? '');
    const inside = column && column.lists.length === inRow.length && isWithin(inRow, column.lists);
    return {
      text: inside
        ? `${known.name}(${list}.${field(column.id, inRow)})`
        : `${known.name}(${list}; ${part(each, inRow, CHOICE)})`,
      holds: ATOM,
    };
  };

  /** One side of an equality; a choice by what people read. */
  const side = (inner: Expression, other: Expression, lists: Lists): string => {
    if (typeof inner !== 'string') return part(inner, lists, SUM);
    const choices = choicesRead(other, nodes);
    const title = choices.find((each) => each.value === inner)?.title;
    const clear =
      title !== undefined &&
      choices.filter((each) => each.title === title).length === 1 &&
      !choices.some((each) => each.value === title && each.value !== inner);
    return clear ? quoted(title) : value(inner).text;
  };

  return part(expression, nodes.get(at)?.lists ?? [], CHOICE);
}

function value(literal: string | number | boolean | null): Written {
  if (typeof literal === 'number') return { text: decimalText(literal), holds: literal < 0 ? NEGATIVE : ATOM };
  if (typeof literal === 'boolean') return { text: literal ? 'đúng' : 'sai', holds: ATOM };
  if (literal === null) return { text: 'trống', holds: ATOM };
  return { text: isLocalDate(literal) ? formatDate(literal) : quoted(literal), holds: ATOM };
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const isLong = (expression: Expression, operator: string): boolean => {
  if (expression === null || typeof expression !== 'object') return false;
  const [[name, written] = ['', null]] = Object.entries(expression);
  return name === operator && argumentsOf(written).length > 1;
};

const idOf = (expression: Expression, operator: string): string | undefined => {
  if (expression === null || typeof expression !== 'object') return undefined;
  const [[name, written] = ['', null]] = Object.entries(expression);
  const [id] = argumentsOf(written);
  return name === operator && typeof id === 'string' ? id : undefined;
};

/** A number with all its digits, for `1e21` is nothing that staff write. */
function decimalText(value: number): string {
  const [mantissa = '0', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa.replace('.', ',');
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const text =
    point <= 0
      ? `0,${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits.padEnd(point, '0')
        : `${digits.slice(0, point)},${digits.slice(point)}`;
  return value < 0 ? `-${text}` : text;
}
