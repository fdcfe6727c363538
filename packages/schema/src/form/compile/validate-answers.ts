import type { Validator } from '../validate/build-validator';
import { compileValidator } from '../validate/compile-validator';
import type { CompiledForm, FieldError, RuleContext } from './compiled';
import { validateWith } from './validate-with';

/** Forms in use at one time; a validator made again costs a fraction of a second. */
const KEPT = 100;
const validators = new Map<string, Validator>();

/**
 * Thẩm định câu trả lời by the compiled form: the schema's verdict, then calculated values and checks. Settled answers
 * are expected; what settling would have left out is refused. Patterns run natively: `compileForm` screened them.
 *
 * @example
 * const errors = validateAnswers(compiled, answers, { today: '2026-02-13' });
 * const accepted = errors.every(({ severity }) => severity === 'warning');
 */
export function validateAnswers(compiled: CompiledForm, answers: unknown, context: RuleContext): readonly FieldError[] {
  return validateWith(validatorOf(compiled), compiled, answers, context);
}

function validatorOf({ hash, schema }: CompiledForm): Validator {
  const known = validators.get(hash);
  if (known) {
    // Back to the young end: the oldest goes first.
    validators.delete(hash);
    validators.set(hash, known);
    return known;
  }
  const made = compileValidator(schema, { trustedPatterns: true });
  if (!made.ok) throw new Error(`a compiled form's schema was refused: ${made.error.code}`);
  validators.set(hash, made.value);
  for (const oldest of validators.keys()) {
    if (validators.size <= KEPT) break;
    validators.delete(oldest);
  }
  return made.value;
}
