import { type FormDefinition, type FormNode, foldText, labelOf } from '@motcua/schema';

/** One line of the outline. `size` and `place` count among brothers, as a screen reader says them. */
export type OutlineRow = {
  readonly node: FormNode;
  readonly parentId: string | null;
  readonly index: number;
  readonly level: number;
  readonly place: number;
  readonly size: number;
  readonly holds: boolean;
  readonly open: boolean;
  /** Where a found item stands; empty outside a search. */
  readonly path: string;
};

/** From this many lines on, only the page on the canvas is open to begin with. */
const MANY = 200;

/** Whether a page or holder is open when the author has not said. */
export function openAtFirst(form: FormDefinition): (node: FormNode, pageId: string) => boolean {
  const many = countLines(form.pages, MANY) >= MANY;
  return (node, pageId) => !many || 'kind' in node || node.id === pageId;
}

function countLines(nodes: readonly FormNode[], enough: number): number {
  let count = 0;
  for (const node of nodes) {
    count += 1;
    if (count < enough && 'items' in node) count += countLines(node.items, enough - count);
    if (count >= enough) return count;
  }
  return count;
}

/** What is to be seen of the form, line by line. */
export function outlineRows(form: FormDefinition, isOpen: (node: FormNode) => boolean): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const add = (nodes: readonly FormNode[], parentId: string | null, level: number) => {
    nodes.forEach((node, index) => {
      const holds = 'items' in node && node.items.length > 0;
      const open = holds && isOpen(node);
      rows.push({ node, parentId, index, level, place: index + 1, size: nodes.length, holds, open, path: '' });
      if (open && 'items' in node) add(node.items, node.id, level + 1);
    });
  };
  add(form.pages, null, 1);
  return rows;
}

/** Items whose label or data name holds the words, diacritics or not, each with the way to it. */
export function foundRows(form: FormDefinition, words: string): readonly OutlineRow[] {
  const wanted = foldText(words);
  const found: Omit<OutlineRow, 'place' | 'size'>[] = [];
  const look = (nodes: readonly FormNode[], parentId: string | null, trail: string) => {
    nodes.forEach((node, index) => {
      const label = labelOf(node);
      const name = 'kind' in node && 'name' in node ? node.name : '';
      if (foldText(label).includes(wanted) || name.toLowerCase().includes(wanted))
        found.push({ node, parentId, index, level: 1, holds: false, open: false, path: trail });
      if ('items' in node) look(node.items, node.id, trail === '' ? label : `${trail} › ${label}`);
    });
  };
  look(form.pages, null, '');
  return found.map((row, at) => ({ ...row, place: at + 1, size: found.length }));
}

/** The next line whose label begins with what is being typed, beginning after `from` and round to it again. */
export function typedTo(rows: readonly OutlineRow[], from: number, typed: string): OutlineRow | undefined {
  const wanted = foldText(typed);
  const line = [...rows.slice(from), ...rows.slice(0, from)];
  return line.find(({ node }) => foldText(labelOf(node)).startsWith(wanted));
}
