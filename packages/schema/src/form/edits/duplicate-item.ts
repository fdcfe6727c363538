import { refuse } from '../../shared/outcome';
import type { Item, Page } from '../definition';
import { indexForm, subtreeOf } from '../form-index';
import { namesIn, settled, takenId } from './consequences';
import { copyNodes, withRules } from './copy-item';
import { rulesWithin } from './form-part';
import { lookUp, newIdMissing, newIdsArgument } from './new-ids';
import { argumentsOf, idArgument, type Operation } from './operation';
import { changeItems, changePages } from './tree';
import { quoted } from './words';

/** Nhân đôi an item or page, right after itself. */
export const duplicateItem: Operation<'duplicateItem'> = {
  shape: argumentsOf('duplicateItem', { id: idArgument, newIds: newIdsArgument }),
  apply: (definition, { id, newIds }) => {
    const entry = indexForm(definition).nodes.get(id);
    if (!entry) return refuse({ code: 'item-not-found', id });
    const { parentId, node, index } = entry;
    const refused = newIdMissing(
      subtreeOf(node).map((inner) => inner.id),
      newIds,
    );
    if (refused) return refuse(refused);
    const choices = { newId: lookUp(newIds), taken: namesIn(definition, parentId), into: definition };
    const copies = copyNodes([node], rulesWithin(definition, [node]), choices);
    const clash = copies.nodes.map((copy) => takenId(definition, copy)).find((taken) => taken !== undefined);
    if (clash !== undefined) return refuse({ code: 'id-taken', id: clash });
    const widened =
      parentId === null
        ? changePages(definition, (pages) => pages.toSpliced(index + 1, 0, ...(copies.nodes as readonly Page[])))
        : changeItems(definition, parentId, (items) =>
            items.toSpliced(index + 1, 0, ...(copies.nodes as readonly Item[])),
          );
    return settled(definition, withRules(widened, copies), id);
  },
  describe: (definition, { id }) => `Nhân đôi ${quoted(definition, id)}`,
};
