import { checkExpression } from '../../rules/check-expression';
import { createConditionResolver, MOST_TESTS } from '../../rules/condition';
import type { Expression } from '../definition';
import type { DefinitionProblem } from '../edits/edit';
import { labelOfId } from '../form-index';
import { pointerTo } from '../structure';
import { type ConditionUse, conditionsOf } from '../uses';
import { createReach, type ReachFlaw } from './condition-reach';
import { expressionFlaws } from './expression-reach';
import { type DefinitionRule, isWithin, type Lists } from './rule';
import { problemAt } from './words';

/** Conditions, calculations and checks name only what exists, is of the right kind, and is in reach of their place. */
export const referencesHold: DefinitionRule = (definition, index) => {
  const problems: DefinitionProblem[] = [];
  const report = (code: string, path: string, text: string) => problems.push(problemAt(definition, code, path, text));
  const label = (id: string) => labelOfId(definition, id);
  const reportFlaw = ({ code, id, path }: ReachFlaw, at: string) =>
    report(code, `${at}${path}`, flawInWords[code](label(id)));

  const reachOf = createReach(index);
  definition.conditions.forEach((condition, at) => {
    for (const flaw of reachOf(condition).flaws) reportFlaw(flaw, `/conditions/${at}/test`);
  });

  for (const { node, pointer, lists } of index.nodes.values()) {
    for (const use of conditionsOf(node)) {
      const { id } = use;
      const path = `${pointer}${pathOf(use)}`;
      const condition = index.conditions.get(id);
      const need = condition && reachOf(condition).need;
      if (!condition) report('condition-not-found', path, `điều kiện “${id}” không có trong biểu mẫu.`);
      else if (need && !isWithin(need.lists, lists))
        report(
          'out-of-reach',
          path,
          `điều kiện “${condition.name}” hỏi “${label(need.id)}”, nằm trong danh sách khác.`,
        );
    }
    if ('calculate' in node && node.calculate != null) checkOne(node.calculate, `${pointer}/calculate`, lists);
  }

  definition.checks.forEach((check, at) => {
    const place = index.nodes.get(check.at);
    if (place && 'name' in place.node) checkOne(check.test, `/checks/${at}/test`, place.lists);
    else
      report(
        'item-not-found',
        `/checks/${at}/at`,
        `nơi báo lỗi “${label(check.at)}” không phải một trường của biểu mẫu.`,
      );
  });

  function checkOne(expression: Expression, path: string, lists: Lists) {
    const use = checkExpression(expression);
    if (!use.ok) report(`expression-${use.error.code}`, `${path}${use.error.path}`, asClause(use.error.detail));
    else for (const flaw of expressionFlaws(expression, lists, index)) reportFlaw(flaw, path);
  }

  return problems;
};

function pathOf(use: ConditionUse): string {
  if (use.property === 'showWhen') return '/showWhen';
  return use.property === 'optionWhen' ? pointerTo('/optionWhen', use.option) : `/${use.property}/when`;
}

const flawInWords: { readonly [code in ReachFlaw['code']]: (label: string) => string } = {
  'item-not-found': (label) => `hỏi “${label}”, không có trong biểu mẫu.`,
  'condition-not-found': (label) => `dùng điều kiện “${label}”, không có trong biểu mẫu.`,
  'not-a-field': (label) => `hỏi “${label}”, không phải một trường.`,
  'not-a-list': (label) => `đếm các dòng của “${label}”, không phải một danh sách.`,
  'out-of-reach': (label) => `hỏi “${label}”, nằm trong danh sách mà chỗ này không với tới.`,
};

const asClause = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** Named conditions that stand in one another must not multiply into what no machine can hold; cycles are told apart. */
export const conditionsStayReadable: DefinitionRule = (definition, index) => {
  const resolve = createConditionResolver(definition.conditions);
  const known = (id: string) => index.conditions.has(id);
  return definition.conditions.flatMap(({ id, test }, at) =>
    known(id) && !resolve(test)
      ? [problemAt(definition, 'condition-too-large', `/conditions/${at}/test`, `gồm quá ${MOST_TESTS} phép so sánh.`)]
      : [],
  );
};
