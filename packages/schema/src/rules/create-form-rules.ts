import type { CompiledRules, RuleContext } from '../form/compile/compiled';
import type { JsonObject } from '../shared/json';
import { createEvaluation, type Evaluation, type Rows } from './evaluation';
import type { FormRules } from './form-rules';
import { makeRuleModel } from './rule-model';
import { runChecks } from './run-checks';
import { settleAnswers } from './settle';
import { writeCalculated } from './write-calculated';

/**
 * Bộ quy tắc chạy được of one form, the same in browser and server. What has been worked out for one `answers` object
 * is kept as long as that object lives, so asking again costs nothing; answers are values and never change.
 *
 * `context` lets the live questions (`shown`, `requires`, `readOnly`) work out calculations that read today's date;
 * without it such a value is taken from the answers as it stands there.
 *
 * @example
 * const rules = createFormRules(compileRules(definition), { today: '2026-02-13' });
 * rules.shown('f_voChong', { tinhTrangHonNhan: 'married' }); // true
 */
export function createFormRules(rules: CompiledRules, context?: RuleContext): FormRules {
  const model = makeRuleModel(rules);
  const kept = new WeakMap<JsonObject, Map<string, Evaluation>>();
  const evaluationOf = (answers: JsonObject, given: RuleContext | undefined): Evaluation => {
    const day = given?.today ?? '';
    let byDay = kept.get(answers);
    if (!byDay) {
      byDay = new Map();
      kept.set(answers, byDay);
    }
    let evaluation = byDay.get(day);
    if (!evaluation) {
      evaluation = createEvaluation(model, answers, given);
      byDay.set(day, evaluation);
    }
    return evaluation;
  };
  const none: Rows = [];

  return {
    shown: (itemId, answers, rows = none) =>
      !model.showing.has(itemId) || evaluationOf(answers, context).shown(itemId, rows),
    requires: (itemId, answers, rows = none) => {
      const condition = model.requiring.get(itemId);
      if (!condition) return false;
      const evaluation = evaluationOf(answers, context);
      return evaluation.holds(condition, rows) && evaluation.shown(itemId, rows);
    },
    readOnly: (itemId, answers, rows = none) => {
      const condition = model.locking.get(itemId);
      return condition !== undefined && evaluationOf(answers, context).holds(condition, rows);
    },
    optionShown: (fieldId, value, answers, rows = none) =>
      !model.options.has(fieldId) || evaluationOf(answers, context).optionShown(fieldId, value, rows),
    calculate: (answers, given) => writeCalculated(model, evaluationOf(answers, given), answers),
    settle: (answers, given) => settleAnswers(model, evaluationOf(answers, given), answers),
    check: (answers, given) => runChecks(model, evaluationOf(answers, given), given),
  };
}
