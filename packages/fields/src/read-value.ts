import type { Json, JsonSchemaObject } from '@motcua/schema';

/** An unknown value as an object to read from; null when it is none. */
export const objectOf = (value: unknown): { readonly [key: string]: unknown } | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export type ChoiceOption = { readonly value: string; readonly label: string };

/** The choices of a `oneOf` of `const`/`title` (or a bare `enum`), in their order. */
export function choicesOf(schema: JsonSchemaObject): readonly ChoiceOption[] {
  if (Array.isArray(schema.oneOf)) {
    return schema.oneOf.flatMap((entry: Json) => {
      const option = objectOf(entry);
      if (!option || option.const === undefined) return [];
      return [{ value: String(option.const), label: textOf(option.title) || String(option.const) }];
    });
  }
  return Array.isArray(schema.enum)
    ? schema.enum.map((entry: Json) => ({ value: String(entry), label: String(entry) }))
    : [];
}

/** A fragment's `oneOf` from choices. */
export const oneOfChoices = (choices: readonly ChoiceOption[]): readonly { const: string; title: string }[] =>
  choices.map(({ value, label }) => ({ const: value, title: label }));
