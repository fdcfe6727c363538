import { type FormDefinition, type FormEdit, type FormNode, indexForm, labelOf } from '@motcua/schema';
import type { Spot } from './drag/landing';

/** Where one step up or down leads: past the neighbour, or out into the neighbouring holder at the ends. */
export function stepSpot(form: FormDefinition, id: string, direction: 'up' | 'down'): Spot | null {
  const index = indexForm(form);
  const own = index.nodes.get(id);
  if (!own || own.parentId === null) return null;
  const parent = index.nodes.get(own.parentId);
  if (!parent) return null;
  const up = direction === 'up';
  const count = itemsOf(parent.node).length;
  if (up && own.index > 0) return { parent: parent.id, index: own.index - 1 };
  if (!up && own.index < count - 1) return { parent: parent.id, index: own.index + 2 };
  if (parent.kind === 'group' || parent.kind === 'list')
    return parent.parentId === null ? null : { parent: parent.parentId, index: parent.index + (up ? 0 : 1) };
  const next = neighbour(form, parent.id, direction);
  return next ? { parent: next.id, index: up ? itemsOf(next).length : 0 } : null;
}

/** The section or page beside this one in reading order, over page borders for sections. */
function neighbour(form: FormDefinition, id: string, direction: 'up' | 'down'): FormNode | null {
  const pages = form.pages.some((page) => page.id === id);
  const line: readonly FormNode[] = pages ? form.pages : form.pages.flatMap((page) => page.items);
  const at = line.findIndex((node) => node.id === id);
  return line[direction === 'up' ? at - 1 : at + 1] ?? null;
}

const itemsOf = (node: FormNode) => ('items' in node ? node.items : []);

export function pageStep(form: FormDefinition, id: string, direction: 'up' | 'down'): FormEdit | null {
  const at = form.pages.findIndex((page) => page.id === id);
  const to = direction === 'up' ? at - 1 : at + 1;
  return at < 0 || to < 0 || to >= form.pages.length ? null : { op: 'movePage', id, index: to };
}

/** Every holder that an item of this kind could go to, with its place in words, in reading order. */
export function holdersFor(
  form: FormDefinition,
  kind: 'section' | 'item',
  movingId: string,
): readonly { readonly id: string; readonly label: string; readonly items: readonly FormNode[] }[] {
  const found: { id: string; label: string; items: readonly FormNode[] }[] = [];
  const visit = (node: FormNode, trail: string) => {
    if (node.id === movingId || !('items' in node)) return;
    const label = trail ? `${trail} › ${labelOf(node)}` : labelOf(node);
    const isPage = form.pages.some((page) => page.id === node.id);
    if (isPage === (kind === 'section')) found.push({ id: node.id, label, items: node.items });
    if (kind === 'item' || !isPage) for (const item of node.items) visit(item, label);
  };
  for (const page of form.pages) visit(page, '');
  return found;
}

/** Reading order of what can be selected on one page. */
export function readingOrder(form: FormDefinition, pageId: string): readonly string[] {
  const page = form.pages.find(({ id }) => id === pageId);
  const ids: string[] = [];
  const visit = (node: FormNode) => {
    ids.push(node.id);
    if ('items' in node) for (const item of node.items) visit(item);
  };
  for (const section of page?.items ?? []) visit(section);
  return ids;
}
