import type { Expression } from '../../form/definition';
import type { IndexedNode } from '../../form/form-index';
import { argumentsOf } from '../check-expression';
import { functionOf } from './functions';
import { ANY, type Kinds, kindsOfField, kindsOfLiteral } from './kinds';

/** Kind of what an expression gives. It judges nothing: where kinds clash it says what the operator gives. */
export function kindsOf(expression: Expression, nodes: ReadonlyMap<string, IndexedNode>): Kinds {
  if (expression === null || typeof expression !== 'object') return kindsOfLiteral(expression);
  const [operator = '', written] = Object.entries(expression)[0] ?? [];
  const args = argumentsOf(written) as readonly Expression[];
  if (operator === 'var') {
    const node = nodes.get(String(args[0]))?.node;
    return node && 'schema' in node ? kindsOfField(node) : ANY;
  }
  if (operator === 'if') return branchesOf(args).reduce<Kinds>((all, branch) => all & kindsOf(branch, nodes), ANY);
  return functionOf(operator)?.gives ?? ANY;
}

/** What an `if` may give: `[test, then, test, then, …, else]`. */
export const branchesOf = <T>(args: readonly T[]): readonly T[] =>
  args.filter((_, at) => at % 2 === 1 || (at === args.length - 1 && args.length % 2 === 1));
