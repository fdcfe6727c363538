import type { DefinitionProblem, FormEdit } from '../edits/edit';
import { ancestorsOf, type FormNode, usesOf } from '../form-index';
import { conditionsOf } from '../uses';
import { type AdviceRule, type Mend, problemOf } from './advice-rule';

/** Điều kiện thừa: named, and nothing hangs on it. */
export const conditionsAreUsed: AdviceRule = (facts) =>
  facts.definition.conditions.flatMap(({ id }, at) => {
    if (usesOf(facts.definition, id).length > 0) return [];
    const mend = { text: 'Xoá điều kiện', edits: [{ op: 'removeCondition', id }] } satisfies Mend;
    return [problemOf(facts, 'advice', 'condition-unused', `/conditions/${at}`, 'không mục nào dùng.', mend)];
  });

/** Điều kiện không bao giờ đúng, hoặc lúc nào cũng đúng: proved over the values that the fields may hold. */
export const conditionsMaySwitch: AdviceRule = (facts) => {
  const { definition, showing } = facts;
  return definition.conditions.flatMap(({ id }, at) => {
    const path = `/conditions/${at}/test`;
    if (showing.neverHolds(id))
      return [problemOf(facts, 'warning', 'condition-never', path, 'không câu trả lời nào làm cho đúng.')];
    if (!showing.alwaysHolds(id)) return [];
    const users = usesOf(definition, id).flatMap((user) => facts.index.nodes.get(user.id)?.node ?? []);
    const onlyShows = users.length > 0 && users.every((node) => showsOnly(node, id));
    const mend: Mend | undefined = onlyShows
      ? { text: 'Cho luôn hiện, bỏ điều kiện', edits: [...users.map(alwaysShowing), { op: 'removeCondition', id }] }
      : undefined;
    const whole = users.length === usesOf(definition, id).length ? mend : undefined;
    return [problemOf(facts, 'warning', 'condition-always', path, 'lúc nào cũng đúng, nên không có tác dụng.', whole)];
  });
};

const showsOnly = (node: FormNode, id: string): boolean =>
  conditionsOf(node).every((use) => use.id !== id || use.property === 'showWhen');

const alwaysShowing = (node: FormNode): FormEdit =>
  'kind' in node
    ? { op: node.kind === 'field' ? 'changeField' : 'changeItem', id: node.id, changes: { showWhen: null } }
    : { op: 'changePage', id: node.id, changes: { showWhen: null } };

/** Mục không bao giờ hiện, and what is required inside it: nobody can ever answer it. */
export const everythingMayShow: AdviceRule = (facts) => {
  const { index, showing } = facts;
  const problems: DefinitionProblem[] = [];
  const hidden = new Set<string>();
  for (const { id, node, pointer } of index.nodes.values()) {
    const inside = ancestorsOf(index, id).some((around) => hidden.has(around.id));
    const never = !inside && typeof node.showWhen === 'string' && showing.neverShown(id);
    if (never) {
      hidden.add(id);
      const own = showing.neverHolds(node.showWhen ?? '');
      const text = own
        ? 'không bao giờ hiện, vì điều kiện hiện không bao giờ đúng.'
        : 'không bao giờ hiện, vì điều kiện của mục này và của phần chứa nó loại trừ nhau.';
      const mend: Mend = { text: 'Bỏ điều kiện hiện của mục này', edits: [alwaysShowing(node)] };
      problems.push(problemOf(facts, 'warning', 'never-shown', `${pointer}/showWhen`, text, mend));
    }
    if ((inside || never) && 'required' in node && node.required !== undefined && node.required !== false)
      problems.push(
        problemOf(facts, 'warning', 'required-never-shown', `${pointer}/required`, 'bắt buộc mà không bao giờ hiện.', {
          text: 'Thôi bắt buộc',
          edits: [{ op: node.kind === 'field' ? 'changeField' : 'changeItem', id, changes: { required: null } }],
        }),
      );
  }
  return problems;
};
