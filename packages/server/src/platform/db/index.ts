/**
 * The database: `openDatabase(urlOrPath)`. Stores import from here and from `./table`, nothing of an engine.
 *
 * Migrations live in `packages/server/drizzle/{sqlite,postgresql}`; new tables get one line in each of
 * `schema.sqlite.ts` and `schema.postgresql.ts`, then `node scripts/make-migrations.mjs`.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Db, DbOptions } from './db';
import { openPostgresql } from './postgresql';
import { openSqlite } from './sqlite';

export { type Db, type DbOptions, isUniqueViolation, type Reader, type Tx } from './db';
export { forList, listed, type Queries, rowInto } from './prepared';

/** `postgres://…` is a server; anything else is the path of a SQLite file. */
export function openDatabase(urlOrPath: string, options?: DbOptions): Db {
  if (/^postgres(ql)?:\/\//.test(urlOrPath)) return openPostgresql(urlOrPath, options);
  mkdirSync(dirname(urlOrPath), { recursive: true });
  return openSqlite(urlOrPath, options);
}

/** Brings the database to the tables of this build; `root` is the project's folder. */
export async function migrate(db: Db, root = process.cwd()): Promise<void> {
  await db.migrate(join(root, 'packages/server/drizzle', db.dialect));
}
