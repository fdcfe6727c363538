import { refuse } from '../../shared/outcome';
import { indexForm, labelOf } from '../form-index';
import { settled } from './consequences';
import { misplaced, refusedPart } from './new-part';
import { argumentsOf, idArgument, indexArgument, type Operation } from './operation';
import { changeItems, inserted } from './tree';
import { spotInWords } from './words';

/** Thêm một mục. An index past the end means last. */
export const insertItem: Operation<'insertItem'> = {
  shape: argumentsOf('insertItem', { parent: idArgument, index: indexArgument, item: { type: 'object' } }),
  apply: (definition, { parent: parentId, index, item }) => {
    const parent = indexForm(definition).nodes.get(parentId);
    if (!parent) return refuse({ code: 'item-not-found', id: parentId });
    const refused =
      refusedPart(definition, item, item.kind === 'section' ? 'section' : 'item1') ??
      misplaced(definition, item, parent);
    if (refused) return refuse(refused);
    return settled(
      definition,
      changeItems(definition, parentId, (items) => inserted(items, index, item)),
      item.id,
    );
  },
  describe: (definition, { parent, index, item }) =>
    `Thêm “${labelOf(item)}” ${spotInWords(definition, parent, index)}`,
};
