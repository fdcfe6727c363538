import type { JsonSchema } from '../../shared/json';
import { type Outcome, ok, refuse } from '../../shared/outcome';
import { buildValidator, type Validator } from './build-validator';
import { checkSchema } from './check-schema';
import { type SchemaRefusal, SchemaRefused } from './refusal';

/**
 * Makes the validator of a JSON Schema (2020-12, 2019-09 or draft-07). A schema that cannot be answered for exactly is
 * refused by name. Patterns run in linear time; `trustedPatterns` says that they were screened when they were saved.
 *
 * @example
 * const made = compileValidator({ type: 'object', required: ['lyDo'] });
 * if (made.ok) made.value({}); // [{ path: '/lyDo', rule: 'required', text: 'Chưa trả lời “lyDo”.', … }]
 */
export function compileValidator(
  schema: JsonSchema,
  options: { readonly trustedPatterns?: boolean } = {},
): Outcome<Validator, SchemaRefusal> {
  return refusing(() => buildValidator(checkSchema(schema), options.trustedPatterns ?? false));
}

/** Turns the refusal that the compiler throws from its depth into a value. */
export function refusing<T>(make: () => T): Outcome<T, SchemaRefusal> {
  try {
    return ok(make());
  } catch (error) {
    if (error instanceof SchemaRefused) return refuse(error.refusal);
    throw error;
  }
}
