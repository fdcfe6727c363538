import type { Changes, FormEdit, FormNode } from '@motcua/schema';
import { useEditor } from '../editor-context';

/** Changes properties of the selected node; an empty text takes its property away. */
export function useChange(node: FormNode): (changes: Changes) => boolean {
  const editor = useEditor();
  return (changes) => {
    const tidy = Object.fromEntries(
      Object.entries(changes).map(([name, value]) => [name, value === '' || value === undefined ? null : value]),
    );
    return editor.act([editFor(node, tidy)]).ok;
  };
}

/** One edit that changes properties of a node, of whatever kind it is. */
export function editFor(node: FormNode, changes: Changes): FormEdit {
  if (!('kind' in node)) return { op: 'changePage', id: node.id, changes };
  return { op: node.kind === 'field' ? 'changeField' : 'changeItem', id: node.id, changes };
}
