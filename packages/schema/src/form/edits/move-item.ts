import { ok, refuse } from '../../shared/outcome';
import type { FormDefinition, Item } from '../definition';
import { ancestorsOf, indexForm, labelOf } from '../form-index';
import { settled } from './consequences';
import { outermost } from './form-part';
import { misplaced } from './new-part';
import { argumentsOf, type EditOutcome, idArgument, idsArgument, indexArgument, type Operation } from './operation';
import { changeItems, sameJson, withoutAll } from './tree';
import { labelsInWords, quoted, spotInWords } from './words';

/** Chuyển một mục. The index is the place that it has afterwards: the moved item itself is not counted. */
export const moveItem: Operation<'moveItem'> = {
  shape: argumentsOf('moveItem', { id: idArgument, parent: idArgument, index: indexArgument }),
  apply: (definition, { id, parent, index }) => moved(definition, [id], parent, index),
  describe: (definition, { id, parent, index }) => inWords(definition, [id], parent, index),
};

/** Chuyển nhiều mục: they come to stand one after another, so that what asks about one another moves together. */
export const moveItems: Operation<'moveItems'> = {
  shape: argumentsOf('moveItems', { ids: idsArgument, parent: idArgument, index: indexArgument }),
  apply: (definition, { ids, parent, index }) => moved(definition, ids, parent, index),
  describe: (definition, { ids, parent, index }) => inWords(definition, ids, parent, index),
};

function moved(definition: FormDefinition, ids: readonly string[], parentId: string, index: number): EditOutcome {
  const form = indexForm(definition);
  const gone = ids.find((id) => form.nodes.get(id)?.parentId == null);
  if (gone !== undefined) return refuse({ code: 'item-not-found', id: gone });
  const parent = form.nodes.get(parentId);
  if (!parent) return refuse({ code: 'item-not-found', id: parentId });
  const around = new Set([parentId, ...ancestorsOf(form, parentId).map(({ id }) => id)]);
  const inside = ids.find((id) => around.has(id));
  if (inside !== undefined) return refuse({ code: 'inside-itself', id: inside });

  const items = outermost(definition, ids) as readonly Item[];
  const lifting = new Set(items.map(({ id }) => id));
  const holders = new Set(items.map(({ id }) => form.nodes.get(id)?.parentId ?? ''));
  const lifted = [...holders].reduce(
    (without, holder) => changeItems(without, holder, (inner) => withoutAll(inner, lifting)),
    definition,
  );
  for (const item of items) {
    const refused = misplaced(lifted, item, parent);
    if (refused) return refuse(refused);
  }
  const after = changeItems(lifted, parentId, (inner) => inner.toSpliced(Math.min(index, inner.length), 0, ...items));
  return sameOrder(definition, after, parentId, holders)
    ? ok(definition)
    : settled(definition, after, items[0]?.id ?? parentId);
}

/** Whether everything stands where it stood. */
const sameOrder = (
  before: FormDefinition,
  after: FormDefinition,
  parentId: string,
  holders: ReadonlySet<string>,
): boolean =>
  holders.size === 1 && holders.has(parentId) && sameJson(itemIds(before, parentId), itemIds(after, parentId));

function itemIds(definition: FormDefinition, parentId: string): readonly string[] {
  const node = indexForm(definition).nodes.get(parentId)?.node;
  return node && 'items' in node ? node.items.map(({ id }) => id) : [];
}

function inWords(definition: FormDefinition, ids: readonly string[], parent: string, index: number): string {
  const { nodes } = indexForm(definition);
  const spot = spotInWords(definition, parent, index, ...ids);
  const stays = ids.every((id) => nodes.get(id)?.parentId === parent);
  const across = stays || spot.startsWith('vào') ? '' : ` trong ${quoted(definition, parent)}`;
  return `Chuyển ${labelsInWords(outermost(definition, ids).map(labelOf))} ${spot}${across}`;
}
