import { isRecord, pointerTo } from '../../structure';
import type { Loss } from '../loss';
import { call, literal, ref } from '../outside/formula';
import type { Option } from '../outside/fragments';
import { shapes } from '../outside/fragments';
import type { OutsideField, OutsideItem, OutsideRule } from '../outside/outside-form';
import { Properties, saysNothing } from '../outside/properties';
import { outsideTexts } from '../outside/texts';
import { ruleAt } from './expressions';
import { firstWords, wordsAt, wordsOf } from './localized';

export type Choosing = {
  readonly options: readonly Option[];
  readonly optionWhen: readonly { readonly value: string; readonly rule: OutsideRule }[];
};

/** Item values: bare values or `{ value, text, visibleIf }`. */
export function itemValues(element: Properties, key: string, losses: Loss[]): Choosing {
  const optionWhen: { value: string; rule: OutsideRule }[] = [];
  let numbers = false;
  const options = element.list(key).flatMap((entry, at): readonly Option[] => {
    const path = pointerTo(element.at(key).path, at);
    if (typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean') {
      numbers ||= typeof entry !== 'string';
      return [{ value: String(entry), label: { vi: String(entry) }, path }];
    }
    if (!isRecord(entry) || saysNothing(entry)) {
      if (!saysNothing(entry)) losses.push({ path, keyword: 'value', text: outsideTexts.optionDropped });
      return [];
    }
    const option = new Properties(entry, path, losses, {});
    const value = option.text('value') ?? '';
    numbers ||= typeof entry.value === 'number';
    const label = wordsAt(option, 'text', losses) ?? { vi: value };
    for (const rule of ruleAt(option, 'visibleIf')) optionWhen.push({ value, rule });
    option.finish();
    return [{ value, label, path }];
  });
  if (numbers) losses.push({ ...element.at(key), text: outsideTexts.optionValue });
  return { options, optionWhen };
}

/** The choices of a question with the special ones it adds: “không”, “khác”. */
export function choicesOf(element: Properties, losses: Loss[]): Choosing & { readonly other: boolean } {
  const { options, optionWhen } = itemValues(element, 'choices', losses);
  const more: Option[] = [];
  const none = element.flag('hasNone') || element.flag('showNoneItem');
  element.take('showNoneItem');
  const noneText = wordsAt(element, 'noneText', losses);
  if (none) more.push({ value: 'none', label: noneText ?? { vi: 'Không có' }, path: element.path });
  const other = element.flag('hasOther') || element.flag('showOtherItem');
  element.take('showOtherItem');
  const otherText = wordsAt(element, 'otherText', losses);
  if (other) more.push({ value: 'other', label: otherText ?? { vi: 'Khác' }, path: element.path });
  if (element.has('choicesByUrl')) element.lose('choicesByUrl', outsideTexts.remoteOptions);
  if (element.has('choicesFromQuestion')) element.lose('choicesFromQuestion', outsideTexts.remoteOptions);
  return { options: [...options, ...more], optionWhen, other };
}

/** The text field that “khác” opens. */
export function otherAnswer(
  element: Properties,
  of: Pick<OutsideField, 'key' | 'title'>,
  many: boolean,
  showWhen: readonly OutsideRule[],
  losses: Loss[],
): OutsideItem {
  const title = firstWords(element, ['otherPlaceholder', 'otherPlaceHolder'], losses);
  element.lose('showOtherItem', outsideTexts.otherAnswer);
  const chosen = call(many ? 'includes' : 'eq', ref(of.key), literal('other'));
  const rule = { ...element.at('showOtherItem'), written: `{${of.key}} = 'other'`, formula: chosen };
  return {
    kind: 'field',
    path: element.path,
    key: `${of.key}_Comment`,
    title: title ?? { vi: `Ghi rõ: ${of.title.vi}` },
    ...shapes.text,
    required: true,
    showWhen: [...showWhen, rule],
    checks: [],
  };
}

/** Rows of a matrix, as names and titles. */
export function rowsOf(element: Properties, key: string, losses: Loss[]): readonly Option[] {
  return element.list(key).flatMap((entry, at): readonly Option[] => {
    const path = pointerTo(element.at(key).path, at);
    if (typeof entry === 'string' || typeof entry === 'number')
      return [{ value: String(entry), label: { vi: String(entry) }, path }];
    if (!isRecord(entry)) {
      losses.push({ path, keyword: 'value', text: outsideTexts.optionDropped });
      return [];
    }
    const row = new Properties(entry, path, losses, {});
    const value = row.text('value') ?? row.text('name') ?? '';
    row.take('name');
    const label =
      wordsOf(row.take('text'), row.at('text'), losses) ?? wordsOf(row.take('title'), row.at('title'), losses);
    row.take('title');
    row.finish();
    return [{ value, label: label ?? { vi: value }, path }];
  });
}
