import type { JsonSchemaObject } from '../../../shared/json';
import { isRecord } from '../../structure';
import { call, literal, ref } from '../outside/formula';
import type { OutsideCheck } from '../outside/outside-form';
import type { Properties } from '../outside/properties';
import { shortened } from '../outside/settle-rules';
import { outsideTexts } from '../outside/texts';
import { writtenOf } from './conditionals';
import { formulaOfJsonLogic } from './json-logic';

export type Validated = {
  readonly schema: JsonSchemaObject;
  readonly required: boolean;
  readonly checks: readonly OutsideCheck[];
  readonly errorTexts: { readonly [rule: string]: string };
};

/** What a component's `validate` and `errors` say, on top of what its type already asks. */
export function validations(component: Properties, schema: JsonSchemaObject): Validated {
  const rules = component.object('validate');
  const out: { [keyword: string]: JsonSchemaObject[string] } = { ...schema };
  const isText = schema.type === 'string' && !('oneOf' in schema) && schema.pattern === undefined;
  const isNumber = schema.type === 'number' || schema.type === 'integer';
  const isList = schema.type === 'array';
  const checks: OutsideCheck[] = [];

  const bound = (key: string, keyword: string, fits: boolean, least: number) => {
    const limit = rules.number(key);
    if (limit === undefined || (limit === 0 && least > 0)) return;
    if (fits && (isNumber || (Number.isInteger(limit) && limit >= least))) out[keyword] = limit;
    else rules.lose(key, outsideTexts.bounds);
  };
  bound('minLength', 'minLength', isText, 1);
  bound('maxLength', 'maxLength', isText, 1);
  bound('min', 'minimum', isNumber, 0);
  bound('max', 'maximum', isNumber, 0);
  bound('minSelectedCount', 'minItems', isList, 1);
  bound('maxSelectedCount', 'maxItems', isList, 1);
  const step = rules.take('step');
  if (isNumber && typeof step === 'number' && step > 0) out.multipleOf = step;
  else if (step !== undefined && step !== 'any' && step !== '' && step !== null)
    rules.lose('step', outsideTexts.bounds);
  if (rules.flag('integer') && isNumber) out.type = 'integer';
  const pattern = rules.text('pattern');
  if (pattern !== undefined && isText) out.pattern = /^\^.*\$$/s.test(pattern) ? pattern : `^(?:${pattern})$`;
  else if (pattern !== undefined) rules.lose('pattern', outsideTexts.pattern);
  for (const [key, name] of [['minWords', 'ge'] as const, ['maxWords', 'le'] as const]) {
    const limit = rules.number(key);
    if (limit === undefined) continue;
    const formula = call(name, call('words', ref('.')), literal(limit));
    checks.push({ rule: { ...rules.at(key), written: `${key} ${limit}`, formula } });
  }
  if (rules.has('json')) {
    const written = rules.take('json');
    const [test, text] = testAndText(written);
    const rule = { ...rules.at('json'), written: writtenOf(written), formula: formulaOfJsonLogic(test) };
    checks.push({ rule, ...(text === undefined ? {} : { text }) });
  }
  const code = rules.text('custom');
  if (code !== undefined) rules.lose('custom', outsideTexts.code(shortened(code)));
  const required = rules.flag('required');
  if (required && schema.type === 'boolean') {
    const formula = call('eq', ref('.'), literal(true));
    checks.push({ rule: { ...rules.at('required'), written: 'required', formula }, text: outsideTexts.mustAgree });
  }
  const message = rules.text('customMessage');
  for (const key of ['onlyAvailableItems', 'strictDateValidation', 'customPrivate', 'multiple']) rules.take(key);
  rules.finish();

  const own = component.object('errors');
  const errorTexts: { [rule: string]: string } = {};
  for (const [theirs, ours] of Object.entries(errorNames)) {
    const text = own.text(theirs) ?? (used(ours, out, schema, required) ? message : undefined);
    if (text !== undefined) errorTexts[ours] = text;
  }
  own.finish();
  return {
    schema: out,
    required,
    checks: message === undefined ? checks : checks.map((check) => ({ text: message, ...check })),
    errorTexts,
  };
}

/** `{ if: [test, true, "what is wrong"] }`, the usual way to say what must hold. */
function testAndText(written: unknown): readonly [unknown, string | undefined] {
  const choosing = isRecord(written) ? written.if : undefined;
  if (!Array.isArray(choosing) || choosing.length !== 3) return [written, undefined];
  const [test, yes, no] = choosing;
  return yes === true && typeof no === 'string' ? [test, no] : [written, undefined];
}

const errorNames: { readonly [theirs: string]: string } = {
  required: 'required',
  minLength: 'minLength',
  maxLength: 'maxLength',
  min: 'minimum',
  max: 'maximum',
  pattern: 'pattern',
};

const used = (rule: string, out: JsonSchemaObject, before: JsonSchemaObject, required: boolean) =>
  rule === 'required' ? required : out[rule] !== undefined && before[rule] === undefined;
