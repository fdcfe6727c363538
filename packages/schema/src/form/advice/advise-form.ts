import type { FormDefinition } from '../definition';
import type { DefinitionProblem } from '../edits/edit';
import { indexForm } from '../form-index';
import type { AdviceFacts, AdviceRule, NewId } from './advice-rule';
import { checksMaySpeak } from './checks';
import { conditionsAreUsed, conditionsMaySwitch, everythingMayShow } from './conditions';
import { confirmationsAreWhole } from './confirmation';
import { labelsDiffer } from './duplicate-labels';
import { partsHoldSomething } from './empty-parts';
import { codeIsFinal } from './form-code';
import { someoneIsIdentified } from './identity';
import { knownDataAreNotAsked } from './known-already';
import { wordsAreThere } from './missing-words';
import { optionsAreApart } from './options';
import { purposeAndBasisAreSaid } from './purpose-and-basis';
import { resultsOfOthersAreNotAsked } from './results-of-others';
import { proveShowing } from './truth/showing';
import { wordingIsClear } from './wording';

/** What a published form may not lack. */
const demanded: readonly AdviceRule[] = [
  wordsAreThere,
  partsHoldSomething,
  someoneIsIdentified,
  confirmationsAreWhole,
  purposeAndBasisAreSaid,
];

/** What makes a form good; none of it stops publishing. */
const advised: readonly AdviceRule[] = [
  codeIsFinal,
  knownDataAreNotAsked,
  resultsOfOthersAreNotAsked,
  conditionsMaySwitch,
  everythingMayShow,
  checksMaySpeak,
  labelsDiffer,
  optionsAreApart,
  wordingIsClear,
  conditionsAreUsed,
];

/**
 * Vấn đề phải xử lý trước khi công bố: what a draft may leave open and a published form may not (Đ27, Đ28). Empty
 * when nothing stands in the way. What only a field type can tell is not asked here.
 */
export const definitionProblems = (definition: FormDefinition): readonly DefinitionProblem[] =>
  judge(demanded, factsOf(definition));

/**
 * Vấn đề, cảnh báo và lời khuyên of a draft, each at its place, by severity: errors first. Where the mend can be told
 * it comes along as edits; `newId` gives ids to what a mend adds.
 *
 * @example
 * for (const { severity, text, mend } of adviseForm(definition, { newId })) console.log(severity, text, mend);
 */
export const adviseForm = (
  definition: FormDefinition,
  seams: { readonly newId?: NewId } = {},
): readonly DefinitionProblem[] => {
  const found = judge([...demanded, ...advised], { ...factsOf(definition), ...seams });
  return [...found].sort((a, b) => order.indexOf(severityOf(a)) - order.indexOf(severityOf(b)));
};

export const severityOf = ({ severity = 'error' }: DefinitionProblem) => severity;
const order = ['error', 'warning', 'advice'];

const judge = (rules: readonly AdviceRule[], facts: AdviceFacts) => rules.flatMap((rule) => rule(facts));

function factsOf(definition: FormDefinition): AdviceFacts {
  const index = indexForm(definition);
  return { definition, index, showing: proveShowing(definition, index) };
}
