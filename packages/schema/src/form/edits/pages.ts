import { ok, refuse } from '../../shared/outcome';
import { indexForm, labelOf } from '../form-index';
import { holderOfName, namesOutward, settled } from './consequences';
import { refusedPart } from './new-part';
import { argumentsOf, idArgument, indexArgument, type Operation } from './operation';
import { changePages, inserted, without } from './tree';
import { besideInWords, quoted } from './words';

export const insertPage: Operation<'insertPage'> = {
  shape: argumentsOf('insertPage', { index: indexArgument, page: { type: 'object' } }),
  apply: (definition, { index, page }) => {
    const refused = refusedPart(definition, page, 'page');
    if (refused) return refuse(refused);
    const first = definition.pages[0];
    for (const name of first ? namesOutward(page) : []) {
      const by = holderOfName(definition, first?.id ?? '', name);
      if (by) return refuse({ code: 'name-taken', name, by });
    }
    return settled(
      definition,
      changePages(definition, (pages) => inserted(pages, index, page)),
      page.id,
    );
  },
  describe: (definition, { index, page }) =>
    `Thêm trang “${labelOf(page)}” ${besideInWords(definition.pages.map(labelOf), index, 'vào biểu mẫu')}`,
};

/** Chuyển trang. The index is the place that it has afterwards. */
export const movePage: Operation<'movePage'> = {
  shape: argumentsOf('movePage', { id: idArgument, index: indexArgument }),
  apply: (definition, { id, index }) => {
    const entry = indexForm(definition).nodes.get(id);
    const page = definition.pages.find((one) => one.id === id);
    if (!entry || !page) return refuse({ code: 'item-not-found', id });
    if (entry.index === Math.min(index, definition.pages.length - 1)) return ok(definition);
    return ok(changePages(definition, (pages) => inserted(without(pages, id), index, page)));
  },
  describe: (definition, { id, index }) =>
    `Chuyển trang ${quoted(definition, id)} ${besideInWords(without(definition.pages, id).map(labelOf), index, 'lên đầu')}`,
};
