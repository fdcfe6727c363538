import type { FormDefinition, Item } from '../form/definition';
import { type IndexedNode, indexForm } from '../form/form-index';

/** One place of a form where a block stands: its outermost items, beside one another. */
export type BlockInstance = { readonly parentId: string; readonly roots: readonly Item[] };

/** Chỗ dùng một khối: neighbours that came in together are one instance; two copies of a block side by side are two. */
export function instancesOf(definition: FormDefinition, blockId: string, below: number): readonly BlockInstance[] {
  const instances: { parentId: string; roots: Item[]; last: number }[] = [];
  for (const { node, parentId, index } of indexForm(definition).nodes.values()) {
    if (parentId === null || !isFrom(node, blockId, below)) continue;
    const open = instances.find((one) => one.parentId === parentId && one.last === index - 1);
    const item = node as Item;
    if (open && !open.roots.some((root) => corresponds(root, item))) {
      open.roots.push(item);
      open.last = index;
    } else instances.push({ parentId, roots: [item], last: index });
  }
  return instances;
}

function isFrom(node: IndexedNode['node'], blockId: string, below: number): boolean {
  const ref = 'block' in node ? node.block : undefined;
  return ref?.id === blockId && ref.version < below;
}

/** Block item id → the item of the form that stands for it: the same kind and data name, wherever it was moved inside. */
export function matchItems(block: readonly Item[], form: readonly Item[]): ReadonlyMap<string, Item> {
  const matched = new Map<string, Item>();
  const free = new Set(form);
  for (const item of block) {
    const same = [...free].find((one) => corresponds(one, item)) ?? onlyOfKind(item, block, [...free]);
    if (!same) continue;
    free.delete(same);
    matched.set(item.id, same);
    if ('items' in item && 'items' in same)
      for (const [id, inner] of matchItems(item.items, same.items)) matched.set(id, inner);
  }
  return matched;
}

const corresponds = (a: Item, b: Item): boolean => a.kind === b.kind && keyOf(a) === keyOf(b);

/** Sections and words have no data name: when there is one of a kind, it is that one however it is called now. */
function onlyOfKind(item: Item, block: readonly Item[], form: readonly Item[]): Item | undefined {
  if ('name' in item || block.filter(({ kind }) => kind === item.kind).length !== 1) return undefined;
  const [only, ...more] = form.filter(({ kind }) => kind === item.kind);
  return more.length === 0 ? only : undefined;
}

/** Names were numbered where another of the same name stood already. */
function keyOf(item: Item): string {
  if ('name' in item) return item.name.replace(/\d+$/, '');
  return 'title' in item ? item.title : item.text;
}
