import { isLocalDate, type LocalDate } from '../shared/local-date';
import { type Outcome, ok, refuse } from '../shared/outcome';
import { parseOrganisationCode } from './organisation-code';

export type DossierCodeParts = {
  /** `MX₁X₂.Y₁Y₂Y₃.Z₁Z₂` of the organisation that owns the dossier (`dossierPrefix`). */
  readonly prefix: string;
  readonly date: LocalDate;
  /** AA, two digits of the owner within the prefix. */
  readonly owner: string;
  /** Daily number, reserved in the submission's transaction and never reused. */
  readonly sequence: number;
};

export type DossierCode = DossierCodeParts & { readonly older: boolean };

type DossierCodeRefusal = { readonly code: 'invalid-dossier-code'; readonly text: string };

const PREFIX = /^[A-Y][0-9]{2}\.[0-9]{3}\.[0-9]{2}$/;
const PRESENT = /^([A-Y][0-9]{2}\.[0-9]{3}\.[0-9]{2})-([0-9]{6})-([0-9]{2})([0-9]{4,12})$/;
const OLDER = /^((?:[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.)?[A-Y][0-9]{2}(?:\.[0-9]{2}){0,3})-([0-9]{6})-([0-9]{4,12})$/;

/**
 * The three groups that a dossier code begins with, from an organisation's code; groups that are missing are
 * zeros. Several organisations can share a prefix, so the daily number belongs to the prefix and owner.
 */
export function dossierPrefix(
  organisationCode: string,
): Outcome<string, { code: 'invalid-organisation-code'; text: string }> {
  const parsed = parseOrganisationCode(organisationCode);
  if (!parsed.ok) return parsed;
  const [top = '', second = '0', third = '0'] = parsed.value.groups;
  const prefix = `${top}.${second.padStart(3, '0')}.${third.padStart(2, '0')}`;
  return PREFIX.test(prefix) ? ok(prefix) : refuse({ code: 'invalid-organisation-code', text: organisationCode });
}

/** Mã hồ sơ `MX₁X₂.Y₁Y₂Y₃.Z₁Z₂-YYMMDD-AAXXXX` (TT 04/2025/TT-VPCP); XXXX grows past four digits when it must. */
export function formatDossierCode({
  prefix,
  date,
  owner,
  sequence,
}: DossierCodeParts): Outcome<string, DossierCodeRefusal> {
  const text = `${prefix}-${date.slice(2).replaceAll('-', '')}-${owner}${String(sequence).padStart(4, '0')}`;
  const inRange = date.startsWith('20') && Number.isSafeInteger(sequence) && sequence > 0;
  return inRange && parseDossierCode(text).ok ? ok(text) : refuse({ code: 'invalid-dossier-code', text });
}

/** Reads a dossier code; the form of before 2026, without owner digits, is accepted with `owner` empty. */
export function parseDossierCode(text: string): Outcome<DossierCode, DossierCodeRefusal> {
  const present = PRESENT.exec(text);
  const [, prefix = '', day = '', ...rest] = present ?? OLDER.exec(text) ?? [];
  const date = `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`;
  const [owner, digits] = present ? [rest[0] ?? '', rest[1]] : ['', rest[0]];
  const sequence = Number(digits);
  if (!prefix || !isLocalDate(date) || !(sequence > 0)) return refuse({ code: 'invalid-dossier-code', text });
  return ok({ prefix, date, owner, sequence, older: present === null });
}
