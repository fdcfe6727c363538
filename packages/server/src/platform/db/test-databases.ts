/** For tests: the same suite on both engines. A missing PostgreSQL fails the test; it is never skipped. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { type Db, type DbOptions, migrate, openDatabase } from './index';

/** A new, migrated, empty database each time; closed and removed when the file's tests are over. */
export type OpenDatabase = (options?: DbOptions) => Promise<Db>;

/**
 * @example
 * describeOnBothEngines('organisations', (open) => {
 *   it('finds by code', async () => {
 *     const db = await open();
 *   });
 * });
 */
export function describeOnBothEngines(name: string, suite: (open: OpenDatabase, engine: Db['dialect']) => void): void {
  describe(`${name} on SQLite`, () => suite(closingAfterwards(openTemporarySqlite), 'sqlite'));
  describe(`${name} on PostgreSQL`, () => suite(closingAfterwards(openTemporaryPostgresql), 'postgresql'));
}

/** For suites that are not about stores and need some database: SQLite alone. */
export const sqliteForTests = (): OpenDatabase => closingAfterwards(openTemporarySqlite);

type Opened = { db: Db; remove(): void };

function closingAfterwards(openOne: (options?: DbOptions) => Promise<Opened>): OpenDatabase {
  const opened: Opened[] = [];
  afterAll(async () => {
    for (const { db, remove } of opened) {
      await db.close();
      remove();
    }
  });
  return async (options) => {
    const one = await openOne(options);
    opened.push(one);
    return one.db;
  };
}

async function openTemporarySqlite(options?: DbOptions): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-test-'));
  const db = openDatabase(join(folder, 'motcua.sqlite'), options);
  await migrate(db);
  return { db, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function openTemporaryPostgresql(options?: DbOptions): Promise<Opened> {
  const listener = process.env.MOTCUA_TEST_POSTGRES;
  if (!listener) throw new Error('PostgreSQL for tests is missing: vitest runs without its globalSetup');
  const answer = await fetch(listener);
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return { db: openDatabase(said, options), remove: () => {} };
}
