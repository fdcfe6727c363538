import { compileRules } from '../../rules/compile-rules';
import { createConditionResolver, evaluateCondition } from '../../rules/condition';
import { createEvaluation } from '../../rules/evaluation';
import { rowsOf } from '../../rules/places-of';
import { makeRuleModel } from '../../rules/rule-model';
import type { JsonObject } from '../../shared/json';
import type { RuleContext } from '../compile/compiled';
import type { Condition, FormDefinition, NamedCondition } from '../definition';
import type { Place } from '../edits/edit';
import { ancestorsOf, indexForm, placeOf } from '../form-index';
import { namedByCondition } from '../uses';
import type { Random } from './dice';
import { answerMaker, type GeneratedAnswers } from './generate-answers';
import type { AnswerKind } from './ways';

/** What many sets of made-up answers never came to. It proves nothing; it tells where to look. */
export type Exploration = {
  readonly runs: number;
  /** Pages, sections and items; what stands inside one of them is not named again. */
  readonly neverShown: readonly Place[];
  readonly neverTrue: readonly Place[];
  readonly neverFalse: readonly Place[];
  /** Checks that no set of answers broke. */
  readonly neverBroken: readonly Place[];
  readonly unmet: GeneratedAnswers['unmet'];
};

export type FormExplorer = {
  /** Tries so many more sets of answers. */
  readonly run: (count: number) => void;
  readonly report: () => Exploration;
};

const kinds: readonly AnswerKind[] = ['valid', 'valid', 'boundary', 'random', 'valid'];

/** Thử nhiều lượt, a few at a time, so that a screen stays alive meanwhile. */
export function formExplorer(definition: FormDefinition, random: Random, context: RuleContext): FormExplorer {
  const index = indexForm(definition);
  const model = makeRuleModel(compileRules(definition));
  const maker = answerMaker(definition, context);
  const resolve = createConditionResolver(definition.conditions);
  const conditions = definition.conditions.flatMap((named) => {
    const test = resolve(named.test);
    return test ? [{ id: named.id, test, lists: listsOf(named) }] : [];
  });
  const shown = new Set<string>();
  const seen = { true: new Set<string>(), false: new Set<string>() };
  const broken = new Set<string>();
  const unmet = new Map<string, GeneratedAnswers['unmet'][number]>();
  let runs = 0;

  /** The lists around the innermost field that a condition names: its own tests go inside a list by themselves. */
  function listsOf({ test }: NamedCondition): readonly string[] {
    const around = namedOutsideRows(test).map((id) => index.nodes.get(id)?.lists ?? []);
    return around.reduce<readonly string[]>((deepest, lists) => (lists.length > deepest.length ? lists : deepest), []);
  }

  const look = (answers: JsonObject) => {
    const evaluation = createEvaluation(model, answers, context);
    const rowsWithin = (lists: readonly string[]) => {
      const inner = lists.at(-1);
      const list = inner === undefined ? undefined : model.places.get(inner);
      if (!list) return [[]];
      return rowsOf(model, evaluation, { ...list, lists });
    };
    for (const { id, lists } of index.nodes.values())
      if (!shown.has(id) && rowsWithin(lists).some((rows) => evaluation.shown(id, rows))) shown.add(id);
    for (const { id, test, lists } of conditions)
      for (const rows of rowsWithin(lists)) seen[`${evaluateCondition(test, evaluation.reader(lists, rows))}`].add(id);
    for (const { rule } of maker.rules.check(maker.rules.settle(answers, context), context)) broken.add(rule);
  };

  return {
    run: (count) => {
      for (let at = 0; at < count; at++) {
        const kind = kinds[runs % kinds.length] ?? 'valid';
        // Whether a check can be broken is only seen while nothing is mended.
        const made = maker.make({ kind, random, checksMet: false });
        for (const one of made.unmet) unmet.set(one.id, one);
        look(made.answers);
        runs += 1;
      }
    },
    report: () => ({
      runs,
      neverShown: [...index.nodes.keys()]
        .filter((id) => !shown.has(id) && ancestorsOf(index, id).every((around) => shown.has(around.id)))
        .map((id) => placeOf(definition, id)),
      neverTrue: conditions.filter(({ id }) => !seen.true.has(id)).map(({ id }) => placeOf(definition, id)),
      neverFalse: conditions.filter(({ id }) => !seen.false.has(id)).map(({ id }) => placeOf(definition, id)),
      neverBroken: definition.checks.filter(({ id }) => !broken.has(id)).map(({ id }) => placeOf(definition, id)),
      unmet: [...unmet.values()],
    }),
  };
}

/** Chạy thử nhiều lượt at once: what so many sets of answers never came to. */
export function exploreForm(
  definition: FormDefinition,
  runs: number,
  random: Random,
  context: RuleContext,
): Exploration {
  const explorer = formExplorer(definition, random, context);
  explorer.run(runs);
  return explorer.report();
}

function namedOutsideRows(test: Condition): readonly string[] {
  if ('all' in test) return test.all.flatMap(namedOutsideRows);
  if ('any' in test) return test.any.flatMap(namedOutsideRows);
  if ('not' in test) return namedOutsideRows(test.not);
  if ('list' in test) return [test.list];
  return namedByCondition(test);
}
