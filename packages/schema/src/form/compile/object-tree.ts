import type { Condition, Field, FormDefinition, Group, List } from '../definition';
import { indexForm } from '../form-index';

/** An object of the answers: their root, a group, or the row of a list. */
export type ObjectNode = {
  /** Id of the group or list; empty for the root. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'root' | 'group' | 'row';
  readonly parent: ObjectNode | null;
  readonly items: DataItem[];
};

/** A field, group or list in its object, with the condition under which it shows there. */
export type DataItem = {
  readonly item: Field | Group | List;
  readonly node: ObjectNode;
  /** Its own condition and those of the page and section around it, up to its object. */
  readonly showing: readonly Condition[];
};

export type ObjectTree = {
  readonly root: ObjectNode;
  /** Objects by the id of their group or list. */
  readonly objects: ReadonlyMap<string, ObjectNode>;
  /** The object in which a field, group or list stands. */
  readonly holders: ReadonlyMap<string, ObjectNode>;
};

/** Cây dữ liệu: pages and sections are layout, so only groups and lists nest the answers. */
export function makeObjectTree(definition: FormDefinition, conditionOf: (id: string) => Condition): ObjectTree {
  const root: ObjectNode = { id: '', name: '', kind: 'root', parent: null, items: [] };
  const objects = new Map<string, ObjectNode>([['', root]]);
  const holders = new Map<string, ObjectNode>();
  const around = new Map<string, { readonly node: ObjectNode; readonly showing: readonly Condition[] }>();

  for (const { id, node: item, parentId } of indexForm(definition).nodes.values()) {
    const outer = (parentId === null ? undefined : around.get(parentId)) ?? { node: root, showing: [] };
    const own = typeof item.showWhen === 'string' ? [conditionOf(item.showWhen)] : [];
    const showing = [...outer.showing, ...own];
    if (!('kind' in item) || item.kind === 'section') around.set(id, { node: outer.node, showing });
    else if (item.kind !== 'content') {
      outer.node.items.push({ item, node: outer.node, showing });
      holders.set(id, outer.node);
      if (item.kind === 'field') continue;
      const kind = item.kind === 'group' ? 'group' : 'row';
      const object: ObjectNode = { id, name: item.name, kind, parent: outer.node, items: [] };
      objects.set(id, object);
      around.set(id, { node: object, showing: [] });
    }
  }
  return { root, objects, holders };
}

/** The objects from the root down to this one. */
export function lineOf(node: ObjectNode): readonly ObjectNode[] {
  return node.parent ? [...lineOf(node.parent), node] : [node];
}

export const isUnder = (node: ObjectNode, ancestor: ObjectNode): boolean => lineOf(node).includes(ancestor);

/** The steps down from an object to one inside it; undefined when it is not inside. */
export function stepsDown(from: ObjectNode, to: ObjectNode): readonly ObjectNode[] | undefined {
  const line = lineOf(to);
  const at = line.indexOf(from);
  return at < 0 ? undefined : line.slice(at + 1);
}

/** The lowest object that holds all of these. */
export function lowestHolding(nodes: readonly ObjectNode[], root: ObjectNode): ObjectNode {
  const lines = nodes.map(lineOf);
  let lowest = root;
  for (let depth = 0; ; depth++) {
    const next = lines[0]?.[depth];
    if (!next || lines.some((line) => line[depth] !== next)) return lowest;
    lowest = next;
  }
}
