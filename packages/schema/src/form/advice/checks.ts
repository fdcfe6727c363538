import { checkExpression } from '../../rules/check-expression';
import { prepareExpression } from '../../rules/expression';
import type { DefinitionProblem } from '../edits/edit';
import { ancestorsOf } from '../form-index';
import { type AdviceRule, problemOf } from './advice-rule';

/** Quy tắc không có tác dụng: a check that says the same whatever is answered, or stands where nothing ever shows. */
export const checksMaySpeak: AdviceRule = (facts) => {
  const { definition, index, showing } = facts;
  const problems: DefinitionProblem[] = [];
  definition.checks.forEach(({ id, at: fieldId, test }, at) => {
    const say = (code: string, text: string) =>
      problems.push(
        problemOf(facts, 'warning', code, `/checks/${at}/test`, text, {
          text: 'Xoá quy tắc',
          edits: [{ op: 'removeCheck', id }],
        }),
      );
    const use = checkExpression(test);
    if (use.ok && use.value.reads.length + use.value.lists.length === 0 && !use.value.usesToday) {
      const prepared = prepareExpression(test);
      const verdict = prepared.ok ? prepared.value.run({ value: () => undefined, rows: () => [] }, undefined) : null;
      if (verdict === false) say('check-always', 'không hỏi trường nào nên lúc nào cũng báo.');
      else say('check-never', 'không hỏi trường nào nên không bao giờ báo.');
      return;
    }
    const around = [...ancestorsOf(index, fieldId).map((each) => each.id), fieldId];
    if (around.some((each) => showing.neverShown(each)))
      say('check-hidden', 'đặt ở trường không bao giờ hiện nên không bao giờ báo.');
  });
  return problems;
};
