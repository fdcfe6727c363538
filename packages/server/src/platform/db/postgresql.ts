/**
 * PostgreSQL: ordinary transactions from a pool, READ COMMITTED (stores compare revisions in their `where`), retried
 * when the server gives one up for serialisation or deadlock. Statements, locks and idle transactions have time limits.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { type Db, type DbOptions, isRefused, type Reader, type Tx, WriteError } from './db';
import type { Queries } from './prepared';

const MOST_ATTEMPTS = 5;

// Whole numbers, `count(*)` too, come as numbers on both engines; Drizzle asks only pg's own table of parsers.
const INT8 = 20;
pg.types.setTypeParser(INT8, Number);

export function openPostgresql(url: string, { jobLimitMs = 5_000, poolSize = 10 }: DbOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    statement_timeout: jobLimitMs,
    lock_timeout: jobLimitMs,
    idle_in_transaction_session_timeout: jobLimitMs,
  });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  const counters = { jobs: 0, commits: 0 };

  async function attempt<T>(job: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    const state = { open: true };
    const last: ((tx: Tx) => Promise<void>)[] = [];
    const afterCommit: (() => void)[] = [];
    const tx: Tx = {
      ...queriesOver(openOnly(client, state)),
      atEnd: (each) => void last.push(each),
      afterCommit: (each) => void afterCommit.push(each),
    };
    let broken: Error | undefined;
    const lost = (error: Error) => {
      broken = error;
    };
    client.on('error', lost);
    try {
      await client.query('BEGIN');
      const value = await inside.run(state, async () => {
        const result = await job(tx);
        if (!isRefused(result)) for (const each of last) await each(tx);
        return result;
      });
      state.open = false;
      if (isRefused(value)) {
        await client.query('ROLLBACK');
        return value;
      }
      await client.query('COMMIT');
      counters.commits += 1;
      counters.jobs += 1;
      for (const each of afterCommit) queueMicrotask(each);
      return value;
    } catch (error) {
      state.open = false;
      await client.query('ROLLBACK').catch(lost);
      throw error;
    } finally {
      client.off('error', lost);
      client.release(broken);
    }
  }

  return {
    dialect: 'postgresql',
    read: queriesOver(pool),
    counters,
    async write<T>(job: (tx: Tx) => Promise<T>): Promise<T> {
      if (inside.getStore()?.open) throw new WriteError('nested-write');
      for (let tried = 1; ; tried += 1) {
        try {
          return await attempt(job);
        } catch (error) {
          if (tried >= MOST_ATTEMPTS || !mayBeTriedAgain(error)) throw error;
        }
      }
    },
    async migrate(folder) {
      // Several servers may start at once over one database: the first migrates, the others wait and find nothing to do.
      const client = await pool.connect();
      try {
        await client.query('SELECT pg_advisory_lock(338)');
        await migrate(drizzle(client), { migrationsFolder: folder });
      } finally {
        await client.query('SELECT pg_advisory_unlock(338)').catch(() => undefined);
        client.release();
      }
    },
    backup: async () => 'use-pg-dump',
    close: () => pool.end(),
  };
}

/** The client, until its transaction is over: a query that comes later must not run outside it. */
function openOnly(client: pg.PoolClient, state: { open: boolean }): pg.PoolClient {
  const query = (...given: unknown[]) => {
    if (!state.open) throw new WriteError('transaction-closed');
    return Reflect.apply(client.query, client, given);
  };
  return { query } as unknown as pg.PoolClient;
}

function queriesOver(client: pg.Pool | pg.PoolClient): Reader & Pick<Tx, 'insert' | 'update' | 'delete' | 'run'> {
  const driver = drizzle(client);
  // The tables are the SQLite ones on both engines (see table.ts), so the builders are typed as those of SQLite.
  const queries = driver as unknown as Queries;
  return {
    dialect: 'postgresql',
    select: queries.select.bind(queries),
    selectDistinct: queries.selectDistinct.bind(queries),
    with: queries.with.bind(queries),
    insert: queries.insert.bind(queries),
    update: queries.update.bind(queries),
    delete: queries.delete.bind(queries),
    run: async (statement) => void (await driver.execute(statement)),
    rows: async <T extends Record<string, unknown>>(statement: SQL) => (await driver.execute(statement)).rows as T[],
    prepared: async (query, values) =>
      query(queries)
        .prepare()
        .execute({ ...values }),
  };
}

const SERIALISATION_FAILURE = '40001';
const DEADLOCK = '40P01';

function mayBeTriedAgain(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && (at.code === SERIALISATION_FAILURE || at.code === DEADLOCK)) return true;
  }
  return false;
}
