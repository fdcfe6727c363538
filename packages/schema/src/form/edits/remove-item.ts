import { ok, refuse } from '../../shared/outcome';
import type { FormDefinition } from '../definition';
import { type FormNode, indexForm, labelOf, subtreeOf, usesOf } from '../form-index';
import { readingInside } from './copy-item';
import type { Place } from './edit';
import { outermost, subjectOf } from './form-part';
import { argumentsOf, type EditOutcome, idArgument, idsArgument, type Operation } from './operation';
import { changeItems, changePages, without, withoutAll } from './tree';
import { labelsInWords, quoted } from './words';

/** Xoá một mục with all that it holds. Refused while anything outside it still reads a field or list of it. */
export const removeItem: Operation<'removeItem'> = {
  shape: argumentsOf('removeItem', { id: idArgument }),
  apply: (definition, { id }) => {
    const entry = indexForm(definition).nodes.get(id);
    if (!entry || entry.parentId === null) return refuse({ code: 'item-not-found', id });
    const { parentId, node } = entry;
    return removed(definition, [node], new Set(), (form) => changeItems(form, parentId, (items) => without(items, id)));
  },
  describe: (definition, { id }) => `Xoá ${quoted(definition, id)}`,
};

/**
 * Xoá nhiều mục at once, as a cut does: checks that show at them go along, and so do conditions that ask about
 * them and that nothing else uses. Refused while anything that stays still reads them.
 */
export const removeItems: Operation<'removeItems'> = {
  shape: argumentsOf('removeItems', { ids: idsArgument }),
  apply: (definition, { ids }) => {
    const { nodes } = indexForm(definition);
    const missing = ids.find((id) => nodes.get(id)?.parentId == null);
    if (missing !== undefined) return refuse({ code: 'item-not-found', id: missing });
    const going = outermost(definition, ids);
    if (going.length === 0) return ok(definition);
    const goingIds = new Set(going.map(({ id }) => id));
    const holders = new Set(going.map(({ id }) => nodes.get(id)?.parentId ?? ''));
    const rules = rulesGoingWith(definition, new Set(going.flatMap(subtreeOf).map(({ id }) => id)));
    return removed(definition, going, rules, (form) => ({
      ...[...holders].reduce((left, holder) => changeItems(left, holder, (items) => withoutAll(items, goingIds)), form),
      conditions: withoutAll(form.conditions, rules),
      checks: withoutAll(form.checks, rules),
    }));
  },
  describe: (definition, { ids }) => `Xoá ${labelsInWords(outermost(definition, ids).map(labelOf))}`,
};

export const removePage: Operation<'removePage'> = {
  shape: argumentsOf('removePage', { id: idArgument }),
  apply: (definition, { id }) => {
    const entry = indexForm(definition).nodes.get(id);
    if (entry?.kind !== 'page') return refuse({ code: 'item-not-found', id });
    return removed(definition, [entry.node], new Set(), (form) => changePages(form, (pages) => without(pages, id)));
  },
  describe: (definition, { id }) => `Xoá trang ${quoted(definition, id)}`,
};

/** Checks at these items, and conditions that read them and are used by nothing but them and one another. */
function rulesGoingWith(definition: FormDefinition, items: ReadonlySet<string>): ReadonlySet<string> {
  const going = new Set([...items, ...definition.checks.filter(({ at }) => items.has(at)).map(({ id }) => id)]);
  for (let before = -1; before < going.size; ) {
    before = going.size;
    for (const { id } of definition.conditions) {
      const users = usesOf(definition, id);
      if (users.length > 0 && users.every((user) => going.has(user.id))) going.add(id);
    }
  }
  const reading = readingInside(definition.conditions, items);
  const { checks } = indexForm(definition);
  return new Set([...going].filter((id) => reading.has(id) || checks.has(id)));
}

function removed(
  definition: FormDefinition,
  nodes: readonly FormNode[],
  rules: ReadonlySet<string>,
  remove: (definition: FormDefinition) => FormDefinition,
): EditOutcome {
  const going = new Set([...nodes.flatMap(subtreeOf).map(({ id }) => id), ...rules]);
  for (const node of nodes) {
    const usedBy = new Map<string, Place>();
    for (const { id } of subtreeOf(node))
      for (const place of usesOf(definition, id)) if (!going.has(place.id)) usedBy.set(place.id, place);
    if (usedBy.size > 0) return refuse({ code: 'still-used', id: node.id, usedBy: [...usedBy.values()] });
  }
  return ok(withoutTexts(remove(definition), going));
}

/** English texts go with the item that they translate. */
function withoutTexts(definition: FormDefinition, going: ReadonlySet<string>): FormDefinition {
  const { texts } = definition;
  if (!texts || !Object.keys({ ...texts.en, ...texts.madeFrom }).some((key) => going.has(subjectOf(key))))
    return definition;
  const staying = (held: { readonly [key: string]: string } | undefined) =>
    Object.fromEntries(Object.entries(held ?? {}).filter(([key]) => !going.has(subjectOf(key))));
  return {
    ...definition,
    texts: { en: staying(texts.en), ...(texts.madeFrom ? { madeFrom: staying(texts.madeFrom) } : {}) },
  };
}
