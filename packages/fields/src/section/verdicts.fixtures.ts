import { compileForm, compileValidator, type FieldError, type Json, type JsonSchemaObject } from '@motcua/schema';
import { explainError } from '../explain';
import type { FieldType } from '../field-type';
import { aField, aForm } from './section-form.fixtures';

/** A field of the type as a designer's drop makes it, named `o` and labelled “Câu hỏi”. */
export const fieldOfType = (type: FieldType, schema: JsonSchemaObject = type.newSchema()) =>
  aField('o', { type: type.type, ...type.newSettings?.(), schema: { ...schema, title: 'Câu hỏi' } });

/** What the published artefact says of a value: the rules it breaks, and the sentence a person reads for each. */
export function verdictsOn(type: FieldType, value: Json | undefined, schema?: JsonSchemaObject) {
  const field = { ...fieldOfType(type, schema), required: true };
  const compiled = compileForm(aForm([field]));
  if (!compiled.ok) throw new Error(`The type does not compile: ${JSON.stringify(compiled.error)}`);
  const validator = compileValidator(compiled.value.schema);
  if (!validator.ok) throw new Error(`The type has no validator: ${JSON.stringify(validator.error)}`);
  const errors: readonly FieldError[] = validator.value(value === undefined ? {} : { o: value });
  return errors.map((error) => ({ rule: error.rule, text: explainError(error, field, type) }));
}

export const rulesBroken = (...of: Parameters<typeof verdictsOn>): readonly string[] =>
  verdictsOn(...of).map(({ rule }) => rule);
