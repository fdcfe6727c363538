import type { Field, FieldError, Json, JsonObject, JsonSchemaObject } from '@motcua/schema';
import type { FieldType } from './field-type';

/** Sentences of rules that several types share; `{label}` and `{limit}` are filled in by `explainError`. */
export const explainTyped = {
  required: 'Nhập “{label}”.',
  type: '“{label}” chưa đúng dạng. Nhập lại.',
  hidden: '“{label}” không cần khai trong trường hợp này.',
} as const;

export const explainChosen = {
  required: 'Chọn “{label}”.',
  type: 'Chọn lại “{label}”.',
  hidden: explainTyped.hidden,
} as const;

export const explainText = {
  minLength: '“{label}” cần ít nhất {limit} ký tự.',
  maxLength: '“{label}” chỉ được dài tối đa {limit} ký tự. Rút gọn lại.',
  pattern: '“{label}” chưa đúng mẫu. Kiểm tra và nhập lại.',
} as const;

/** Rules of a value made of several parts; a part that is missing or unknown breaks the whole. */
export const explainParts = {
  additionalProperties: '“{label}” có phần không thuộc câu hỏi này. Chọn lại.',
  properties: 'Một phần của “{label}” chưa đúng. Kiểm tra và nhập lại.',
} as const;

const limitOf = (schema: JsonSchemaObject, rule: string): string => {
  const limit: Json | undefined = schema[rule];
  return typeof limit === 'number' ? limit.toLocaleString('vi-VN') : typeof limit === 'string' ? limit : '';
};

/** The sentence to show for a broken rule: the author's own, then the type's, then the validator's. */
export function explainError(
  error: Pick<FieldError, 'rule' | 'text'>,
  field: Pick<Field, 'schema' | 'errorTexts'> & { readonly options?: JsonObject },
  type: Pick<FieldType, 'explain'> | undefined,
): string {
  const own =
    field.errorTexts && Object.hasOwn(field.errorTexts, error.rule) ? field.errorTexts[error.rule] : undefined;
  // A pattern that the author did not set is the compiler's "not blank", which says itself what is wrong.
  const ours = error.rule !== 'pattern' || field.schema.pattern !== undefined || field.schema.type !== 'string';
  const known = ours && type && Object.hasOwn(type.explain, error.rule) ? type.explain[error.rule] : undefined;
  const label = typeof field.schema.title === 'string' ? field.schema.title : '';
  return (own ?? known ?? error.text)
    .replaceAll('{label}', label)
    .replaceAll('{limit}', limitOf(field.schema, error.rule));
}
