import type { Json, JsonObject, JsonSchemaObject } from '../shared/json';
import type { Field } from './definition';

export type ChoiceValue = string | number | boolean;

/** What a field's own schema lets people choose from; `many`: the answer is a list of such values. */
export type Choices = { readonly many: boolean; readonly values: readonly ChoiceValue[] };

/** Các phương án of a fragment: `oneOf` or `anyOf` of constants, or `enum`, of the value or of a list's items. */
export function choicesIn(schema: JsonSchemaObject): Choices | undefined {
  const many = schema.type === 'array';
  const source = many ? schema.items : schema;
  if (!isObject(source)) return undefined;
  const branches = source.oneOf ?? source.anyOf;
  const listed: readonly Json[] | undefined = isList(branches)
    ? branches.map((branch) => (isObject(branch) ? (branch.const ?? null) : null))
    : isList(source.enum)
      ? source.enum
      : undefined;
  if (!listed?.every(isScalar)) return undefined;
  return { many, values: listed };
}

/** Phương án có điều kiện: each value of the field's own choices that shows only under a condition. */
export function conditionalOptions({ schema, optionWhen }: Pick<Field, 'schema' | 'optionWhen'>): readonly {
  readonly value: ChoiceValue;
  readonly condition: string;
}[] {
  if (!optionWhen) return [];
  return (choicesIn(schema)?.values ?? []).flatMap((value) => {
    const condition = Object.hasOwn(optionWhen, String(value)) ? optionWhen[String(value)] : undefined;
    return condition === undefined ? [] : [{ value, condition }];
  });
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: Json): value is ChoiceValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
