/**
 * Công thức of another tool, in one shape whatever its language. `ref` is a name as that tool writes it; `.` is the
 * field that the rule stands at. What no call below says is `unknown`, and the whole rule is lost with its text.
 */
export type Formula =
  | { readonly value: string | number | boolean | null }
  | { readonly values: readonly (string | number | boolean)[] }
  | { readonly ref: string }
  | { readonly call: Call; readonly args: readonly Formula[] };

export type Call =
  | 'and'
  | 'or'
  | 'not'
  | 'truthy'
  | 'eq'
  | 'ne'
  /** Equal, or chosen among several. */
  | 'is'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'answered'
  | 'includes'
  | 'includesAny'
  | 'includesAll'
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'mod'
  | 'if'
  | 'today'
  | 'age'
  | 'concat'
  | 'length'
  | 'words'
  | 'round'
  | 'floor'
  | 'ceil'
  | 'abs'
  | 'min'
  | 'max'
  | 'sum'
  | 'count'
  | 'matches'
  | 'unknown';

export const call = (name: Call, ...args: readonly Formula[]): Formula => ({ call: name, args });
export const not = (formula: Formula): Formula => call('not', formula);
export const ref = (name: string): Formula => ({ ref: name });
export const literal = (value: string | number | boolean | null): Formula => ({ value });
export const unknownFormula: Formula = { call: 'unknown', args: [] };

/** The parts that must all hold. */
export const conjuncts = (formula: Formula): readonly Formula[] =>
  'call' in formula && formula.call === 'and' ? formula.args.flatMap(conjuncts) : [formula];

/** Whether the formula asks only about the field that it stands at. */
export function asksOnly(formula: Formula, name: string): boolean {
  if ('ref' in formula) return formula.ref === name;
  return 'call' in formula ? formula.args.every((each) => asksOnly(each, name)) : true;
}
