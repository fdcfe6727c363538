import type { Json } from '../../../shared/json';
import { numberText, typeNames } from '../messages';
import type { SchemaNode } from '../schema-index';
import type { Constants } from './constants';

/** One assertion on a value that looks at nothing below it: `fails` is a JavaScript expression over the value. */
export type ValueCheck = {
  readonly rule: string;
  readonly fails: string;
  readonly given?: string;
  /** The message, when it is not the rule's own. */
  readonly message?: string;
};

/** A `type` that fails comes first; the other checks then lean on it. */
export function valueChecks(node: SchemaNode, v: string, constants: Constants): readonly ValueCheck[] {
  const { assertions } = node;
  const types = typesOf(assertions.type);
  const checks: ValueCheck[] = [];
  if (types) checks.push(typeCheck(types, v, constants));
  const only = (...wanted: readonly string[]) => types?.every((type) => wanted.includes(type)) ?? false;
  checks.push(...choiceChecks(node, v, constants));
  const guarded = (guard: string, sure: boolean, list: readonly ValueCheck[]) => {
    for (const check of list) checks.push(sure ? check : { ...check, fails: `${guard}&&${check.fails}` });
  };
  const numbers = numberChecks(node, v, constants);
  if (numbers.length > 0) guarded(`${constants.use('N')}(${v})`, only('number', 'integer'), numbers);
  guarded(`typeof ${v}==="string"`, only('string'), stringChecks(node, v, constants));
  const sizes = listChecks(node, v, constants);
  if (sizes.length > 0) guarded(`${constants.use('Y')}(${v})`, only('array'), sizes);
  const counts = objectChecks(node, v, constants);
  if (counts.length > 0) guarded(`${constants.use('O')}(${v})`, only('object'), counts);
  return checks;
}

function typesOf(type: Json | undefined): readonly string[] | null {
  if (typeof type === 'string') return [type];
  return Array.isArray(type) ? type.filter((name) => typeof name === 'string') : null;
}

function typeCheck(types: readonly string[], v: string, constants: Constants): ValueCheck {
  const test = (type: string): string => {
    if (type === 'null') return `${v}===null`;
    if (type === 'object') return `${constants.use('O')}(${v})`;
    if (type === 'array') return `${constants.use('Y')}(${v})`;
    if (type === 'number') return `${constants.use('N')}(${v})`;
    if (type === 'integer') return `${constants.use('Z')}(${v})`;
    return `typeof ${v}===${JSON.stringify(type)}`;
  };
  const [only] = types;
  const fails =
    types.length === 1 && (only === 'string' || only === 'boolean')
      ? `typeof ${v}!=="${only}"`
      : `!(${types.map(test).join('||') || 'false'})`;
  const given = types
    .filter((type) => type !== 'null' || types.length === 1)
    .map((type) => typeNames[type] ?? type)
    .join(' hoặc ');
  return { rule: 'type', fails, given };
}

function choiceChecks({ assertions }: SchemaNode, v: string, constants: Constants): readonly ValueCheck[] {
  const checks: ValueCheck[] = [];
  const { const: constant } = assertions;
  if (constant !== undefined) {
    const shown = typeof constant === 'number' ? numberText(constant) : JSON.stringify(constant);
    const message = constant === true ? { message: 'tick' } : {};
    const given = typeof constant === 'string' ? `“${constant}”` : shown;
    checks.push({ rule: 'const', fails: unlike([constant], v, constants), given: given.slice(0, 200), ...message });
  }
  if (Array.isArray(assertions.enum)) checks.push({ rule: 'enum', fails: unlike(assertions.enum, v, constants) });
  return checks;
}

/** Whether a value equals none of those given. */
export function unlike(values: readonly Json[], v: string, constants: Constants): string {
  const plain = values.filter((value) => typeof value !== 'object' || value === null);
  const deep = values.filter((value) => typeof value === 'object' && value !== null);
  const tests: string[] = [];
  if (plain.length > 4) tests.push(`!${constants.set(plain)}.has(${v})`);
  else for (const value of plain) tests.push(`${v}!==${JSON.stringify(value)}`);
  for (const value of deep) tests.push(`!${constants.use('Q')}(${v},${constants.json(value)})`);
  return tests.length > 0 ? `(${tests.join('&&')})` : 'true';
}

function numberChecks({ assertions }: SchemaNode, v: string, constants: Constants): readonly ValueCheck[] {
  const comparisons = { minimum: '<', maximum: '>', exclusiveMinimum: '<=', exclusiveMaximum: '>=' };
  const checks: ValueCheck[] = [];
  for (const [rule, operator] of Object.entries(comparisons)) {
    const bound = assertions[rule];
    if (typeof bound === 'number') checks.push({ rule, fails: `${v}${operator}${bound}`, given: numberText(bound) });
  }
  const step = assertions.multipleOf;
  if (typeof step === 'number') {
    checks.push({ rule: 'multipleOf', fails: `!${constants.use('X')}(${v},${step})`, given: numberText(step) });
  }
  return checks;
}

function stringChecks({ assertions, path }: SchemaNode, v: string, constants: Constants): readonly ValueCheck[] {
  const { minLength, maxLength, pattern } = assertions;
  const checks: ValueCheck[] = [];
  if (minLength === 1) checks.push({ rule: 'minLength', fails: `${v}===""`, message: 'required' });
  else if (typeof minLength === 'number' && minLength > 0) {
    const fails = `${v}.length<${2 * minLength}&&${constants.use('L')}(${v})<${minLength}`;
    checks.push({ rule: 'minLength', fails, given: numberText(minLength) });
  }
  if (typeof maxLength === 'number') {
    const fails = `${v}.length>${maxLength}&&${constants.use('L')}(${v})>${maxLength}`;
    checks.push({ rule: 'maxLength', fails, given: numberText(maxLength) });
  }
  if (typeof pattern === 'string') {
    checks.push({ rule: 'pattern', fails: `!${constants.pattern(pattern, path)}.test(${v})` });
  }
  return checks;
}

function listChecks({ assertions }: SchemaNode, v: string, constants: Constants): readonly ValueCheck[] {
  const { minItems, maxItems, uniqueItems } = assertions;
  const checks: ValueCheck[] = [];
  if (typeof minItems === 'number' && minItems > 0) {
    const message = minItems === 1 ? { message: 'required' } : { given: numberText(minItems) };
    checks.push({ rule: 'minItems', fails: `${v}.length<${minItems}`, ...message });
  }
  if (typeof maxItems === 'number') {
    checks.push({ rule: 'maxItems', fails: `${v}.length>${maxItems}`, given: numberText(maxItems) });
  }
  if (uniqueItems === true) checks.push({ rule: 'uniqueItems', fails: `!${constants.use('U')}(${v})` });
  return checks;
}

function objectChecks({ assertions }: SchemaNode, v: string, constants: Constants): readonly ValueCheck[] {
  const { minProperties, maxProperties } = assertions;
  const checks: ValueCheck[] = [];
  const count = () => `${constants.use('K')}(${v}).length`;
  if (typeof minProperties === 'number' && minProperties > 0) {
    checks.push({ rule: 'minProperties', fails: `${count()}<${minProperties}`, given: numberText(minProperties) });
  }
  if (typeof maxProperties === 'number') {
    checks.push({ rule: 'maxProperties', fails: `${count()}>${maxProperties}`, given: numberText(maxProperties) });
  }
  return checks;
}
