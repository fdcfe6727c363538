import type { FormDefinition, Prefill } from './definition';
import { indexForm, labelOf } from './form-index';
import { sourceNames } from './known-data';
import { conditionsOf, namedByCondition, readByExpression } from './uses';

export type RelationKind =
  | 'tests'
  | 'showWhen'
  | 'required'
  | 'readOnly'
  | 'optionWhen'
  | 'calculate'
  | 'check'
  | 'prefill';

export type RelationNode = {
  /** An item's, condition's or check's id; a register's name. */
  readonly id: string;
  readonly kind: 'item' | 'condition' | 'check' | 'register';
  readonly label: string;
};

/** `to` depends on `from`. */
export type Relation = { readonly from: string; readonly to: string; readonly kind: RelationKind };

export type RelationMap = { readonly nodes: readonly RelationNode[]; readonly relations: readonly Relation[] };

/**
 * Sơ đồ quan hệ (Đ27.2b): who depends on whom and on which register. Only what has a relation is in it; items in
 * reading order, then conditions, checks and registers.
 */
export function relationsOf(definition: FormDefinition): RelationMap {
  const index = indexForm(definition);
  const relations: Relation[] = [];
  const sources = new Set<Prefill['source']>();
  for (const { node } of index.nodes.values()) {
    for (const { id, property } of conditionsOf(node)) relations.push({ from: id, to: node.id, kind: property });
    if (!('kind' in node) || node.kind !== 'field') continue;
    if (node.calculate != null)
      for (const read of readByExpression(node.calculate))
        relations.push({ from: read, to: node.id, kind: 'calculate' });
    if (node.prefill) {
      sources.add(node.prefill.source);
      relations.push({ from: node.prefill.source, to: node.id, kind: 'prefill' });
    }
  }
  for (const { id, test } of definition.conditions)
    for (const named of namedByCondition(test)) relations.push({ from: named, to: id, kind: 'tests' });
  for (const { id, at, test } of definition.checks) {
    for (const read of readByExpression(test)) if (read !== at) relations.push({ from: read, to: id, kind: 'check' });
    relations.push({ from: id, to: at, kind: 'check' });
  }
  const known = (id: string) =>
    index.nodes.has(id) || index.conditions.has(id) || index.checks.has(id) || (sources as Set<string>).has(id);
  const whole = distinct(relations.filter(({ from, to }) => known(from) && known(to)));
  const touched = new Set(whole.flatMap(({ from, to }) => [from, to]));
  const nodes: readonly RelationNode[] = [
    ...[...index.nodes.values()].map(({ id, node }) => ({ id, kind: 'item' as const, label: labelOf(node) })),
    ...definition.conditions.map((one) => ({ id: one.id, kind: 'condition' as const, label: labelOf(one) })),
    ...definition.checks.map((one) => ({ id: one.id, kind: 'check' as const, label: labelOf(one) })),
    ...[...sources].map((id) => ({ id, kind: 'register' as const, label: sourceNames[id] })),
  ];
  return { nodes: nodes.filter(({ id }) => touched.has(id)), relations: whole };
}

const distinct = (relations: readonly Relation[]): readonly Relation[] => [
  ...new Map(relations.map((one) => [`${one.from}\n${one.to}\n${one.kind}`, one])).values(),
];

/** What a node hangs on and what hangs on it, however far, itself included. */
export function relatedTo({ relations }: RelationMap, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  const follow = (from: 'from' | 'to', to: 'from' | 'to') => {
    const waiting = [id];
    const seen = new Set(waiting);
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const relation of relations) {
        if (relation[from] !== at || seen.has(relation[to])) continue;
        seen.add(relation[to]);
        found.add(relation[to]);
        waiting.push(relation[to]);
      }
  };
  follow('from', 'to');
  follow('to', 'from');
  return found;
}
