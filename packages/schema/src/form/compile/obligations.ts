import type { Json, JsonSchemaObject } from '../../shared/json';
import type { Condition } from '../definition';
import {
  assume,
  constantOf,
  keyOf,
  objectsRead,
  readableFrom,
  readablePart,
  simplify,
  withoutObject,
} from './condition-parts';
import { conditionSchema } from './condition-schema';
import type { ObjectRules } from './item-schema';
import { type DataItem, lowestHolding, type ObjectNode, type ObjectTree, stepsDown } from './object-tree';
import { alwaysRefused, choicesWithin, type Refused, refuseChoice, refusedSchema } from './refused-choices';

/** What must and must not be there in one object, and what hangs on conditions there. */
type Overlay = {
  readonly required: Set<string>;
  readonly hidden: Set<string>;
  /** Choices that cannot be taken, by data name. */
  readonly refused: Map<string, readonly Refused[]>;
  readonly inside: Map<ObjectNode, Overlay>;
  readonly branches: Map<string, Branch>;
};

type Branch = {
  /** The item for which the condition was first asked. */
  readonly itemId: string;
  readonly test: Condition;
  readonly met: Overlay;
  readonly unmet: Overlay;
};

const anOverlay = (): Overlay => ({
  required: new Set(),
  hidden: new Set(),
  refused: new Map(),
  inside: new Map(),
  branches: new Map(),
});

/** Where a condition names something that cannot be read from the item it governs, or splits into too many cases. */
export type ConditionFault = { readonly itemId: string; readonly fault: 'out-of-reach' | 'too-many-cases' };

type Report = (fault: ConditionFault) => void;

/** A condition over fields of several levels is taken apart case by case; past this many it is refused. */
const MOST_CASES = 256;

/**
 * Bắt buộc và ẩn hiện as JSON Schema. Each rule stands in the lowest object that holds every field of its condition
 * and what it governs; where the condition also reads the rows around, it is taken apart there and goes on in the
 * rows. Rules of one condition share one `if`.
 *
 * A group is required where something in it would be, were the group absent: its own `required` cannot say so.
 */
export function makeObligations(
  tree: ObjectTree,
  conditionOf: (id: string) => Condition,
  report: Report,
): (node: ObjectNode) => ObjectRules {
  const overlays = anOverlay();

  /** An item must be there when any of these holds. */
  const presence = ({ item, showing }: DataItem): readonly Condition[] => {
    if (item.kind !== 'group') {
      const { required } = item;
      if (required === true) return [simplify({ all: showing })];
      return typeof required === 'object' ? [simplify({ all: [...showing, conditionOf(required.when)] })] : [];
    }
    const group = tree.objects.get(item.id);
    const inside = group?.items.flatMap(presence).map((test) => withoutObject(test, group, tree)) ?? [];
    return inside.map((test) => simplify({ all: [...showing, test] }));
  };

  const levelOf = (rule: Rule, test: Condition) => lowestHolding([rule.node, ...objectsRead(test, tree)], tree.root);

  const inOnePiece = (rule: Rule, test: Condition) => readableFrom(test, levelOf(rule, test), tree);

  /** What reads several levels is first told apart into rules that stand alone; only the rest needs cases. */
  const lay = (rule: Rule, test: Condition): void => {
    const { requires, hides, refuses, ...place } = rule;
    if (!inOnePiece(rule, test)) {
      if (requires !== undefined && hides !== undefined) {
        lay({ ...place, requires }, test);
        lay({ ...place, hides }, test);
        return;
      }
      const denies = hides !== undefined || refuses !== undefined;
      const apart = requires !== undefined && 'any' in test ? test.any : denies && 'all' in test ? test.all : [];
      if (apart.length > 1) {
        for (const part of apart) lay(rule, part);
        return;
      }
    }
    add(rule, tree.root, overlays, test, { left: MOST_CASES });
  };

  const add = (rule: Rule, from: ObjectNode, into: Overlay, test: Condition, cases: { left: number }): void => {
    const constant = constantOf(test);
    if (constant !== undefined) {
      const target = () => descend(into, from, rule.node);
      if (constant && rule.requires !== undefined) target().required.add(rule.requires);
      if (!constant && rule.hides !== undefined) target().hidden.add(rule.hides);
      if (!constant && rule.refuses) refuseChoice(target(), rule.refuses);
      return;
    }
    const level = levelOf(rule, test);
    const part = stepsDown(from, level) && readablePart(test, level, tree);
    cases.left -= 1;
    if (!part || cases.left < 0) {
      report({ itemId: rule.itemId, fault: part ? 'too-many-cases' : 'out-of-reach' });
      return;
    }
    const { branches } = descend(into, from, level);
    const branch = branches.get(keyOf(part)) ?? {
      itemId: rule.itemId,
      test: part,
      met: anOverlay(),
      unmet: anOverlay(),
    };
    branches.set(keyOf(part), branch);
    add(rule, level, branch.met, assume(test, part, true, tree), cases);
    add(rule, level, branch.unmet, assume(test, part, false, tree), cases);
  };

  for (const node of tree.objects.values())
    for (const each of node.items) {
      const { item } = each;
      const shown = simplify({ all: each.showing });
      const present = simplify({ any: presence(each) });
      const rule = { itemId: item.id, node };
      if (keyOf(shown) === keyOf(present)) lay({ ...rule, requires: item.name, hides: item.name }, shown);
      else {
        lay({ ...rule, hides: item.name }, shown);
        lay({ ...rule, requires: item.name }, present);
      }
      for (const { test, ...refuses } of choicesWithin(item, conditionOf)) lay({ ...rule, refuses }, test);
    }

  const own = (node: ObjectNode): Overlay | undefined =>
    stepsDown(tree.root, node)?.reduce<Overlay | undefined>((at, step) => at?.inside.get(step), overlays);

  return (node) => {
    const overlay = own(node) ?? anOverlay();
    return {
      required: [...overlay.required],
      hidden: [...overlay.hidden],
      parts: [...alwaysRefused(overlay), ...branchSchemas(overlay, node, tree, report)],
    };
  };
}

/**
 * One item: its name stands in `requires` (there when the condition holds) or `hides` (absent when it does not), or
 * one of its choices in `refuses` (not to be taken when it does not).
 */
type Rule = {
  readonly itemId: string;
  readonly node: ObjectNode;
  readonly requires?: string;
  readonly hides?: string;
  readonly refuses?: Refused;
};

function descend(overlay: Overlay, from: ObjectNode, to: ObjectNode): Overlay {
  return (stepsDown(from, to) ?? []).reduce((at, step) => {
    const known = at.inside.get(step) ?? anOverlay();
    at.inside.set(step, known);
    return known;
  }, overlay);
}

function branchSchemas(
  { branches }: Overlay,
  node: ObjectNode,
  tree: ObjectTree,
  report: Report,
): readonly JsonSchemaObject[] {
  return [...branches.values()].flatMap((branch) => {
    const then = overlaySchema(branch.met, node, tree, report);
    const otherwise = overlaySchema(branch.unmet, node, tree, report);
    if (!then && !otherwise) return [];
    const cases = { left: MOST_CASES };
    const test = conditionSchema(branch.test, node, tree, cases);
    if (cases.left < 0) report({ itemId: branch.itemId, fault: 'too-many-cases' });
    return [{ if: test, ...(then ? { then } : {}), ...(otherwise ? { else: otherwise } : {}) }];
  });
}

function overlaySchema(
  overlay: Overlay,
  node: ObjectNode,
  tree: ObjectTree,
  report: Report,
): JsonSchemaObject | undefined {
  const properties: { [name: string]: Json } = {};
  for (const [step, inner] of overlay.inside) {
    const schema = overlaySchema(inner, step, tree, report);
    if (schema) properties[step.name] = step.kind === 'row' ? { items: schema } : schema;
  }
  for (const [name, choices] of overlay.refused) properties[name] = refusedSchema(choices);
  // Last: of what is hidden, nothing inside matters.
  for (const name of overlay.hidden) properties[name] = false;
  const allOf = branchSchemas(overlay, node, tree, report);
  const schema: { [keyword: string]: Json } = {};
  if (Object.keys(properties).length > 0) schema.properties = properties;
  if (overlay.required.size > 0) schema.required = [...overlay.required];
  if (allOf.length > 0) schema.allOf = allOf;
  return Object.keys(schema).length > 0 ? schema : undefined;
}
