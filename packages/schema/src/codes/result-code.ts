import { type Outcome, ok, refuse } from '../shared/outcome';
import { isPlainText } from '../shared/plain-text';
import { parseDossierCode } from './dossier-code';
import { parseOrganisationCode } from './organisation-code';

export type ResultCodeParts = {
  /** Mã định danh of the issuing organisation; it holds dots. */
  readonly organisation: string;
  /** Mã loại giấy tờ. */
  readonly documentType: string;
  /** Số, ký hiệu as printed, `05-QĐ/ĐU`; it may hold dots and blanks. */
  readonly number: string;
};

export type ResultCodeRefusal =
  | { readonly code: 'invalid-result-code'; readonly text: string }
  | { readonly code: 'ambiguous-result-code'; readonly text: string; readonly readings: readonly ResultCodeParts[] };

const DOCUMENT_TYPE = /^[A-Za-zĐđ0-9][A-Za-zĐđ0-9_.-]{0,31}$/;

/** Mã kết quả `KQ.<mã định danh>.<mã loại giấy tờ>.<số, ký hiệu>` (Đ17.3c), without blanks after the dots. */
export function formatResultCode(parts: ResultCodeParts): Outcome<string, ResultCodeRefusal> {
  const number = parts.number.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const text = `KQ.${parts.organisation}.${parts.documentType}.${number}`.normalize('NFC');
  const valid = parseOrganisationCode(parts.organisation).ok && DOCUMENT_TYPE.test(parts.documentType);
  return valid && number !== '' && number.length <= 100 && isPlainText(number)
    ? ok(text)
    : refuse({ code: 'invalid-result-code', text });
}

/**
 * Reads a result code by the organisations and document types that exist, because dots alone cannot split it.
 * Blanks after the separating dots are accepted. More than one reading is a refusal that lists them.
 */
export function parseResultCode(
  text: string,
  known: { readonly organisations: Iterable<string>; readonly documentTypes: Iterable<string> },
): Outcome<ResultCodeParts, ResultCodeRefusal> {
  const body = after(text.normalize('NFC').trim(), 'KQ');
  const documentTypes = [...new Set(known.documentTypes)];
  const readings = [...new Set(known.organisations)].flatMap((organisation) => {
    const rest = body === undefined ? undefined : after(body, organisation);
    if (rest === undefined) return [];
    return documentTypes.flatMap((documentType) => {
      const number = after(rest, documentType)?.replace(/\s+/gu, ' ').trim();
      return number ? [{ organisation, documentType, number }] : [];
    });
  });
  const [reading, ...others] = readings;
  if (!reading) return refuse({ code: 'invalid-result-code', text });
  return others.length > 0 ? refuse({ code: 'ambiguous-result-code', text, readings }) : ok(reading);
}

/** What follows `part` and its dot. */
const after = (text: string, part: string): string | undefined =>
  text.startsWith(`${part}.`) ? text.slice(part.length + 1).trimStart() : undefined;

/** How `n` is written: the regulation prints `KQ(n)` and does not say whether the brackets are literal. */
export type ResultNumberStyle = 'plain' | 'brackets';

/** `Mã hồ sơ-KQ(n)` (Đ17.3đ): the n-th result of a dossier in the vault. */
export function formatDossierResultCode(dossierCode: string, n: number, style: ResultNumberStyle = 'plain'): string {
  return `${dossierCode}-KQ${style === 'plain' ? n : `(${n})`}`;
}

/** Reads `Mã hồ sơ-KQ(n)` in either style. */
export function parseDossierResultCode(text: string): Outcome<{ dossierCode: string; n: number }, ResultCodeRefusal> {
  const [, dossierCode = '', plain, bracketed] =
    /^(.+)-KQ(?:([1-9][0-9]{0,5})|\(([1-9][0-9]{0,5})\))$/.exec(text) ?? [];
  if (!parseDossierCode(dossierCode).ok) return refuse({ code: 'invalid-result-code', text });
  return ok({ dossierCode, n: Number(plain ?? bracketed) });
}
