import { foldText } from '@motcua/schema';
import type { ChoiceOption } from '../../read-value';

/** A data value made of a label: `Chuyển công tác` → `chuyen-cong-tac`. */
export const valueOfLabel = (label: string): string =>
  foldText(label)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'phuong-an';

/** The label with a value that none of the others has. */
export function newChoice(label: string, others: readonly ChoiceOption[]): ChoiceOption {
  const base = valueOfLabel(label);
  const taken = new Set(others.map(({ value }) => value));
  let value = base;
  for (let number = 2; taken.has(value); number++) value = `${base}-${number}`;
  return { value, label };
}

/** A new question's own choices, which nobody has given words yet. */
const isMadeUp = ({ value, label }: ChoiceOption): boolean =>
  /^Phương án \d+$/.test(label) && value === valueOfLabel(label);

/**
 * Choices with one more for each line of a text, in place of those that nobody has given words yet; blank lines and
 * labels that are there already are left out.
 */
export function withPastedLines(choices: readonly ChoiceOption[], text: string): readonly ChoiceOption[] {
  if (text.trim() === '') return choices;
  const all = choices.filter((choice) => !isMadeUp(choice));
  for (const line of text.split(/\r?\n/)) {
    const label = line.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (label !== '' && !all.some((choice) => choice.label === label)) all.push(newChoice(label, all));
  }
  return all;
}
