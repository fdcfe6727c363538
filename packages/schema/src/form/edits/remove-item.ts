import { ok, refuse } from '../../shared/outcome';
import type { FormDefinition } from '../definition';
import { type FormNode, indexForm, subtreeOf, usesOf } from '../form-index';
import type { Place } from './edit';
import { argumentsOf, type EditOutcome, idArgument, type Operation } from './operation';
import { changeItems, changePages, without } from './tree';
import { quoted } from './words';

/** Xoá một mục with all that it holds. Refused while anything outside it still reads a field or list of it. */
export const removeItem: Operation<'removeItem'> = {
  shape: argumentsOf('removeItem', { id: idArgument }),
  apply: (definition, { id }) => {
    const entry = indexForm(definition).nodes.get(id);
    if (!entry || entry.parentId === null) return refuse({ code: 'item-not-found', id });
    const { parentId } = entry;
    return removed(definition, entry.node, (form) => changeItems(form, parentId, (items) => without(items, id)));
  },
  describe: (definition, { id }) => `Xoá ${quoted(definition, id)}`,
};

export const removePage: Operation<'removePage'> = {
  shape: argumentsOf('removePage', { id: idArgument }),
  apply: (definition, { id }) => {
    const entry = indexForm(definition).nodes.get(id);
    if (entry?.kind !== 'page') return refuse({ code: 'item-not-found', id });
    return removed(definition, entry.node, (form) => changePages(form, (pages) => without(pages, id)));
  },
  describe: (definition, { id }) => `Xoá trang ${quoted(definition, id)}`,
};

function removed(
  definition: FormDefinition,
  node: FormNode,
  remove: (definition: FormDefinition) => FormDefinition,
): EditOutcome {
  const going = new Set(subtreeOf(node).map(({ id }) => id));
  const usedBy = new Map<string, Place>();
  for (const id of going)
    for (const place of usesOf(definition, id)) if (!going.has(place.id)) usedBy.set(place.id, place);
  if (usedBy.size > 0) return refuse({ code: 'still-used', id: node.id, usedBy: [...usedBy.values()] });
  return ok(withoutTexts(remove(definition), going));
}

/** English texts go with the item that they translate. */
function withoutTexts(definition: FormDefinition, going: ReadonlySet<string>): FormDefinition {
  const english = Object.entries(definition.texts?.en ?? {});
  const staying = english.filter(([key]) => !going.has(key.split('.')[0] ?? ''));
  return staying.length === english.length ? definition : { ...definition, texts: { en: Object.fromEntries(staying) } };
}
