import type { FormRules } from '../../rules/form-rules';
import type { Json, JsonObject } from '../../shared/json';
import type { RuleContext } from '../compile/compiled';
import type { Field, FormDefinition } from '../definition';
import { indexForm } from '../form-index';
import { readByExpression } from '../uses';
import type { Dice } from './dice';
import { fillForm } from './fill';

type Search = {
  readonly definition: FormDefinition;
  readonly rules: FormRules;
  readonly context: RuleContext;
  readonly answers: JsonObject;
  readonly fresh: (field: Field) => Json | undefined;
  readonly whole: (answers: JsonObject) => JsonObject;
  readonly dice: Dice;
};

const TRIES = 400;

/** Draws anew what broken checks read, and keeps what breaks no more than before; ends with the fields left broken. */
export function meetChecks(search: Search): { readonly answers: JsonObject; readonly broken: readonly string[] } {
  const { definition, rules, context, dice } = search;
  const { checks } = indexForm(definition);
  const brokenIn = (answers: JsonObject) =>
    rules.check(rules.settle(answers, context), context).filter(({ severity }) => severity === 'error');
  let answers = search.answers;
  let broken = brokenIn(answers);
  for (let tries = 0; tries < TRIES && broken.length > 0; tries++) {
    const check = checks.get(dice.pick(broken)?.rule ?? '');
    if (!check) break;
    const reads = inputsOf(definition, [check.at, ...readByExpression(check.test)]);
    const next = search.whole(
      fillForm(definition, answers, {
        field: (field, held) => {
          if (!reads.has(field.id) || dice.chance(0.4)) return held;
          return field.required !== true && dice.chance(0.15) ? undefined : search.fresh(field);
        },
        rows: (list, held) =>
          reads.has(list.id) && held.length > Math.max(list.minRows ?? 0, 1) && dice.chance(0.3)
            ? held.length - 1
            : held.length,
      }),
    );
    const left = brokenIn(next);
    if (left.length > broken.length) continue;
    answers = next;
    broken = left;
  }
  return { answers, broken: broken.flatMap(({ fieldId }) => fieldId ?? []) };
}

/** Fields that people fill and that these depend on: a calculated one stands for what it reads. */
function inputsOf(definition: FormDefinition, ids: readonly string[]): ReadonlySet<string> {
  const { nodes } = indexForm(definition);
  const inputs = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    const node = nodes.get(id)?.node;
    if (node && 'calculate' in node && node.calculate != null) readByExpression(node.calculate).forEach(visit);
    else inputs.add(id);
  };
  ids.forEach(visit);
  return inputs;
}
