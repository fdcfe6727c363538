import type { JsonSchemaObject } from '../../shared/json';
import { refuse } from '../../shared/outcome';
import type { Field, FormDefinition, NamedCondition } from '../definition';
import { indexForm, placeOf } from '../form-index';
import { changeNode } from './change';
import type { Place } from './edit';
import { argumentsOf, changesArgument, idArgument, type Operation } from './operation';
import { withOne } from './tree';
import { asked, canHold, comparisonsOf, readsOtherwise } from './value-fit';
import { quoted } from './words';

/**
 * Đổi kiểu of a field in place: id, name and whatever `changes` does not name stay. Conditions that ask a choice are
 * put in the words of one or of several choices; refused where a condition, check or calculation asks the field for a
 * value that it could no longer have.
 */
export const changeType: Operation<'changeType'> = {
  shape: argumentsOf('changeType', {
    id: idArgument,
    type: { type: 'string', maxLength: 64 },
    schema: { type: 'object' },
    changes: changesArgument,
  }),
  apply: (definition, { id, type, schema, changes }) => {
    const node = indexForm(definition).nodes.get(id)?.node;
    if (!node || !('schema' in node)) return refuse({ code: 'item-not-found', id });
    const { conditions, blocked } = typeChangeEffects(definition, node, schema);
    if (blocked.length > 0) return refuse({ code: 'value-not-held', id, usedBy: blocked });
    const repaired =
      conditions.length === 0
        ? definition
        : { ...definition, conditions: conditions.reduce(withOne<NamedCondition>, definition.conditions) };
    return changeNode(repaired, node, { ...changes, type, schema }, 'field');
  },
  describe: (definition, { id }) => `Đổi kiểu của ${quoted(definition, id)}`,
};

export type TypeChangeEffects = {
  /** Conditions that will ask the same in other words. */
  readonly conditions: readonly NamedCondition[];
  /** Conditions, checks and calculated fields for which the change is refused. */
  readonly blocked: readonly Place[];
};

/** What another schema of a field means for all that asks it. */
export function typeChangeEffects(
  definition: FormDefinition,
  { id, schema: before }: Pick<Field, 'id' | 'schema'>,
  schema: JsonSchemaObject,
): TypeChangeEffects {
  const conditions: NamedCondition[] = [];
  const blocked: string[] = [];
  for (const condition of definition.conditions) {
    const test = asked(condition.test, id, schema);
    const held = comparisonsOf(condition.test, id).every((one) => canHold(before, one));
    if (held && !comparisonsOf(test, id).every((one) => canHold(schema, one))) blocked.push(condition.id);
    else if (JSON.stringify(test) !== JSON.stringify(condition.test)) conditions.push({ ...condition, test });
  }
  for (const { node } of indexForm(definition).nodes.values())
    if ('calculate' in node && node.calculate != null && readsOtherwise(node.calculate, id, before, schema))
      blocked.push(node.id);
  for (const check of definition.checks) if (readsOtherwise(check.test, id, before, schema)) blocked.push(check.id);
  return { conditions, blocked: blocked.map((each) => placeOf(definition, each)) };
}
