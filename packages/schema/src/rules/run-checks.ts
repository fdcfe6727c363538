import type { FieldError, RuleContext } from '../form/compile/compiled';
import type { Evaluation } from './evaluation';
import { pointerOfPlace, rowsOf } from './places-of';
import type { RuleModel } from './rule-model';

/** A check whose test is absent (something it reads is not answered) is met; on a hidden field it is not asked. */
export function runChecks(model: RuleModel, evaluation: Evaluation, context: RuleContext): readonly FieldError[] {
  const broken = model.checks.flatMap(({ check, test }) => {
    const place = model.places.get(check.at);
    if (!place) return [];
    return rowsOf(model, evaluation, place).flatMap((rows) => {
      if (!evaluation.shown(place.id, rows)) return [];
      const verdict = test.run(evaluation.reader(place.lists, rows), context);
      if (verdict !== false) return [];
      const { severity, text, id } = check;
      return [{ path: pointerOfPlace(place, rows), fieldId: place.id, rule: id, severity, text }];
    });
  });
  return evaluation.exhausted() ? [TOO_MANY_ROWS] : broken;
}

const TOO_MANY_ROWS: FieldError = {
  path: '',
  fieldId: null,
  rule: 'too-many-rows',
  severity: 'error',
  text: 'Các danh sách có quá nhiều dòng để kiểm tra. Bớt dòng rồi gửi lại.',
};
