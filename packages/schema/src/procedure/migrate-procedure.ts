import { type Outcome, ok, refuse } from '../shared/outcome';

/** The shape that `ProcedureDefinition` has today. */
export const PROCEDURE_FORMAT = 1;

type Migration = (stored: { readonly [key: string]: unknown }) => { readonly [key: string]: unknown };

/** The n-th turns format n into n + 1; it stays here for as long as something stored may have that format. */
const migrations: readonly Migration[] = [];

export type MigrationRefusal = { readonly code: 'format-unknown'; readonly formatVersion: unknown };

/** Brings a stored procedure of any earlier format to today's; a format that is not ours is refused. */
export function migrateProcedure(stored: unknown): Outcome<unknown, MigrationRefusal> {
  const from = isRecord(stored) ? stored.formatVersion : undefined;
  if (!isRecord(stored) || typeof from !== 'number' || !Number.isInteger(from) || from < 1 || from > PROCEDURE_FORMAT) {
    return refuse({ code: 'format-unknown', formatVersion: from });
  }
  return ok(
    migrations
      .slice(from - 1)
      .reduce((value, migrate, index) => ({ ...migrate(value), formatVersion: from + index + 1 }), stored),
  );
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
