import type { FieldError, RuleContext } from '../form/compile/compiled';
import type { Json, JsonObject } from '../shared/json';

/**
 * Conditions, calculations and checks of one form, ready to run. Browser and server use the same object.
 * `rows` are the row numbers of the enclosing lists, outermost first.
 */
export type FormRules = {
  readonly shown: (itemId: string, answers: JsonObject, rows?: readonly number[]) => boolean;
  /** Only conditional requirements; an unconditional one stands in the field itself. */
  readonly requires: (itemId: string, answers: JsonObject, rows?: readonly number[]) => boolean;
  readonly readOnly: (itemId: string, answers: JsonObject, rows?: readonly number[]) => boolean;
  /** Whether this choice of a field may be taken. */
  readonly optionShown: (fieldId: string, value: Json, answers: JsonObject, rows?: readonly number[]) => boolean;
  /** The answers with calculated values written in; hidden values stay, for the filler's screen. */
  readonly calculate: (answers: JsonObject, context: RuleContext) => JsonObject;
  /** What is sent: calculated values written, hidden and empty values absent. */
  readonly settle: (answers: JsonObject, context: RuleContext) => JsonObject;
  /** Cross-field checks on settled answers. */
  readonly check: (answers: JsonObject, context: RuleContext) => readonly FieldError[];
};
