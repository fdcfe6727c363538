import type { FormDefinition } from '../../form/definition';
import { ancestorsOf, type IndexedNode, indexForm, labelOf } from '../../form/form-index';
import { isWithin, type Lists } from '../../form/rules-of-definition/rule';
import { foldText } from '../../shared/fold-text';
import { type Outcome, ok, refuse } from '../../shared/outcome';

const BETWEEN = '›';

export type NameRefusal =
  | { readonly code: 'unknown-field' }
  | { readonly code: 'ambiguous-field'; readonly found: readonly IndexedNode[] }
  | { readonly code: 'out-of-reach'; readonly found: IndexedNode };

/** A label as it can stand between brackets. */
export const labelInBrackets = (label: string): string =>
  label
    .normalize('NFC')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll(BETWEEN, '>')
    .replace(/\s+/gu, ' ')
    .trim();

/** A field or list with the labels around it, outermost first, and the folded forms of them all. */
export type NamedNode = {
  readonly entry: IndexedNode;
  readonly label: string;
  readonly around: readonly string[];
  readonly foldedLabel: string;
  readonly foldedAround: readonly string[];
};

type Names = { readonly all: readonly NamedNode[]; readonly byLabel: ReadonlyMap<string, readonly NamedNode[]> };

const known = new WeakMap<FormDefinition, Names>();

/** Fields and lists in reading order, and by the folded form of their label. */
function namesOf(definition: FormDefinition): Names {
  const before = known.get(definition);
  if (before) return before;
  const index = indexForm(definition);
  const labels = new Map<string, string>();
  const labelFor = ({ id, node }: IndexedNode): string => {
    const label = labels.get(id) ?? labelInBrackets(labelOf(node));
    labels.set(id, label);
    return label;
  };
  const all: NamedNode[] = [];
  const byLabel = new Map<string, NamedNode[]>();
  for (const entry of index.nodes.values()) {
    if (entry.kind !== 'field' && entry.kind !== 'list') continue;
    const label = labelFor(entry);
    const around = ancestorsOf(index, entry.id).map(labelFor);
    const foldedLabel = foldText(label);
    const named = { entry, label, around, foldedLabel, foldedAround: around.map(foldText) };
    all.push(named);
    const beside = byLabel.get(foldedLabel);
    if (beside) beside.push(named);
    else byLabel.set(foldedLabel, [named]);
  }
  const names = { all, byLabel };
  known.set(definition, names);
  return names;
}

/** Fields and lists that a place within these lists can read, the nearest in its rows first. */
export const namedInReach = (definition: FormDefinition, lists: Lists): readonly NamedNode[] =>
  namesOf(definition)
    .all.filter(({ entry }) => isWithin(entry.lists, lists))
    .sort((a, b) => b.entry.lists.length - a.entry.lists.length);

/** Whether the labels of a path stand in this order around the item, with or without others between them. */
function liesOn(path: readonly string[], around: readonly string[]): boolean {
  let at = 0;
  for (const each of path) {
    while (at < around.length && around[at] !== each) at += 1;
    if (at === around.length) return false;
    at += 1;
  }
  return true;
}

/**
 * Trường theo tên: what stands between brackets, `Họ tên`, `Cha › Họ tên` or `#f_ma`. Among those in reach of a place
 * within these lists the innermost is meant; exact spelling goes before spelling without diacritics.
 */
export function findByName(
  definition: FormDefinition,
  name: string,
  lists: Lists,
  kind: 'field' | 'list' | 'either' = 'either',
): Outcome<IndexedNode, NameRefusal> {
  const wanted = labelInBrackets(name.replaceAll(BETWEEN, '\n')).trim();
  if (wanted.startsWith('#')) {
    const entry = indexForm(definition).nodes.get(wanted.slice(1));
    if (entry && (entry.kind === 'field' || entry.kind === 'list'))
      return isWithin(entry.lists, lists) ? ok(entry) : refuse({ code: 'out-of-reach', found: entry });
  }
  const path = name.split(BETWEEN).map(labelInBrackets);
  const own = path.pop() ?? '';
  const foldedPath = path.map(foldText);
  const all = (namesOf(definition).byLabel.get(foldText(own)) ?? []).filter(
    ({ entry, foldedAround }) => (kind === 'either' || entry.kind === kind) && liesOn(foldedPath, foldedAround),
  );
  const exact = all.filter(({ label, around }) => label === own && liesOn(path, around));
  const candidates = (exact.length > 0 ? exact : all).map(({ entry }) => entry);
  const inReach = candidates.filter((entry) => isWithin(entry.lists, lists));
  const deepest = Math.max(...inReach.map((entry) => entry.lists.length));
  const [entry, ...others] = inReach.filter((each) => each.lists.length === deepest);
  if (entry) return others.length === 0 ? ok(entry) : refuse({ code: 'ambiguous-field', found: [entry, ...others] });
  const [outside] = candidates;
  return refuse(outside ? { code: 'out-of-reach', found: outside } : { code: 'unknown-field' });
}

/** The shortest name that means this field or list at a place within these lists; its id where no label does. */
export function nameInReach(
  definition: FormDefinition,
  id: string,
  lists: Lists,
  kind: 'field' | 'list' = 'field',
): string {
  const index = indexForm(definition);
  const entry = index.nodes.get(id);
  if (!entry) return `#${id}`;
  const own = labelInBrackets(labelOf(entry.node));
  const around = ancestorsOf(index, id).map(({ node }) => labelInBrackets(labelOf(node)));
  const nearest = [...around].reverse();
  const paths = [[], ...nearest.map((each) => [each]), ...nearest.map((_, at) => around.slice(around.length - at - 1))];
  for (const path of paths) {
    const name = [...path, own].join(` ${BETWEEN} `);
    const found = findByName(definition, name, lists, kind);
    if (found.ok && found.value.id === id) return name;
  }
  return `#${id}`;
}

const FARTHEST = 3;
const LONGEST = 60;

/** The label most like a mistyped one, as its shortest name; undefined when none is near. */
export function nearestName(definition: FormDefinition, name: string, lists: Lists): string | undefined {
  const wanted = foldText(name).slice(0, LONGEST);
  let best: { readonly id: string; readonly kind: 'field' | 'list'; readonly far: number } | undefined;
  for (const [label, [named]] of namesOf(definition).byLabel) {
    if (!named || !isWithin(named.entry.lists, lists)) continue;
    const far = label.startsWith(wanted) && wanted.length > 2 ? 1 : distance(wanted, label.slice(0, LONGEST));
    if (far <= Math.min(FARTHEST, wanted.length / 2) && far < (best?.far ?? Number.POSITIVE_INFINITY))
      best = { id: named.entry.id, kind: named.entry.kind === 'list' ? 'list' : 'field', far };
  }
  return best && nameInReach(definition, best.id, lists, best.kind);
}

/** The nearest of a few words. */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  let best: { readonly word: string; readonly far: number } | undefined;
  for (const each of words) {
    const far = distance(foldText(word).slice(0, LONGEST), foldText(each));
    if (far <= Math.min(FARTHEST, word.length / 2) && far < (best?.far ?? Number.POSITIVE_INFINITY))
      best = { word: each, far };
  }
  return best?.word;
}

/** How many letters must change; beyond `FARTHEST` the exact number does not matter. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > FARTHEST) return Number.POSITIVE_INFINITY;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1)
      row.push(
        Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    if (Math.min(...row) > FARTHEST) return Number.POSITIVE_INFINITY;
    before = row;
  }
  return before[b.length] ?? 0;
}
