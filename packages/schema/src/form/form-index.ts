import type { AnswerPath } from './compile/compiled';
import type { Check, FormDefinition, Item, NamedCondition, Page } from './definition';
import type { Place } from './edits/edit';
import { usersByUsed } from './uses';

export type FormNode = Page | Item;

export type NodeKind = 'page' | Item['kind'];

/** One page or item of a definition, and where it stands. */
export type IndexedNode = {
  readonly id: string;
  readonly kind: NodeKind;
  readonly node: FormNode;
  /** The page, section, group or list that holds it; null for a page. */
  readonly parentId: string | null;
  readonly index: number;
  /** JSON pointer into the definition. */
  readonly pointer: string;
  /** Its own place in the answers; for what holds no answer, the object that its fields are written into. */
  readonly path: AnswerPath;
  /** Ids of the lists around it, outermost first, itself not among them. */
  readonly lists: readonly string[];
  /** How many groups and lists are around it. */
  readonly nesting: number;
};

export type FormIndex = {
  /** In reading order. Of two nodes with one id the first counts. */
  readonly nodes: ReadonlyMap<string, IndexedNode>;
  readonly conditions: ReadonlyMap<string, NamedCondition>;
  readonly checks: ReadonlyMap<string, Check>;
};

const indexes = new WeakMap<FormDefinition, FormIndex>();

/** Mục lục of a definition. A definition never changes, so its index is made once. */
export function indexForm(definition: FormDefinition): FormIndex {
  const known = indexes.get(definition);
  if (known) return known;
  const made = makeIndex(definition);
  indexes.set(definition, made);
  return made;
}

function makeIndex(definition: FormDefinition): FormIndex {
  const nodes = new Map<string, IndexedNode>();
  const add = (entry: IndexedNode) => {
    if (!nodes.has(entry.id)) nodes.set(entry.id, entry);
  };

  const addItems = (items: readonly Item[], parent: IndexedNode) => {
    const isList = parent.kind === 'list';
    const base = isList ? [...parent.path, '*'] : parent.path;
    const lists = isList ? [...parent.lists, parent.id] : parent.lists;
    const nesting = parent.nesting + (isList || parent.kind === 'group' ? 1 : 0);
    items.forEach((item, index) => {
      const entry: IndexedNode = {
        id: item.id,
        kind: item.kind,
        node: item,
        parentId: parent.id,
        index,
        pointer: `${parent.pointer}/items/${index}`,
        path: 'name' in item ? [...base, item.name] : base,
        lists,
        nesting,
      };
      add(entry);
      if ('items' in item) addItems(item.items, entry);
    });
  };

  definition.pages.forEach((page, index) => {
    const entry: IndexedNode = {
      id: page.id,
      kind: 'page',
      node: page,
      parentId: null,
      index,
      pointer: `/pages/${index}`,
      path: [],
      lists: [],
      nesting: 0,
    };
    add(entry);
    addItems(page.items, entry);
  });

  return {
    nodes,
    conditions: new Map(definition.conditions.map((condition) => [condition.id, condition])),
    checks: new Map(definition.checks.map((check) => [check.id, check])),
  };
}

/** What people call a page, an item or a condition; never empty. */
export function labelOf(node: FormNode | NamedCondition | Check): string {
  const words = wordsOf(node).trim();
  if (words !== '') return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words;
  return 'name' in node && node.name !== '' ? node.name : node.id;
}

function wordsOf(node: FormNode | NamedCondition | Check): string {
  if ('schema' in node) return typeof node.schema.title === 'string' ? node.schema.title : '';
  if ('title' in node) return node.title;
  if ('text' in node) return node.text;
  return 'name' in node ? node.name : '';
}

/** Label of the node, condition or check with this id; the id itself when the form has none. */
export function labelOfId(definition: FormDefinition, id: string): string {
  const index = indexForm(definition);
  const found = index.nodes.get(id)?.node ?? index.conditions.get(id) ?? index.checks.get(id);
  return found ? labelOf(found) : id;
}

export const placeOf = (definition: FormDefinition, id: string): Place => ({ id, label: labelOfId(definition, id) });

/** Page, section, groups and lists around a node, outermost first, itself not among them. */
export function ancestorsOf(index: FormIndex, id: string): readonly IndexedNode[] {
  const around: IndexedNode[] = [];
  let parentId = index.nodes.get(id)?.parentId ?? null;
  while (parentId !== null) {
    const parent = index.nodes.get(parentId);
    if (!parent) break;
    around.unshift(parent);
    parentId = parent.parentId;
  }
  return around;
}

/** A node with all that it holds, in reading order. */
export function subtreeOf(node: FormNode): readonly FormNode[] {
  const all: FormNode[] = [node];
  if ('items' in node) for (const item of node.items) all.push(...subtreeOf(item));
  return all;
}

/** The object of the answers that a node's own name is read in: names in it must differ. */
export function holderOfNames(index: FormIndex, parentId: string): string {
  const parent = index.nodes.get(parentId);
  return parent && (parent.kind === 'group' || parent.kind === 'list') ? parent.id : ROOT;
}

/** Stands for the answers' root among holders of names; no item may have this id. */
export const ROOT = '#';

const uses = new WeakMap<FormDefinition, ReadonlyMap<string, readonly string[]>>();

/** Nơi đang dùng: the items, conditions and checks that name this field, list or condition. */
export function usesOf(definition: FormDefinition, id: string): readonly Place[] {
  let users = uses.get(definition);
  if (!users) {
    users = usersByUsed(definition);
    uses.set(definition, users);
  }
  return (users.get(id) ?? []).map((user) => placeOf(definition, user));
}
