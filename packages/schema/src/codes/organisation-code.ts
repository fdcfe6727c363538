import { type Outcome, ok, refuse } from '../shared/outcome';

export type OrganisationCode = {
  readonly code: string;
  /** Groups from the top level down. */
  readonly groups: readonly string[];
  /** Written the way of before 2020, `000.00.11.H01`, lowest level first. */
  readonly older: boolean;
};

const PRESENT = /^[A-Y][0-9]{2}(?:\.[0-9A-Z]+)*$/;
const OLDER = /^[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Y][0-9]{2}$/;
const LIMIT = 35;

/** Mã định danh tổ chức: dotted groups, at most 35 characters, the first `MX₁X₂`. The older order is accepted. */
export function parseOrganisationCode(
  text: string,
): Outcome<OrganisationCode, { code: 'invalid-organisation-code'; text: string }> {
  if (text.length > LIMIT) return refuse({ code: 'invalid-organisation-code', text });
  if (PRESENT.test(text)) return ok({ code: text, groups: text.split('.'), older: false });
  if (OLDER.test(text)) return ok({ code: text, groups: text.split('.').reverse(), older: true });
  return refuse({ code: 'invalid-organisation-code', text });
}
