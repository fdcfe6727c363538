import { foldText } from '../../shared/fold-text';
import type { DefinitionProblem } from '../edits/edit';
import { type AdviceRule, problemOf } from './advice-rule';
import { optionsOf } from './choices';
import { type NumberRange, rangesOverlap, readNumberRange } from './number-range';

/** Phương án chồng nhau: two options that read alike, or two spans of numbers with a number in common. */
export const optionsAreApart: AdviceRule = (facts) => {
  const problems: DefinitionProblem[] = [];
  for (const { node, pointer } of facts.index.nodes.values()) {
    if (!('schema' in node)) continue;
    const options = optionsOf(node.schema);
    if (options.length < 2) continue;
    const say = (code: string, text: string) =>
      problems.push(problemOf(facts, 'warning', code, `${pointer}/schema`, text));
    const first = new Map<string, string>();
    const ranges: { readonly label: string; readonly range: NumberRange }[] = [];
    for (const { label } of options) {
      const folded = foldText(label);
      const earlier = first.get(folded);
      if (earlier !== undefined) say('options-alike', `hai phương án đọc như nhau: “${earlier}” và “${label}”.`);
      else first.set(folded, label);
      const range = /\d/.test(label) ? readNumberRange(label) : undefined;
      const met = range && ranges.find((each) => each.label !== label && rangesOverlap(each.range, range));
      if (met) say('options-overlap', `phương án “${met.label}” và “${label}” có khoảng chung.`);
      if (range) ranges.push({ label, range });
    }
  }
  return problems;
};
