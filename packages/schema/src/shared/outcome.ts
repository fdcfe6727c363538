/** A refusal is a value with a closed code; callers of the core map codes to words or to HTTP, never catch. */
export type Refusal = { readonly code: string };

/** Success or refusal. Only programming errors throw. */
export type Outcome<T, E extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = <E extends Refusal>(error: E): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
});
