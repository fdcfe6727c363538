import { type Outcome, ok } from '../../shared/outcome';
import { checkDefinition, type DefinitionRefusal } from '../check-definition';
import type { FormDefinition, Page } from '../definition';
import { propertyInWords } from '../edits/words';
import { type FormNode, indexForm, labelOfId } from '../form-index';
import { type Arbiter, type Clash, mergeObjects, mergeOrder, mergeValue } from './merge-values';

/** Chỗ hai người cùng sửa. */
export type MergeConflict = Clash & {
  /** The page, item, condition or check; null is the form itself. */
  readonly itemId: string | null;
  /** What people call the thing and its property. */
  readonly label: string;
  readonly property: string;
};

export type MergedForm = {
  readonly definition: FormDefinition;
  /** Where both changed the same; the definition holds what `picks` says, theirs otherwise. */
  readonly conflicts: readonly MergeConflict[];
};

export type MergePicks = ReadonlyMap<string, 'mine' | 'theirs'>;

const ROOT = '#';
const REMOVED = '/removed';

/**
 * Gộp hai bản sửa of one draft: `mine` and `theirs` both grew from `base`. Things are known by their ids, so that what
 * one moved and the other renamed is the same thing. What changed on one side only is taken; where both changed one
 * property a conflict is told and `picks` decides (by its `key`; theirs when it says nothing). Refused when the two
 * together would be a form that cannot be saved.
 */
export function mergeForms(
  base: FormDefinition,
  mine: FormDefinition,
  theirs: FormDefinition,
  picks: MergePicks = new Map(),
): Outcome<MergedForm, DefinitionRefusal> {
  const clashes: Clash[] = [];
  const arbiter: Arbiter = {
    decide: (clash) => {
      clashes.push(clash);
      return picks.get(clash.key) ?? 'theirs';
    },
  };
  const rest = mergeObjects(headOf(base), headOf(mine), headOf(theirs), '', arbiter);
  const merged = {
    ...rest,
    pages: mergeTree(base, mine, theirs, arbiter),
    conditions: mergeList(base.conditions, mine.conditions, theirs.conditions, arbiter),
    checks: mergeList(base.checks, mine.checks, theirs.checks, arbiter),
  };
  const checked = checkDefinition(merged);
  if (!checked.ok) return checked;
  return ok({ definition: checked.value, conflicts: clashes.map((clash) => conflictOf(clash, mine, theirs)) });
}

const headOf = ({ pages: _, conditions: __, checks: ___, ...head }: FormDefinition) => head;

function conflictOf(clash: Clash, mine: FormDefinition, theirs: FormDefinition): MergeConflict {
  const [id = '', property = '', inner = ''] = clash.key.split('/');
  const known = indexForm(mine).nodes.has(id) || indexForm(theirs).nodes.has(id);
  const label = known || id ? labelIn(id, theirs, mine) : theirs.title;
  const named = property === 'schema' && inner === 'title' ? 'nhãn' : propertyInWords(property);
  return { ...clash, itemId: id || null, label, property: clash.key.endsWith(REMOVED) ? 'việc xoá' : named };
}

function labelIn(id: string, ...forms: readonly FormDefinition[]): string {
  return forms.map((form) => labelOfId(form, id)).find((label) => label !== id) ?? id;
}

type Identified = { readonly id: string };

/** Conditions and checks: a flat list by id. */
function mergeList<T extends Identified>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  arbiter: Arbiter,
): readonly unknown[] {
  const [known, own, other] = [byId(base), byId(mine), byId(theirs)];
  const values = new Map<string, unknown>();
  for (const id of new Set([...other.keys(), ...own.keys()])) {
    const value = mergeOne(id, known.get(id), own.get(id), other.get(id), arbiter);
    if (value !== undefined) values.set(id, value);
  }
  const idsOf = (list: readonly T[]) => list.map(({ id }) => id);
  return mergeOrder(idsOf(base), idsOf(mine), idsOf(theirs), new Set(values.keys())).map((id) => values.get(id));
}

const byId = <T extends Identified>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]));

/** One thing's own properties; undefined when it is gone. */
function mergeOne(
  id: string,
  base: object | undefined,
  mine: object | undefined,
  theirs: object | undefined,
  arbiter: Arbiter,
): unknown {
  if (mine && theirs) return mergeObjects({ ...base }, { ...mine }, { ...theirs }, id, arbiter);
  return mergeValue(base, mine, theirs, `${id}${REMOVED}`, arbiter);
}

type Tree = {
  readonly own: ReadonlyMap<string, object>;
  readonly parent: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string, readonly string[]>;
};

function treeOf(form: FormDefinition): Tree {
  const own = new Map<string, object>();
  const parent = new Map<string, string>();
  const children = new Map<string, readonly string[]>([[ROOT, form.pages.map(({ id }) => id)]]);
  for (const { id, node, parentId } of indexForm(form).nodes.values()) {
    own.set(id, withoutItems(node));
    parent.set(id, parentId ?? ROOT);
    if ('items' in node)
      children.set(
        id,
        node.items.map((item) => item.id),
      );
  }
  return { own, parent, children };
}

function withoutItems(node: FormNode): object {
  const { items: _, ...own } = node as Page;
  return own;
}

function mergeTree(base: FormDefinition, mine: FormDefinition, theirs: FormDefinition, arbiter: Arbiter): unknown {
  const [before, own, other] = [treeOf(base), treeOf(mine), treeOf(theirs)];
  const values = new Map<string, unknown>();
  const parents = new Map<string, string>();
  for (const id of new Set([...other.own.keys(), ...own.own.keys()])) {
    const value = mergeOne(id, before.own.get(id), own.own.get(id), other.own.get(id), arbiter);
    if (value === undefined) continue;
    values.set(id, value);
    const at = [before, own, other].map(({ parent }) => parent.get(id));
    const [was, here = at[2], there = at[1]] = at;
    parents.set(id, String(mergeValue(was, here, there, `${id}/parent`, arbiter)));
  }
  // A thing that one put into what the other took away brings its holder back.
  for (const parent of [...parents.values()]) revive(parent);
  function revive(id: string): void {
    if (id === ROOT || values.has(id)) return;
    const side = other.own.has(id) ? other : own;
    values.set(id, side.own.get(id));
    const up = side.parent.get(id) ?? ROOT;
    parents.set(id, up);
    revive(up);
  }
  unknot(parents, other.parent);
  const holds = new Map<string, Set<string>>();
  for (const [id, parent] of parents) holds.set(parent, (holds.get(parent) ?? new Set()).add(id));

  const build = (parent: string): readonly unknown[] => {
    const alive = holds.get(parent) ?? new Set<string>();
    const order = mergeOrder(
      before.children.get(parent) ?? [],
      own.children.get(parent) ?? [],
      other.children.get(parent) ?? [],
      alive,
    );
    return [...order, ...[...alive].filter((id) => !order.includes(id))].map((id) => {
      const holder = own.children.has(id) || other.children.has(id);
      return { ...(values.get(id) as object), ...(holder ? { items: build(id) } : {}) };
    });
  };
  return build(ROOT);
}

/** Each put a thing into the other's: neither may hold itself, so their place counts. */
function unknot(parents: Map<string, string>, theirs: ReadonlyMap<string, string>): void {
  for (const id of parents.keys()) {
    const seen = new Set<string>();
    for (let at = id; at !== ROOT; at = parents.get(at) ?? ROOT) {
      if (seen.has(at)) {
        for (const each of seen) parents.set(each, theirs.get(each) ?? ROOT);
        break;
      }
      seen.add(at);
    }
  }
}
