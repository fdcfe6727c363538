import type { Resource, SchemaNode } from '../schema-index';
import type { About } from './fields';

/** `collect` gathers every error, else the first failure answers; `track` notes what has been evaluated for `unevaluated*`. */
export type Mode = { readonly collect: boolean; readonly track: boolean };

/** The dynamic scope, as far as it decides anything: for each dynamic anchor, the outermost resource that has it. */
export type DynamicScope = { readonly key: string; readonly anchors: ReadonlyMap<string, SchemaNode> };

/** A subschema as it is met on one way through the schema. */
export type Site = {
  readonly node: SchemaNode;
  readonly scope: DynamicScope;
  readonly about: About;
  /** Under `then` or `else`, where `false` on a property means that the field is hidden. */
  readonly conditional: boolean;
};

export function enter(scope: DynamicScope, resource: Resource): DynamicScope {
  const fresh = [...resource.dynamicAnchors].filter(([name]) => !scope.anchors.has(name));
  if (fresh.length === 0) return scope;
  const anchors = new Map([...scope.anchors, ...fresh]);
  return { key: JSON.stringify([...anchors].map(([name, node]) => [name, node.id])), anchors };
}

/** A subschema that looks at one value and nothing below or beside it. */
export function isLeaf(node: SchemaNode): boolean {
  const { required, dependentRequired } = node.assertions;
  const below = node.single.size + node.list.size + node.named.size + node.references.length;
  return below === 0 && required === undefined && dependentRequired === undefined;
}
