import { isRecord } from '../../structure';
import { type Call, call, type Formula, literal, not, ref, unknownFormula } from '../outside/formula';

const DEEPEST = 30;

const operators: { readonly [operator: string]: Call } = {
  and: 'and',
  or: 'or',
  '==': 'is',
  '===': 'is',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '%': 'mod',
  min: 'min',
  max: 'max',
  if: 'if',
  '?:': 'if',
  cat: 'concat',
};

/** JsonLogic as Form.io writes it. */
export function formulaOfJsonLogic(logic: unknown, depth = 0): Formula {
  if (depth > DEEPEST) return unknownFormula;
  if (logic === null || typeof logic === 'boolean' || typeof logic === 'string') return literal(logic);
  if (typeof logic === 'number') return Number.isFinite(logic) ? literal(logic) : unknownFormula;
  if (Array.isArray(logic)) {
    const values = logic.filter((each) => typeof each === 'string' || typeof each === 'number');
    return values.length === logic.length ? { values } : unknownFormula;
  }
  if (!isRecord(logic)) return unknownFormula;
  const [[operator, written] = ['', undefined], ...more] = Object.entries(logic);
  if (more.length > 0) return unknownFormula;
  const args = Array.isArray(written) ? written : [written];
  if (operator === 'var') return args.length === 1 && typeof args[0] === 'string' ? ref(args[0]) : unknownFormula;
  const inner = args.map((each) => formulaOfJsonLogic(each, depth + 1));
  const [first, second] = inner;
  if (operator === '!!') return first && inner.length === 1 ? call('truthy', first) : unknownFormula;
  if (operator === '!') return first && inner.length === 1 ? not(call('truthy', first)) : unknownFormula;
  if (operator === '!=' || operator === '!==') return first && second ? not(call('is', first, second)) : unknownFormula;
  if (operator === 'in' && first && second) {
    if ('values' in second) return call('includesAny', first, second);
    return 'ref' in second && 'value' in first ? call('includes', second, first) : unknownFormula;
  }
  if ((operator === '<' || operator === '<=') && inner.length === 3) {
    const [low, asked, high] = inner;
    const name = operators[operator];
    return low && asked && high && name ? call('and', call(name, low, asked), call(name, asked, high)) : unknownFormula;
  }
  const name = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  return name ? { call: name, args: inner } : unknownFormula;
}
