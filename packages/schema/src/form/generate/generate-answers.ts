import { compileRules } from '../../rules/compile-rules';
import { createFormRules } from '../../rules/create-form-rules';
import type { FormRules } from '../../rules/form-rules';
import type { Json, JsonObject } from '../../shared/json';
import { testsByField } from '../advice/truth/tests-by-field';
import { type FieldTest, valuesNamed } from '../advice/truth/values-to-try';
import type { RuleContext } from '../compile/compiled';
import type { Field, FormDefinition } from '../definition';
import type { Place } from '../edits/edit';
import { placeOf } from '../form-index';
import { diceOf, type Random } from './dice';
import { fillForm, type Rows, rowsToMake } from './fill';
import { meetChecks } from './meet-checks';
import { typedByPeople } from './mistyped';
import { textValue } from './text-value';
import { beyondGenerating, valueOfSchema } from './value-of-schema';
import type { AnswerKind, Ways } from './ways';

export type GenerateSettings = {
  readonly kind: AnswerKind;
  readonly random: Random;
  readonly context: RuleContext;
};

export type GeneratedAnswers = {
  readonly answers: JsonObject;
  /** Where no right value was found. */
  readonly unmet: readonly (Place & { readonly why: Unmet })[];
};

/** `value`: its own rules; `check`: a rule over several fields; `choice`: other answers take all its options away. */
export type Unmet = 'value' | 'check' | 'choice';

/** A form made ready for many sets of answers. */
export type AnswerMaker = { readonly rules: FormRules; readonly make: (settings: MakeSettings) => GeneratedAnswers };
type MakeSettings = Omit<GenerateSettings, 'context'> & { readonly checksMet?: boolean };

/**
 * Điền thử: answers made up for a form. `valid` ones pass validation, cross-field checks too, unless `unmet` says
 * where not; `boundary` ones stand at the limits; `random` ones are what a hurried person leaves. Hidden places are
 * absent, calculated ones written. The same random numbers give the same answers.
 *
 * @example
 * const { answers, unmet } = generateAnswers(definition, { kind: 'valid', random, context: { today: '2026-02-13' } });
 */
export const generateAnswers = (
  definition: FormDefinition,
  { context, ...settings }: GenerateSettings,
): GeneratedAnswers => answerMaker(definition, context).make(settings);

export function answerMaker(definition: FormDefinition, context: RuleContext): AnswerMaker {
  const rules = createFormRules(compileRules(definition), context);
  const tests = testsByField(definition);
  const make = ({ kind, random, checksMet = kind === 'valid' }: MakeSettings): GeneratedAnswers => {
    const dice = diceOf(random);
    const ways: Ways = { dice, limits: kind === 'boundary', today: context.today };
    const unmet = new Map<string, Unmet>();

    const fresh = (field: Field): Json | undefined => {
      if (kind === 'random') return typedByPeople(field.schema, ways);
      const value = askedFor(field, tests.get(field.id), ways) ?? valueOfSchema(field.schema, ways);
      if (value === undefined || beyondGenerating(field.schema)) unmet.set(field.id, 'value');
      return value;
    };
    const first = () =>
      fillForm(
        definition,
        {},
        {
          field: (field) => {
            if (field.calculate != null) return undefined;
            return field.required === true || dice.chance(0.75) ? fresh(field) : undefined;
          },
          rows: (list) => rowsToMake(list, ways),
        },
      );
    if (kind === 'random') return { answers: rules.calculate(first(), context), unmet: [] };

    const whole = (answers: JsonObject) => completed(definition, rules, answers, fresh);
    let answers = whole(first());
    for (let again = 0; again < AGAIN && choicelessIn(definition, rules, answers).length > 0; again++)
      answers = whole(first());
    if (checksMet) {
      const met = meetChecks({ definition, rules, context, answers, fresh, whole, dice });
      answers = met.answers;
      for (const id of met.broken) unmet.set(id, 'check');
    }
    for (const id of choicelessIn(definition, rules, answers)) unmet.set(id, 'choice');
    return {
      answers: rules.settle(answers, context),
      unmet: [...unmet].map(([id, why]) => ({ ...placeOf(definition, id), why })),
    };
  };
  return { rules, make };
}

/** Now and then the very value that a condition asks for, so that what hangs on it is seen. */
function askedFor({ schema }: Field, tests: readonly FieldTest[] | undefined, ways: Ways): Json | undefined {
  if (!tests || !ways.dice.chance(0.4)) return undefined;
  const wanted = ways.dice.pick(valuesNamed(tests));
  if (schema.enum !== undefined || schema.oneOf !== undefined || schema.const !== undefined) return undefined;
  if (typeof wanted === 'string' && schema.type === 'string' && schema.format === undefined)
    return textValue({ ...schema, minLength: [...wanted].length }, ways) !== undefined &&
      matches(schema.pattern, wanted)
      ? wanted
      : undefined;
  if (typeof wanted !== 'number' || (schema.type !== 'number' && schema.type !== 'integer')) return undefined;
  const limited = (keyword: string, holds: (limit: number) => boolean) =>
    typeof schema[keyword] !== 'number' || holds(schema[keyword]);
  const fits =
    limited('minimum', (limit) => wanted >= limit) &&
    limited('maximum', (limit) => wanted <= limit) &&
    limited('exclusiveMinimum', (limit) => wanted > limit) &&
    limited('exclusiveMaximum', (limit) => wanted < limit) &&
    limited('multipleOf', (step) => Number.isInteger(wanted / step)) &&
    (schema.type === 'number' || Number.isInteger(wanted));
  return fits ? wanted : undefined;
}

const matches = (pattern: Json | undefined, text: string): boolean =>
  typeof pattern !== 'string' || new RegExp(pattern, 'u').test(text);

const AGAIN = 5;
const ROUNDS = 12;
const TRIES = 60;

/** Fills what the answers so far make required, and changes choices that they take away, until nothing is left to do. */
function completed(
  definition: FormDefinition,
  rules: FormRules,
  given: JsonObject,
  fresh: (field: Field) => Json | undefined,
): JsonObject {
  let answers = given;
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    const now = answers;
    const changes = (value: Json | undefined) => {
      changed = true;
      return value;
    };
    const next = fillForm(definition, now, {
      field: (field, held, rows) => {
        if (field.calculate != null || !rules.shown(field.id, now, rows)) return held;
        if (held === undefined) return isWanted(rules, field, now, rows) ? changes(fresh(field)) : held;
        if (!field.optionWhen || optionsHold(rules, field, held, now, rows)) return held;
        for (let tries = 0; tries < TRIES; tries++) {
          const other = fresh(field);
          if (other !== undefined && optionsHold(rules, field, other, now, rows)) return changes(other);
        }
        return isWanted(rules, field, now, rows) ? held : changes(undefined);
      },
      rows: (list, held, rows) => {
        if (held.length > 0 || !rules.shown(list.id, now, rows) || !isWanted(rules, list, now, rows))
          return held.length;
        changed = true;
        return Math.max(1, list.minRows ?? 0);
      },
    });
    if (!changed) return answers;
    answers = next;
  }
  return answers;
}

const isWanted = (
  rules: FormRules,
  item: { readonly id: string; readonly required?: Field['required'] },
  answers: JsonObject,
  rows: Rows,
): boolean => item.required === true || (item.required !== undefined && rules.requires(item.id, answers, rows));

/** Required fields whose answer other answers take away, and that no other option was found for. */
function choicelessIn(definition: FormDefinition, rules: FormRules, answers: JsonObject): readonly string[] {
  const found = new Set<string>();
  fillForm(definition, answers, {
    field: (field, held, rows) => {
      const asked = field.optionWhen && held !== undefined && rules.shown(field.id, answers, rows);
      if (asked && isWanted(rules, field, answers, rows) && !optionsHold(rules, field, held, answers, rows))
        found.add(field.id);
      return held;
    },
    rows: (_, held) => held.length,
  });
  return [...found];
}

const optionsHold = (rules: FormRules, { id }: Field, held: Json, answers: JsonObject, rows: Rows): boolean =>
  (Array.isArray(held) ? held : [held]).every((value: Json) => rules.optionShown(id, value, answers, rows));
