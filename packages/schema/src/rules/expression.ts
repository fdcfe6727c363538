import { LogicEngine } from 'json-logic-engine';
import type { RuleContext } from '../form/compile/compiled';
import type { Expression } from '../form/definition';
import type { Json } from '../shared/json';
import { type Outcome, ok } from '../shared/outcome';
import type { AnswerReader } from './answer-reader';
import { argumentsOf, checkExpression, type ExpressionRefusal } from './check-expression';
import { addDecimals } from './decimal';
import { OPERATORS, type Value } from './operators';

export type PreparedExpression = {
  readonly reads: readonly string[];
  readonly lists: readonly string[];
  readonly usesToday: boolean;
  /** The value; `undefined` when absent. */
  readonly run: (reader: AnswerReader, context: RuleContext | undefined) => Json | undefined;
};

/**
 * Checks an expression once and makes it ready to run. What the closed operator list does not know never reaches the
 * engine; the engine only interprets, so that a content policy without `unsafe-eval` suffices.
 *
 * @example
 * const total = prepareExpression({ '+': [{ var: 'f_gia' }, 0.2] });
 * if (total.ok) total.value.run({ value: () => 0.1, rows: () => [] }, { today: '2026-02-13' }); // 0.3
 */
export function prepareExpression(expression: Expression): Outcome<PreparedExpression, ExpressionRefusal> {
  const use = checkExpression(expression);
  if (!use.ok) return use;
  const logic = withArgumentArrays(expression);
  return ok({
    ...use.value,
    run: (reader, context) => asJson(engine.run(logic, { reader, today: context?.today })),
  });
}

type Scope = { readonly reader: AnswerReader; readonly today: string | undefined };

/** The engine spreads a lone argument that is an array (a multiple choice); in an array of its own it stays whole. */
function withArgumentArrays(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withArgumentArrays);
  if (typeof part !== 'object' || part === null) return part ?? undefined;
  return Object.fromEntries(
    Object.entries(part).map(([name, written]) => [name, argumentsOf(written).map(withArgumentArrays)]),
  );
}

const asJson = (value: unknown): Json | undefined =>
  value === undefined || value === null || (typeof value === 'number' && !Number.isFinite(value))
    ? undefined
    : (value as Json);

type Method = { readonly lazy: boolean; readonly method: (args: readonly unknown[], scope: Scope) => Value };

const run = (part: unknown, scope: Scope): Value => asJson(engine.run(part, scope));

function firstDecided(args: readonly unknown[], scope: Scope, deciding: boolean): boolean | undefined {
  let verdict: boolean | undefined = !deciding;
  for (const argument of args) {
    const value = run(argument, scope);
    if (value === deciding) return deciding;
    if (value !== !deciding) verdict = undefined;
  }
  return verdict;
}

function choose(args: readonly unknown[], scope: Scope): Value {
  for (let at = 0; at + 1 < args.length; at += 2) {
    const test = run(args[at], scope);
    if (typeof test !== 'boolean') return undefined;
    if (test) return run(args[at + 1], scope);
  }
  return args.length % 2 === 1 ? run(args[args.length - 1], scope) : undefined;
}

function inEachRow([rows, part]: readonly unknown[], scope: Scope): Value[] {
  const [[listId]] = Object.values(rows as object) as [readonly [string]];
  return scope.reader.rows(listId).map((reader) => (part === undefined ? true : run(part, { ...scope, reader })));
}

function kleene(values: readonly Value[], deciding: boolean): boolean | undefined {
  if (values.includes(deciding)) return deciding;
  return values.every((value) => value === !deciding) ? !deciding : undefined;
}

const lazy = (method: Method['method']): Method => ({ lazy: true, method });

const methods: { readonly [name: string]: Method } = {
  var: lazy(([id], scope) => scope.reader.value(String(id))),
  and: lazy((args, scope) => firstDecided(args, scope, false)),
  or: lazy((args, scope) => firstDecided(args, scope, true)),
  if: lazy(choose),
  sum: lazy((args, scope) => addDecimals(inEachRow(args, scope).filter((value) => typeof value === 'number'))),
  count: lazy((args, scope) => inEachRow(args, scope).filter((value) => value === true).length),
  every: lazy((args, scope) => kleene(inEachRow(args, scope), false)),
  some: lazy((args, scope) => kleene(inEachRow(args, scope), true)),
  ...Object.fromEntries(
    [...OPERATORS].map(([name, operator]) => [
      name,
      {
        lazy: false,
        method: (args: readonly unknown[], scope: Scope) => operator.apply(args.map(asJson), scope.today),
      },
    ]),
  ),
};

const engine = new LogicEngine(methods, { disableInline: true, disableInterpretedOptimization: true });
// Names that every object inherits are no operators either.
engine.methods = Object.assign(Object.create(null), methods);
