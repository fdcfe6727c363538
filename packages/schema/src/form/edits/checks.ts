import { ok, refuse } from '../../shared/outcome';
import { structureOf, structureProblem } from '../check-definition';
import { indexForm, labelOf } from '../form-index';
import { settled } from './consequences';
import { argumentsOf, idArgument, type Operation } from './operation';
import { sameJson, withOne, without } from './tree';
import { quoted } from './words';

/** Đặt quy tắc kiểm tra: a new one, or another for one that there is. */
export const setCheck: Operation<'setCheck'> = {
  shape: argumentsOf('setCheck', { check: { type: 'object' } }),
  apply: (definition, { check }) => {
    const violations = structureOf(check, 'check');
    if (violations.length > 0) {
      const alone = { checks: [check] };
      const problems = violations.map((one) => structureProblem(alone, { ...one, path: `/checks/0${one.path}` }));
      return refuse({ code: 'invalid-definition', problems });
    }
    const { nodes, checks, conditions } = indexForm(definition);
    if (nodes.has(check.id) || conditions.has(check.id)) return refuse({ code: 'id-taken', id: check.id });
    if (sameJson(checks.get(check.id), check)) return ok(definition);
    return settled(definition, { ...definition, checks: withOne(definition.checks, check) }, check.id);
  },
  describe: (definition, { check }) =>
    `${indexForm(definition).checks.has(check.id) ? 'Sửa' : 'Thêm'} quy tắc kiểm tra “${labelOf(check)}”`,
  merges: ({ check: previous }, { check }) =>
    previous.text !== check.text && sameJson({ ...previous, text: '' }, { ...check, text: '' }),
};

export const removeCheck: Operation<'removeCheck'> = {
  shape: argumentsOf('removeCheck', { id: idArgument }),
  apply: (definition, { id }) =>
    indexForm(definition).checks.has(id)
      ? ok({ ...definition, checks: without(definition.checks, id) })
      : refuse({ code: 'item-not-found', id }),
  describe: (definition, { id }) => `Xoá quy tắc kiểm tra ${quoted(definition, id)}`,
};
