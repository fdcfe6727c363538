import type { Json } from '../../shared/json';
import { type Outcome, ok, refuse } from '../../shared/outcome';
import { nearestWord } from './field-names';
import { functionOf, KEYWORDS, TEXT_FUNCTIONS } from './functions';
import { problem, problemTexts, type TextProblem } from './problems';
import type { Token } from './tokens';

export type Span = { readonly from: number; readonly to: number };

export type Call = Span & {
  readonly kind: 'call';
  readonly operator: string;
  /** Written between its arguments, so that days or numbers may be meant. */
  readonly sign: boolean;
  readonly args: readonly Syntax[];
};

/** What was written, before anybody asks what its names mean. */
export type Syntax =
  | (Span & { readonly kind: 'value'; readonly value: Json })
  | (Span & { readonly kind: 'field'; readonly name: string })
  | (Span & { readonly kind: 'column'; readonly list: string; readonly field: string; readonly fieldAt: Span })
  | Call;

const DEEPEST = 100;
const comparing: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['<>', '!='],
  ['khác', '!='],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
]);
const ordering: readonly string[] = ['<', '<=', '>', '>='];
const constants: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['đúng', true],
  ['sai', false],
  ['trống', null],
]);

type Read = Syntax | undefined;

/** Reads tokens into a tree. The first mistake ends the reading: what follows it could only be guessed. */
export function readSyntax(tokens: readonly Token[]): Outcome<Syntax, TextProblem> {
  const last = tokens.at(-1);
  const end: Token = { type: 'end', from: last?.from ?? 0, to: last?.to ?? 0 };
  let at = 0;
  let depth = 0;
  let failed: TextProblem | undefined;

  const now = (): Token => tokens[at] ?? end;
  const fail = (where: Span, code: TextProblem['code'], text: string): undefined => {
    failed ??= problem(where, code, text);
  };
  const isSign = (...signs: readonly string[]) => {
    const token = now();
    return token.type === 'sign' && signs.includes(token.sign);
  };
  const isWord = (word: string) => {
    const token = now();
    return token.type === 'keyword' && token.word === word;
  };
  const take = (yes: boolean): boolean => {
    if (yes) at += 1;
    return yes;
  };
  const call = (operator: string, args: readonly Syntax[], sign = true): Call => ({
    kind: 'call',
    operator,
    sign,
    args,
    from: args[0]?.from ?? 0,
    to: args.at(-1)?.to ?? 0,
  });

  const whole = (): Read => {
    const read = expression();
    if (failed) return undefined;
    const token = now();
    if (token.type === 'end') return read;
    if (isSign(')')) return fail(token, 'extra-parenthesis', problemTexts['extra-parenthesis']());
    return unexpected(token);
  };

  const unexpected = (token: Token): undefined =>
    token.type === 'unknown'
      ? fail(token, 'unknown-word', unknownWord(token.word))
      : fail(token, 'sign-expected', problemTexts['sign-expected']());

  const expression = (): Read => {
    depth += 1;
    if (depth > DEEPEST) return fail(now(), 'too-deep', problemTexts['too-deep']());
    const read = isWord('nếu') ? choice() : either();
    depth -= 1;
    return read;
  };

  const choice = (): Read => {
    const { from } = now();
    at += 1;
    const args: Syntax[] = [];
    for (;;) {
      const test = either();
      if (!test) return undefined;
      if (!take(isWord('thì'))) return fail(now(), 'then-expected', problemTexts['then-expected']());
      const then = either();
      if (!then) return undefined;
      args.push(test, then);
      if (!take(isWord('còn nếu'))) break;
    }
    if (take(isWord('không thì'))) {
      const otherwise = expression();
      if (!otherwise) return undefined;
      args.push(otherwise);
    }
    return { ...call('if', args), from };
  };

  const chain = (word: string, operator: string, part: () => Read) => (): Read => {
    const first = part();
    if (!first) return undefined;
    const args = [first];
    while (take(isWord(word))) {
      const next = part();
      if (!next) return undefined;
      args.push(next);
    }
    return args.length === 1 ? first : call(operator, args);
  };

  const negation = (): Read => {
    const { from } = now();
    if (!take(isWord('không phải'))) return comparison();
    depth += 1;
    if (depth > DEEPEST) return fail(now(), 'too-deep', problemTexts['too-deep']());
    const read = negation();
    depth -= 1;
    return read && { ...call('!', [read]), from };
  };
  const both = chain('và', 'and', negation);
  const either = chain('hoặc', 'or', both);

  const comparer = (): string | undefined => {
    const token = now();
    if (token.type === 'sign') return comparing.get(token.sign);
    return token.type === 'keyword' ? comparing.get(token.word) : undefined;
  };

  const comparison = (): Read => {
    const first = sum();
    const operator = first && comparer();
    if (!operator) return first;
    at += 1;
    const second = sum();
    if (!second) return undefined;
    const args = [first, second];
    if (ordering.includes(operator) && comparer() === operator) {
      at += 1;
      const third = sum();
      if (!third) return undefined;
      args.push(third);
    }
    return comparer() === undefined
      ? call(operator, args)
      : fail(now(), 'compare-once', problemTexts['compare-once']());
  };

  /** `a + b + c` is one sum; what stands in brackets stays a sum of its own. */
  const signs = (among: readonly string[], joining: string, part: () => Read) => (): Read => {
    let left = part();
    let open = false;
    while (left && isSign(...among)) {
      const joins = isSign(joining);
      const sign = now();
      at += 1;
      const right = part();
      if (!right) return undefined;
      left =
        joins && open && left.kind === 'call'
          ? call(joining, [...left.args, right])
          : call(sign.type === 'sign' ? sign.sign : joining, [left, right]);
      open = joins;
    }
    return left;
  };

  const unary = (): Read => {
    const { from } = now();
    if (!take(isSign('-'))) return primary();
    const token = now();
    if (token.type === 'value' && typeof token.value === 'number') {
      at += 1;
      return { kind: 'value', value: -token.value, from, to: token.to };
    }
    depth += 1;
    if (depth > DEEPEST) return fail(token, 'too-deep', problemTexts['too-deep']());
    const read = unary();
    depth -= 1;
    return read && { ...call('-', [read]), from };
  };
  const product = signs(multiplying, '*', unary);
  const sum = signs(adding, '+', product);

  const primary = (): Read => {
    const token = now();
    if (token.type === 'value') {
      at += 1;
      return { kind: 'value', value: token.value, from: token.from, to: token.to };
    }
    if (token.type === 'field') return reference(token);
    if (token.type === 'function') return calling(token);
    if (token.type === 'unknown') return fail(token, 'unknown-word', unknownWord(token.word));
    if (token.type === 'keyword') {
      const value = constants.get(token.word);
      if (value !== undefined) {
        at += 1;
        return { kind: 'value', value, from: token.from, to: token.to };
      }
      if (token.word === 'nếu') return fail(token, 'if-inside', problemTexts['if-inside']());
    }
    if (take(isSign('('))) {
      const inside = expression();
      if (!inside) return undefined;
      const { to } = now();
      if (!take(isSign(')'))) return notClosed(token);
      return { ...inside, from: token.from, to };
    }
    return fail(token, 'value-expected', problemTexts['value-expected']());
  };

  const notClosed = (opened: Span): undefined => {
    const token = now();
    return token.type === 'end' || token.type === 'sign'
      ? fail(opened, 'missing-parenthesis', problemTexts['missing-parenthesis']())
      : unexpected(token);
  };

  const reference = (token: Token & { type: 'field' }): Syntax => {
    at += 1;
    const next = tokens[at + 1];
    if (!isSign('.') || next?.type !== 'field')
      return { kind: 'field', name: token.name, from: token.from, to: token.to };
    at += 2;
    return { kind: 'column', list: token.name, field: next.name, fieldAt: next, from: token.from, to: next.to };
  };

  const calling = (token: Token & { type: 'function' }): Read => {
    const called = functionOf(token.operator);
    at += 1;
    const opened = now();
    if (!take(isSign('(')))
      return called?.most === 0
        ? { ...token, kind: 'call', sign: false, args: [] }
        : fail(token, 'arguments-expected', problemTexts['arguments-expected'](called?.name ?? ''));
    const args: Syntax[] = [];
    if (!isSign(')'))
      do {
        const argument = expression();
        if (!argument) return undefined;
        args.push(argument);
      } while (take(isSign(';')));
    const { to } = now();
    if (!take(isSign(')'))) return notClosed(opened);
    return { kind: 'call', operator: token.operator, sign: false, args, from: token.from, to };
  };

  const read = whole();
  return read && !failed
    ? ok(read)
    : refuse(failed ?? problem(end, 'value-expected', problemTexts['value-expected']()));
}

const adding: readonly string[] = ['+', '-'];
const multiplying: readonly string[] = ['*', '/'];

const knownWords = [...KEYWORDS.values(), ...TEXT_FUNCTIONS.filter(({ infix }) => !infix).map(({ name }) => name)];

function unknownWord(word: string): string {
  const near = nearestWord(word, knownWords);
  return problemTexts['unknown-word'](word, near && `“${near}”`);
}
