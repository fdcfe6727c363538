import { conditionalOptions, type Field, type FormRules, type Json, type JsonObject } from '@motcua/schema';

const none: readonly string[] = [];

/** Phương án đang ẩn: choices of a field whose condition does not hold, by their value as text. */
export const hiddenOptions = (
  field: Field,
  rules: FormRules,
  answers: JsonObject,
  rows: readonly number[],
): readonly string[] =>
  field.optionWhen
    ? conditionalOptions(field)
        .filter(({ value }) => !rules.optionShown(field.id, value, answers, rows))
        .map(({ value }) => String(value))
    : none;

/** The answer without choices that are hidden now; the filler's own copy keeps them. */
export function withoutOptions(value: Json | undefined, hidden: readonly string[]): Json | undefined {
  if (hidden.length === 0 || value === undefined) return value;
  if (Array.isArray(value)) return value.filter((each) => !hidden.includes(String(each)));
  return hidden.includes(String(value)) ? undefined : value;
}
