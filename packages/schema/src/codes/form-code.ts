import { type Outcome, ok, refuse } from '../shared/outcome';
import { isProcedureCode, isTemporaryProcedureCode } from './procedure-code';

export type FormCode = {
  /** The whole code in NFC, without blanks. */
  readonly code: string;
  readonly procedureCode: string;
  /** Ký hiệu as the regulation prints it. */
  readonly symbol: string;
  /** The form has no printed symbol, or its procedure no code yet. */
  readonly temporary: boolean;
};

export type FormCodeRefusal =
  | { readonly code: 'invalid-form-code'; readonly text: string }
  | { readonly code: 'look-alike-letters'; readonly text: string; readonly letters: readonly string[] };

const SHAPE = /^([0-9]\.[0-9]{6})\.\s*(\S{1,40})$/u;
const SYMBOL = /^[A-Za-zĐđ0-9](?:[A-Za-zĐđ0-9./-]*[A-Za-zĐđ0-9])?$/;
const TEMPORARY_SYMBOL = /^TĐ[1-9][0-9]*$/;

/**
 * Mã biểu mẫu `<mã TTHC>.<ký hiệu>` (Đ28.3b). A blank after the dot is accepted, never written. Letters of other
 * alphabets, and Latin ones that only look like Đ, are refused by name.
 */
export function parseFormCode(text: string): Outcome<FormCode, FormCodeRefusal> {
  const [, procedureCode = '', symbol = ''] = SHAPE.exec(text.normalize('NFC').trim()) ?? [];
  if (!isProcedureCode(procedureCode)) return refuse({ code: 'invalid-form-code', text });
  const letters = [...new Set([...symbol].filter((sign) => /\p{L}|\p{N}/u.test(sign) && !/[A-Za-zĐđ0-9]/.test(sign)))];
  if (letters.length > 0) return refuse({ code: 'look-alike-letters', text, letters });
  if (!SYMBOL.test(symbol) || symbol.includes('..')) return refuse({ code: 'invalid-form-code', text });
  const temporary = TEMPORARY_SYMBOL.test(symbol) || isTemporaryProcedureCode(procedureCode);
  return ok({ code: `${procedureCode}.${symbol}`, procedureCode, symbol, temporary });
}

/** The code in a URL: Đ as D, `/` as `~`, otherwise unchanged. */
export const formSlug = (code: string): string =>
  code.normalize('NFC').replaceAll('Đ', 'D').replaceAll('đ', 'd').replaceAll('/', '~');

/** The code already taken that this one cannot be told from, in capitals or in a URL. */
export function clashingFormCode(code: string, taken: Iterable<string>): string | undefined {
  const key = formSlug(code).toUpperCase();
  for (const other of taken) if (formSlug(other).toUpperCase() === key) return other;
  return undefined;
}

/** Ký hiệu tạm `TĐn` for a form without a printed symbol: one above the highest of its procedure. */
export function nextTemporaryFormCode(procedureCode: string, taken: readonly string[]): string {
  const prefix = `${procedureCode}.TĐ`;
  const numbers = taken.filter((code) => code.startsWith(prefix)).map((code) => Number(code.slice(prefix.length)));
  return `${prefix}${Math.max(0, ...numbers.filter(Number.isSafeInteger)) + 1}`;
}
