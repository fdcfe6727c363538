import { foldText } from '../../shared/fold-text';
import type { DefinitionProblem } from '../edits/edit';
import { labelOf } from '../form-index';
import { type AdviceRule, isBlank, problemOf } from './advice-rule';

/** Nhãn trùng: two things asked under the same words side by side; who fills cannot tell them apart. */
export const labelsDiffer: AdviceRule = (facts) => {
  const problems: DefinitionProblem[] = [];
  const seen = new Map<string, Set<string>>();
  for (const { node, kind, parentId, pointer } of facts.index.nodes.values()) {
    if (kind !== 'field' && kind !== 'group' && kind !== 'list') continue;
    const title = 'schema' in node ? node.schema.title : 'title' in node ? node.title : undefined;
    if (typeof title !== 'string' || isBlank(title)) continue;
    const beside = seen.get(parentId ?? '') ?? new Set();
    seen.set(parentId ?? '', beside);
    const folded = foldText(title);
    const path = 'schema' in node ? `${pointer}/schema/title` : `${pointer}/title`;
    if (beside.has(folded))
      problems.push(
        problemOf(facts, 'warning', 'labels-alike', path, `trong cùng một chỗ đã có mục khác tên “${labelOf(node)}”.`),
      );
    beside.add(folded);
  }
  return problems;
};
