import type { Check, FormDefinition, Item, NamedCondition, SectionItem } from '../definition';
import { ancestorsOf, type FormNode, indexForm, subtreeOf } from '../form-index';
import { conditionsOf, namedByCondition } from '../uses';

/** What goes with items when they are copied: the conditions that they use, and the checks that show at them. */
export type PartRules = {
  readonly conditions: readonly NamedCondition[];
  readonly checks: readonly Check[];
  /** English texts of all of this. */
  readonly texts?: { readonly en?: { readonly [key: string]: string } };
};

/** Mảnh biểu mẫu: items taken out of a form so that they can stand in another. All are sections, or none is. */
export type FormPart = PartRules & { readonly items: readonly Item[] };

/**
 * Lấy ra the chosen items, in reading order, with their conditions and checks. What lies inside another chosen item
 * comes with it alone; a page stands for its sections; sections and other items chosen together give the items of
 * those sections. Ids that the form does not have are passed over.
 *
 * @example
 * const part = takePart(form, ['f_honNhan', 'f_voChong']);
 */
export function takePart(definition: FormDefinition, ids: Iterable<string>): FormPart {
  const nodes = outermost(definition, ids);
  const sections = nodes.flatMap((node): readonly Item[] => ('kind' in node ? [node] : node.items));
  const ofSections = sections.every(({ kind }) => kind === 'section');
  const items = ofSections ? sections : sections.flatMap(contentOf);
  return { items, ...rulesWithin(definition, items) };
}

/** The chosen pages and items that lie in no other chosen one, in reading order. */
export function outermost(definition: FormDefinition, ids: Iterable<string>): readonly FormNode[] {
  const index = indexForm(definition);
  const chosen = new Set(ids);
  return [...index.nodes.values()]
    .filter(({ id }) => chosen.has(id) && !ancestorsOf(index, id).some((around) => chosen.has(around.id)))
    .map(({ node }) => node);
}

const contentOf = (item: Item): readonly SectionItem[] => (item.kind === 'section' ? item.items : [item]);

/** Conditions used inside, whether straight or through one another; checks that show inside; the texts of all. */
export function rulesWithin(definition: FormDefinition, nodes: readonly FormNode[]): PartRules {
  const inside = nodes.flatMap(subtreeOf);
  const ids = new Set(inside.map(({ id }) => id));
  const used = conditionsUsedBy(definition, inside);
  const conditions = definition.conditions.filter(({ id }) => used.has(id));
  const checks = definition.checks.filter(({ at }) => ids.has(at));
  const mine = new Set([...ids, ...used, ...checks.map(({ id }) => id)]);
  const english = Object.entries(definition.texts?.en ?? {}).filter(([key]) => mine.has(subjectOf(key)));
  return { conditions, checks, ...(english.length > 0 ? { texts: { en: Object.fromEntries(english) } } : {}) };
}

/** The id of what a text translates. */
export const subjectOf = (key: string): string => key.split('.')[0] ?? '';

function conditionsUsedBy(definition: FormDefinition, nodes: readonly FormNode[]): ReadonlySet<string> {
  const { conditions } = indexForm(definition);
  const used = new Set<string>();
  const waiting = nodes.flatMap((node) => conditionsOf(node).map(({ id }) => id));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const condition = conditions.get(id);
    if (!condition || used.has(id)) continue;
    used.add(id);
    waiting.push(...namedByCondition(condition.test));
  }
  return used;
}

/** Every id of the part that needs a new one where it is put: items, conditions and checks. */
export const idsOfPart = ({ items, conditions, checks }: FormPart): readonly string[] => [
  ...items.flatMap((item) => subtreeOf(item).map(({ id }) => id)),
  ...conditions.map(({ id }) => id),
  ...checks.map(({ id }) => id),
];
