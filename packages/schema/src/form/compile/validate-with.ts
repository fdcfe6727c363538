import { isObject } from '../../rules/absent';
import { createEvaluation, type Evaluation } from '../../rules/evaluation';
import { pointerOfPlace, rowsOf } from '../../rules/places-of';
import { makeRuleModel, type RuleModel } from '../../rules/rule-model';
import { runChecks } from '../../rules/run-checks';
import { sameValue } from '../../rules/write-calculated';
import type { CompiledRules, FieldError, RuleContext } from './compiled';

/** What `compileValidator` makes of a schema, and what an emitted validator module exports. */
export type Validate = (answers: unknown) => readonly FieldError[];

/**
 * Thẩm định câu trả lời: the schema's verdict by a ready validator, then calculations and checks. A calculated value
 * that differs from what the answers give is refused with rule `calculate`. Brings no validator of its own, so the
 * browser runs it with the module emitted for the version, under the strictest content policy.
 */
export function validateWith(
  validate: Validate,
  rules: CompiledRules,
  answers: unknown,
  context: RuleContext,
): readonly FieldError[] {
  const found = validate(answers);
  if (!isObject(answers)) return found;
  const model = modelOf(rules);
  const evaluation = createEvaluation(model, answers, context);
  const calculated = wrongCalculations(model, evaluation);
  const checked = runChecks(model, evaluation, context);
  return [...found, ...(evaluation.exhausted() ? [] : calculated), ...checked];
}

const models = new WeakMap<CompiledRules, RuleModel>();

function modelOf(rules: CompiledRules): RuleModel {
  const known = models.get(rules);
  if (known) return known;
  const made = makeRuleModel(rules);
  models.set(rules, made);
  return made;
}

function wrongCalculations(model: RuleModel, evaluation: Evaluation): readonly FieldError[] {
  return [...model.places.values()].flatMap((place) => {
    if (!place.calculation) return [];
    return rowsOf(model, evaluation, place).flatMap((rows) => {
      const wanted = evaluation.value(place, rows);
      const given = evaluation.answered(place, rows);
      // A hidden value is the schema's to refuse.
      if (sameValue(wanted, given) || (wanted === undefined && !evaluation.shown(place.id, rows))) return [];
      return [
        {
          path: pointerOfPlace(place, rows),
          fieldId: place.id,
          rule: 'calculate',
          severity: 'error' as const,
          text: `“${place.title}” không khớp với giá trị tính lại từ các câu trả lời.`,
        },
      ];
    });
  });
}
