import { isItemId } from '../../shared/ids';
import type { Item } from '../definition';
import type { DefinitionProblem } from '../edits/edit';
import type { DefinitionRule } from './rule';
import { placeInWords, problemAt } from './words';

/** Mã: pages, items, conditions and checks share one space of ids, and none is a name that every object inherits. */
export const idsDiffer: DefinitionRule = (definition) => {
  const problems: DefinitionProblem[] = [];
  const first = new Map<string, string>();

  const meet = (id: string, path: string): void => {
    const earlier = first.get(id);
    if (earlier !== undefined) {
      const { words } = placeInWords(definition, earlier);
      problems.push(problemAt(definition, 'duplicate-id', `${path}/id`, `mã “${id}” đã dùng cho ${words}.`));
    } else if (isItemId(id)) first.set(id, path);
    else problems.push(problemAt(definition, 'id-not-allowed', `${path}/id`, `mã “${id}” không được dùng.`));
  };
  const meetItem = (item: Item, path: string): void => {
    meet(item.id, path);
    if (!('items' in item)) return;
    for (const [at, inner] of item.items.entries()) meetItem(inner, `${path}/items/${at}`);
  };

  for (const [at, page] of definition.pages.entries()) {
    meet(page.id, `/pages/${at}`);
    for (const [inner, item] of page.items.entries()) meetItem(item, `/pages/${at}/items/${inner}`);
  }
  for (const [at, { id }] of definition.conditions.entries()) meet(id, `/conditions/${at}`);
  for (const [at, { id }] of definition.checks.entries()) meet(id, `/checks/${at}`);
  return problems;
};
