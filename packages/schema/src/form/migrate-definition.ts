import { type Outcome, ok, refuse } from '../shared/outcome';
import { isRecord } from './structure';

/** The shape that `FormDefinition` has today. */
export const FORM_FORMAT = 1;

type Stored = { readonly [key: string]: unknown };

/** The n-th turns format n into n + 1; it stays for as long as something stored may have that format. */
const migrations: readonly ((stored: Stored) => Stored)[] = [];

export type FormatRefusal = { readonly code: 'format-unknown'; readonly formatVersion: unknown };

/** Brings a stored definition of any earlier format to today's; a newer format, or none, is refused. */
export function migrateFormDefinition(value: unknown): Outcome<unknown, FormatRefusal> {
  if (!isRecord(value)) return refuse({ code: 'format-unknown', formatVersion: undefined });
  const from = Object.hasOwn(value, 'formatVersion') ? value.formatVersion : undefined;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1 || from > FORM_FORMAT)
    return refuse({ code: 'format-unknown', formatVersion: from });
  let migrated: Stored = value;
  for (const [at, migrate] of migrations.slice(from - 1).entries())
    migrated = { ...migrate(migrated), formatVersion: from + at + 1 };
  return ok(migrated);
}
