import { compileForm, emitValidatorModule, type FormDefinition } from '@motcua/schema';
import { aLargeForm, answersOfLargeForm } from '../packages/schema/src/form/form.fixtures';

/** 1,000 fields in sections of ten, one field in twenty conditional, on one page. */
export const largeForm = (): FormDefinition => aLargeForm({ fields: 1000, perSection: 10, conditionalShare: 0.05 });

/** What is published of it. */
export function artefactsOf(definition: FormDefinition) {
  const outcome = compileForm(definition);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  const { schema, uiSchema } = outcome.value;
  const validator = emitValidatorModule(schema);
  if (!validator.ok) throw new Error(JSON.stringify(validator.error));
  return { schema, uiSchema, validator: validator.value };
}

/** A form of so many fields in sections of ten, and answers that it accepts. */
export const formOf = (fields: number): FormDefinition => aLargeForm({ fields });
export const answersOf = (fields: number) => answersOfLargeForm({ fields });
