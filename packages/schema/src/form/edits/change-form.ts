import { ok, refuse } from '../../shared/outcome';
import { structureOf, structureProblem } from '../check-definition';
import { indexForm } from '../form-index';
import { vietnameseOf } from '../translations';
import { changed, goesOn, notChangeable } from './change';
import { argumentsOf, changesArgument, type Operation } from './operation';
import { changesInWords, quoted } from './words';

/** Thông tin chung: title, description, print template, gaps. */
export const changeForm: Operation<'changeForm'> = {
  shape: argumentsOf('changeForm', { changes: changesArgument }),
  apply: (definition, { changes }) => {
    const refused = notChangeable(changes, definition);
    if (refused) return refuse(refused);
    const after = changed(definition, changes);
    if (after === definition) return ok(definition);
    const alone = { ...after, pages: [], conditions: [], checks: [] };
    const violations = structureOf(alone);
    if (violations.length === 0) return ok(after);
    return refuse({ code: 'invalid-definition', problems: violations.map((one) => structureProblem(alone, one)) });
  },
  describe: (_, { changes }) => `${changesInWords(changes)} biểu mẫu`,
  merges: (previous, edit) => goesOn(previous.changes, edit.changes),
};

/** Bản dịch: `<item id>.<property>`, or `form.<property>`; null takes the text away and Vietnamese shows again. The
 * Vietnamese of the moment is kept beside it: giving the same English again says that it is still right. */
export const setText: Operation<'setText'> = {
  shape: argumentsOf('setText', {
    language: { const: 'en' },
    key: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}\\.[^\\u0000-\\u001f]{1,200}$' },
    text: { type: ['string', 'null'], maxLength: 10_000 },
  }),
  apply: (definition, { key, text }) => {
    const [id = ''] = key.split('.');
    const { nodes, conditions, checks } = indexForm(definition);
    if (id !== 'form' && !nodes.has(id) && !conditions.has(id) && !checks.has(id))
      return refuse({ code: 'item-not-found', id });
    const { [key]: before = null, ...others } = definition.texts?.en ?? {};
    const { [key]: basis = null, ...otherBases } = definition.texts?.madeFrom ?? {};
    const vietnamese = text === null ? null : (vietnameseOf(definition, key) ?? null);
    if (before === text && basis === vietnamese) return ok(definition);
    return ok({
      ...definition,
      texts: {
        ...definition.texts,
        en: text === null ? others : { ...others, [key]: text },
        madeFrom: vietnamese === null ? otherBases : { ...otherBases, [key]: vietnamese },
      },
    });
  },
  describe: (definition, { key, text }) => {
    const [id = ''] = key.split('.');
    const whose = id === 'form' ? 'biểu mẫu' : quoted(definition, id);
    return `${text === null ? 'Bỏ' : 'Đổi'} bản tiếng Anh của ${whose}`;
  },
  merges: (previous, edit) => previous.key === edit.key && previous.text !== null && edit.text !== null,
};
