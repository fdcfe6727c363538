import { ok, refuse } from '../../shared/outcome';
import { structureOf, structureProblem } from '../check-definition';
import { indexForm, labelOf, usesOf } from '../form-index';
import { settled } from './consequences';
import { argumentsOf, idArgument, type Operation } from './operation';
import { sameJson, withOne, without } from './tree';
import { quoted } from './words';

/** Đặt điều kiện: a new one, or another test or name for one that there is. */
export const setCondition: Operation<'setCondition'> = {
  shape: argumentsOf('setCondition', { condition: { type: 'object' } }),
  apply: (definition, { condition }) => {
    const violations = structureOf(condition, 'namedCondition');
    if (violations.length > 0) {
      const alone = { conditions: [condition] };
      const problems = violations.map((one) => structureProblem(alone, { ...one, path: `/conditions/0${one.path}` }));
      return refuse({ code: 'invalid-definition', problems });
    }
    const { nodes, checks, conditions } = indexForm(definition);
    if (nodes.has(condition.id) || checks.has(condition.id)) return refuse({ code: 'id-taken', id: condition.id });
    if (sameJson(conditions.get(condition.id), condition)) return ok(definition);
    const after = { ...definition, conditions: withOne(definition.conditions, condition) };
    return settled(definition, after, condition.id);
  },
  describe: (definition, { condition }) =>
    `${indexForm(definition).conditions.has(condition.id) ? 'Sửa' : 'Thêm'} điều kiện “${labelOf(condition)}”`,
  merges: ({ condition: previous }, { condition }) =>
    previous.id === condition.id && previous.name !== condition.name && sameJson(previous.test, condition.test),
};

export const removeCondition: Operation<'removeCondition'> = {
  shape: argumentsOf('removeCondition', { id: idArgument }),
  apply: (definition, { id }) => {
    if (!indexForm(definition).conditions.has(id)) return refuse({ code: 'item-not-found', id });
    const usedBy = usesOf(definition, id).filter((place) => place.id !== id);
    if (usedBy.length > 0) return refuse({ code: 'still-used', id, usedBy });
    return ok({ ...definition, conditions: without(definition.conditions, id) });
  },
  describe: (definition, { id }) => `Xoá điều kiện ${quoted(definition, id)}`,
};
