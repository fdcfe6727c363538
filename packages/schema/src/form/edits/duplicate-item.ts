import { isItemId } from '../../shared/ids';
import { refuse } from '../../shared/outcome';
import type { FormDefinition, Item, Page } from '../definition';
import { holderOfNames, indexForm, subtreeOf } from '../form-index';
import { settled, takenId } from './consequences';
import { copyItem } from './copy-item';
import type { EditRefusal } from './edit';
import { argumentsOf, idArgument, type Operation } from './operation';
import { changeItems, changePages, inserted } from './tree';
import { quoted } from './words';

/** Nhân đôi an item or page, right after itself. */
export const duplicateItem: Operation<'duplicateItem'> = {
  shape: argumentsOf('duplicateItem', {
    id: idArgument,
    newIds: { type: 'object', additionalProperties: idArgument, maxProperties: 10_000 },
  }),
  apply: (definition, { id, newIds }) => {
    const entry = indexForm(definition).nodes.get(id);
    if (!entry) return refuse({ code: 'item-not-found', id });
    const newId = (old: string) => (Object.hasOwn(newIds, old) ? newIds[old] : undefined);
    const missing = subtreeOf(entry.node).find((node) => !isItemId(newId(node.id)));
    if (missing) return refuse(newIdMissing(missing.id));
    const taken = namesIn(definition, entry.parentId);
    const copy = copyItem(definition, entry.node, { newId, taken });
    const clash = takenId(definition, copy.item);
    if (clash !== undefined) return refuse({ code: 'id-taken', id: clash });
    const { parentId } = entry;
    const widened =
      parentId === null
        ? changePages(definition, (pages) => inserted(pages, entry.index + 1, copy.item as Page))
        : changeItems(definition, parentId, (items) => inserted(items, entry.index + 1, copy.item as Item));
    const after = {
      ...widened,
      conditions: [...definition.conditions, ...copy.conditions],
      checks: [...definition.checks, ...copy.checks],
    };
    return settled(definition, after, copy.item.id);
  },
  describe: (definition, { id }) => `Nhân đôi ${quoted(definition, id)}`,
};

const newIdMissing = (id: string): EditRefusal => ({
  code: 'invalid-definition',
  problems: [{ code: 'new-id-missing', path: '/newIds', itemId: id, text: `Bản sao của “${id}” chưa có mã mới.` }],
});

/** Data names in the object that the items of this parent are written into. */
export function namesIn(definition: FormDefinition, parentId: string | null): ReadonlySet<string> {
  const index = indexForm(definition);
  const holder = parentId === null ? undefined : holderOfNames(index, parentId);
  const names = new Set<string>();
  const top = holder ?? rootHolder(definition);
  for (const { node, parentId: around } of index.nodes.values())
    if ('name' in node && around !== null && holderOfNames(index, around) === top) names.add(node.name);
  return names;
}

const rootHolder = (definition: FormDefinition): string =>
  holderOfNames(indexForm(definition), definition.pages[0]?.id ?? '');
