import { conditionalOptions } from '../form/choices';
import type { AnswerSlot, CompiledRules } from '../form/compile/compiled';
import type { Field, FormDefinition } from '../form/definition';
import { type FormIndex, indexForm, labelOf } from '../form/form-index';
import { checkExpression } from './check-expression';
import { createConditionResolver, NEVER } from './condition';

/**
 * Quy tắc của biểu mẫu, made from a definition without compiling its schema, so that the designer can run a draft.
 * A draft may be broken: a condition that does not exist or leads back to itself never holds, a calculation that
 * cannot be read is left out. `compileForm` refuses such a definition.
 */
export function compileRules(definition: FormDefinition): CompiledRules {
  const index = indexForm(definition);
  const resolve = createConditionResolver(definition.conditions);
  const places: AnswerSlot[] = [];
  const conditions: CompiledRules['conditions'][number][] = [];
  const parents: { [itemId: string]: string } = {};

  for (const { id, node, path, parentId } of index.nodes.values()) {
    if (parentId !== null) parents[id] = parentId;
    const bind = (governs: 'show' | 'require' | 'read-only', conditionId: string) =>
      conditions.push({ itemId: id, governs, test: resolve({ condition: conditionId }) ?? NEVER });
    if (typeof node.showWhen === 'string') bind('show', node.showWhen);
    if ('required' in node && typeof node.required === 'object') bind('require', node.required.when);
    if ('readOnly' in node && typeof node.readOnly === 'object') bind('read-only', node.readOnly.when);
    if ('schema' in node)
      for (const { value, condition } of conditionalOptions(node))
        conditions.push({ itemId: id, governs: 'option', test: resolve({ condition }) ?? NEVER, value });
    if ('kind' in node && (node.kind === 'field' || node.kind === 'group' || node.kind === 'list'))
      places.push({
        id,
        path,
        title: labelOf(node),
        kind: node.kind,
        ...(node.kind === 'field' && keepsFragment(node) ? { asIs: true as const } : {}),
      });
  }
  return { places, conditions, calculations: orderedCalculations(index), checks: definition.checks, parents };
}

/** Phần nhập từ ngoài: `importJsonSchema` keeps what has no field type under this type; its schema is left as it came. */
export const keepsFragment = (field: Field): boolean => field.type === 'raw';

/** Depth first in reading order: each after those that it reads, and the same definition always in the same order. */
function orderedCalculations(index: FormIndex): CompiledRules['calculations'] {
  const ordered: CompiledRules['calculations'][number][] = [];
  const seen = new Set<string>();
  const visit = (fieldId: string) => {
    const node = index.nodes.get(fieldId)?.node;
    if (!node || !('calculate' in node) || node.calculate == null || seen.has(fieldId)) return;
    seen.add(fieldId);
    const use = checkExpression(node.calculate);
    if (!use.ok) return;
    use.value.reads.forEach(visit);
    ordered.push({ fieldId, expression: node.calculate });
  };
  for (const id of index.nodes.keys()) visit(id);
  return ordered;
}
