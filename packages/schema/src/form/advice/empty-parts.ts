import type { DefinitionProblem } from '../edits/edit';
import { usesOf } from '../form-index';
import { type AdviceRule, type Mend, problemOf } from './advice-rule';

/** Pages, sections and groups without an item, lists without a column, and row counts that no list can have. */
export const partsHoldSomething: AdviceRule = (facts) => {
  const { definition, index } = facts;
  const problems: DefinitionProblem[] = [];
  const fields = [...index.nodes.values()].filter(({ kind }) => kind === 'field');
  if (fields.length === 0) problems.push(problemOf(facts, 'error', 'no-field', '/pages', 'chưa có trường nào.'));
  for (const { node, kind, pointer } of index.nodes.values()) {
    if (!('items' in node)) continue;
    if ('display' in node && (node.minRows ?? 0) > (node.maxRows ?? Number.POSITIVE_INFINITY))
      problems.push(
        problemOf(
          facts,
          'error',
          'rows-impossible',
          `${pointer}/minRows`,
          'số dòng ít nhất lớn hơn số dòng nhiều nhất.',
          {
            text: 'Đổi chỗ hai số',
            edits: [
              {
                op: 'changeItem',
                id: node.id,
                changes: { minRows: node.maxRows ?? null, maxRows: node.minRows ?? null },
              },
            ],
          },
        ),
      );
    if (node.items.length > 0) continue;
    // The only page of a form stays: there must be somewhere to put the first field.
    const needed = usesOf(definition, node.id).length > 0 || (kind === 'page' && definition.pages.length === 1);
    const mend: Mend | undefined = needed
      ? undefined
      : kind === 'page'
        ? { text: 'Xoá trang trống', edits: [{ op: 'removePage', id: node.id }] }
        : { text: 'Xoá mục trống', edits: [{ op: 'removeItem', id: node.id }] };
    const [code, text] = kind === 'list' ? ['list-empty', 'chưa có cột nào.'] : ['empty', 'chưa có mục nào bên trong.'];
    problems.push(problemOf(facts, 'error', code ?? '', `${pointer}/items`, text ?? '', mend));
  }
  return problems;
};
