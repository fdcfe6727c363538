import { ok, refuse } from '../../shared/outcome';
import type { Item } from '../definition';
import { ancestorsOf, indexForm } from '../form-index';
import { settled } from './consequences';
import { misplaced } from './new-part';
import { argumentsOf, idArgument, indexArgument, type Operation } from './operation';
import { changeItems, inserted, without } from './tree';
import { quoted, spotInWords } from './words';

/** Chuyển một mục. The index is the place that it has afterwards: the moved item itself is not counted. */
export const moveItem: Operation<'moveItem'> = {
  shape: argumentsOf('moveItem', { id: idArgument, parent: idArgument, index: indexArgument }),
  apply: (definition, { id, parent: parentId, index }) => {
    const form = indexForm(definition);
    const moved = form.nodes.get(id);
    const parent = form.nodes.get(parentId);
    if (!moved || moved.parentId === null) return refuse({ code: 'item-not-found', id });
    if (!parent) return refuse({ code: 'item-not-found', id: parentId });
    if (parentId === id || ancestorsOf(form, parentId).some((around) => around.id === id))
      return refuse({ code: 'inside-itself', id });
    const item = moved.node as Item;
    const refused = misplaced(definition, item, parent);
    if (refused) return refuse(refused);
    if (moved.parentId === parentId && moved.index === Math.min(index, lastIndex(parent.node))) return ok(definition);
    const lifted = changeItems(definition, moved.parentId, (items) => without(items, id));
    return settled(
      definition,
      changeItems(lifted, parentId, (items) => inserted(items, index, item)),
      id,
    );
  },
  describe: (definition, { id, parent, index }) => {
    const from = indexForm(definition).nodes.get(id)?.parentId;
    const spot = spotInWords(definition, parent, index, id);
    const across = from === parent || spot.startsWith('vào') ? '' : ` trong ${quoted(definition, parent)}`;
    return `Chuyển ${quoted(definition, id)} ${spot}${across}`;
  },
};

const lastIndex = (parent: object): number =>
  'items' in parent && Array.isArray(parent.items) ? parent.items.length - 1 : 0;
