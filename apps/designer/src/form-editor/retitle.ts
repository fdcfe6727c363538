import type { FormEdit, FormNode } from '@motcua/schema';

/** The edit that gives a page or an item another label, wherever its kind keeps it. */
export function retitle(node: FormNode, title: string): readonly FormEdit[] {
  if (!('kind' in node)) return [{ op: 'changePage', id: node.id, changes: { title } }];
  if (node.kind === 'field')
    return [{ op: 'changeField', id: node.id, changes: { schema: { ...node.schema, title } } }];
  if (node.kind === 'content') return [{ op: 'changeItem', id: node.id, changes: { text: title } }];
  return [{ op: 'changeItem', id: node.id, changes: { title } }];
}
