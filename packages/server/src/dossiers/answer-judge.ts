import { isDeepStrictEqual } from 'node:util';
import {
  compileValidator,
  createFormRules,
  type FieldError,
  type FormRules,
  type JsonObject,
  type RuleContext,
  type Validator,
} from '@motcua/schema';
import type { PublishedForm } from '../forms/published-forms.service';

export type AnswerJudge = (form: PublishedForm, answers: JsonObject, context: RuleContext) => readonly FieldError[];

/**
 * The verdict of the published artefact, the same as in the browser: its schema, its calculations, its checks. What
 * is compiled is kept by hash.
 */
export function createAnswerJudge(): AnswerJudge {
  const kept = new Map<string, { validate: Validator; rules: FormRules }>();

  const judgeOf = ({ hash, compiled, code, version }: PublishedForm) => {
    const known = kept.get(hash);
    if (known) return known;
    // Patterns were screened when the draft was saved, and a published version never changes.
    const validate = compileValidator(compiled.schema, { trustedPatterns: true });
    if (!validate.ok) throw new Error(`${code} v${version} cannot be compiled: ${validate.error.detail}`);
    const made = { validate: validate.value, rules: createFormRules(compiled) };
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(hash, made);
    return made;
  };

  return (form, answers, context) => {
    const { validate, rules } = judgeOf(form);
    const broken = validate(answers);
    if (broken.length > 0) return broken;
    const unsettled = unsettledValues(form, rules, answers, context);
    return unsettled.length > 0 ? unsettled : rules.check(answers, context);
  };
}

const mostKept = 64;

/** Computed values are computed again; nothing that is hidden or empty may have been sent. */
function unsettledValues(
  { compiled }: PublishedForm,
  rules: FormRules,
  answers: JsonObject,
  context: RuleContext,
): readonly FieldError[] {
  const settled = rules.settle(answers, context);
  if (isDeepStrictEqual(settled, answers)) return [];
  const places = new Map(compiled.places.map((place) => [place.id, place]));
  const wrong = compiled.calculations.flatMap(({ fieldId }): FieldError[] => {
    const place = places.get(fieldId);
    if (!place || place.path.includes('*')) return [];
    if (isDeepStrictEqual(valueAt(settled, place.path), valueAt(answers, place.path))) return [];
    const text = `“${place.title}” do hệ thống tính; giá trị gửi lên không đúng với các câu trả lời khác.`;
    return [{ path: `/${place.path.join('/')}`, fieldId, rule: 'calculated', severity: 'error', text }];
  });
  if (wrong.length > 0) return wrong;
  const text = 'Có giá trị tính ra không đúng, hoặc có mục để trống hay đang ẩn vẫn được gửi lên.';
  return [{ path: '', fieldId: null, rule: 'settled', severity: 'error', text }];
}

function valueAt(answers: JsonObject, path: readonly string[]): unknown {
  let here: unknown = answers;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as { readonly [key: string]: unknown })[name];
  }
  return here;
}
