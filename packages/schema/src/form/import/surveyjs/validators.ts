import type { JsonSchemaObject } from '../../../shared/json';
import { isRecord, pointerTo } from '../../structure';
import type { Loss } from '../loss';
import type { OutsideCheck } from '../outside/outside-form';
import { Properties } from '../outside/properties';
import { outsideTexts } from '../outside/texts';
import { ruleAt } from './expressions';
import { wordsAt } from './localized';

export type Judged = {
  readonly schema: JsonSchemaObject;
  readonly checks: readonly OutsideCheck[];
  readonly errorTexts: { readonly [rule: string]: string };
};

/** What the validators of a question ask, on top of what its type already asks. */
export function validatorsOf(element: Properties, schema: JsonSchemaObject, losses: Loss[]): Judged {
  const out: { [keyword: string]: JsonSchemaObject[string] } = { ...schema };
  const checks: OutsideCheck[] = [];
  const errorTexts: { [rule: string]: string } = {};
  const isText = schema.type === 'string' && !('oneOf' in schema) && schema.pattern === undefined;
  const isNumber = schema.type === 'number' || schema.type === 'integer';

  element.list('validators').forEach((source, at) => {
    const path = pointerTo(element.at('validators').path, at);
    if (!isRecord(source)) {
      losses.push({ path, keyword: 'validators', text: outsideTexts.notAnItem });
      return;
    }
    const validator = new Properties(source, path, losses, {});
    const type = (validator.text('type') ?? '').replace(/validator$/, '');
    const text = wordsAt(validator, 'text', losses)?.vi;
    const put = (key: string, keyword: string, fits: boolean) => {
      const limit = validator.number(key);
      if (limit === undefined) return;
      const whole = isNumber || (Number.isInteger(limit) && limit >= 0);
      if (!fits || !whole) return validator.lose(key, outsideTexts.bounds);
      out[keyword] = limit;
      if (text !== undefined) errorTexts[keyword] = text;
      return undefined;
    };
    if (type === 'numeric') {
      put('minValue', 'minimum', isNumber);
      put('maxValue', 'maximum', isNumber);
    } else if (type === 'text') {
      put('minLength', 'minLength', isText);
      put('maxLength', 'maxLength', isText);
      if (source.allowDigits === false) validator.lose('allowDigits', outsideTexts.bounds);
      validator.take('allowDigits');
    } else if (type === 'answercount') {
      put('minCount', 'minItems', schema.type === 'array');
      put('maxCount', 'maxItems', schema.type === 'array');
    } else if (type === 'regex') {
      const pattern = validator.text('regex');
      if (pattern !== undefined && isText) {
        out.pattern = pattern;
        if (text !== undefined) errorTexts.pattern = text;
      } else if (pattern !== undefined) validator.lose('regex', outsideTexts.pattern);
      if (validator.flag('caseInsensitive')) validator.lose('caseInsensitive', outsideTexts.pattern);
    } else if (type === 'expression') {
      for (const rule of ruleAt(validator, 'expression'))
        checks.push({ rule, ...(text === undefined ? {} : { text }) });
    } else if (type === 'email' && isText) {
      out.pattern = '^[^\\s@]{1,64}@[^\\s@.]{1,63}(?:\\.[^\\s@.]{1,63}){1,8}$';
      if (text !== undefined) errorTexts.pattern = text;
      validator.lose('type', outsideTexts.emailFormat);
    } else validator.lose('type', outsideTexts.dropped(type));
    validator.finish();
  });
  return { schema: out, checks, errorTexts };
}
