import { compileForm, type FormDefinition } from '@motcua/schema';
import { aLargeForm } from '../packages/schema/src/form/form.fixtures';

/** 1,000 fields in sections of ten, one field in twenty conditional, on one page. */
export const largeForm = (): FormDefinition => aLargeForm({ fields: 1000, perSection: 10, conditionalShare: 0.05 });

export function compiledLargeForm(definition: FormDefinition) {
  const outcome = compileForm(definition);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  const { schema, uiSchema } = outcome.value;
  return { schema, uiSchema };
}
