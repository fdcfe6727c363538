import { type Outcome, ok, refuse } from '../shared/outcome';

export type ProcedureCode = {
  /** `d.dddddd`, what everything is keyed on. */
  readonly code: string;
  /** Mã tạm: given by us until the national database gives one. */
  readonly temporary: boolean;
  /** Agency suffix of a long form, kept for whoever sent it. */
  readonly agency?: string;
};

const SHORT = /^[0-9]\.[0-9]{6}$/;
const LONG = /^([1-9]\.[0-9]{6})\.((?:[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.)?[A-Y][0-9]{2}(?:\.[0-9]{2})?)$/;

/** Mã thủ tục hành chính in its short form, `d.dddddd`, temporary ones included. */
export const isProcedureCode = (text: unknown): text is string =>
  typeof text === 'string' && SHORT.test(text) && text !== '0.000000';

/** Mã tạm `0.dddddd`: shown as such and refused for the national portal. */
export const isTemporaryProcedureCode = (code: string): boolean => code.startsWith('0.');

/** Reads a procedure code; long forms with an agency suffix are accepted and split. */
export function parseProcedureCode(
  text: string,
): Outcome<ProcedureCode, { code: 'invalid-procedure-code'; text: string }> {
  if (isProcedureCode(text)) return ok({ code: text, temporary: isTemporaryProcedureCode(text) });
  const [, code, agency] = LONG.exec(text) ?? [];
  if (code === undefined || agency === undefined) return refuse({ code: 'invalid-procedure-code', text });
  return ok({ code, temporary: false, agency });
}

/** Mã tạm tiếp theo: one above the highest temporary code in use. */
export function nextTemporaryProcedureCode(
  taken: readonly string[],
): Outcome<string, { code: 'temporary-codes-exhausted' }> {
  const used = taken.filter((code) => isProcedureCode(code) && isTemporaryProcedureCode(code));
  const next = Math.max(0, ...used.map((code) => Number(code.slice(2)))) + 1;
  return next > 999_999 ? refuse({ code: 'temporary-codes-exhausted' }) : ok(`0.${String(next).padStart(6, '0')}`);
}
