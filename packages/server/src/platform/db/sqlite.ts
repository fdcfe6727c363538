/**
 * SQLite: one writer connection, readers on another. Jobs that arrive in one turn of the event loop share one commit,
 * each in a SAVEPOINT of its own; answers leave after the COMMIT. No timer is waited for: a lone job commits in the
 * next turn.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import Database from 'better-sqlite3';
import type { SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { type Db, type DbOptions, isRefused, type Reader, type Tx, WriteError } from './db';
import type { Executable, Fixed, Queries, Values } from './prepared';

type Waiting = {
  run(tx: Tx): Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
};
type Done = { waiting: Waiting; value: unknown; afterCommit: readonly (() => void)[] };
type ActiveJob = { open: boolean };

const MOST_JOBS_A_COMMIT = 200;
const MOST_TURNS_GATHERING = 4;

export function openSqlite(path: string, { jobLimitMs = 5_000 }: DbOptions = {}): Db {
  const writer = connect(path);
  const reader = connect(path, { query_only: 1 });
  const inside = new AsyncLocalStorage<ActiveJob>();
  const counters = { jobs: 0, commits: 0 };
  const queue: Waiting[] = [];
  let working = false;
  let closed = false;

  const writing = queriesOver(writer, () => {
    if (!inside.getStore()?.open) throw new WriteError('transaction-closed');
  });
  const reading = queriesOver(reader, () => {});

  async function gather(): Promise<void> {
    for (let turn = 0, seen = 0; turn < MOST_TURNS_GATHERING && queue.length > seen; turn += 1) {
      seen = queue.length;
      if (seen >= MOST_JOBS_A_COMMIT) return;
      await new Promise<void>((next) => setImmediate(next));
    }
  }

  async function work(): Promise<void> {
    working = true;
    while (queue.length > 0) {
      await gather();
      await commitTogether(queue.splice(0, MOST_JOBS_A_COMMIT));
    }
    working = false;
  }

  async function commitTogether(batch: readonly Waiting[]): Promise<void> {
    const done: Done[] = [];
    const refused: { waiting: Waiting; settle(): void }[] = [];
    try {
      writer.exec('BEGIN IMMEDIATE');
      for (const waiting of batch) {
        const outcome = await runInSavepoint(waiting);
        if ('afterCommit' in outcome) done.push({ waiting, ...outcome });
        else refused.push({ waiting, settle: outcome.settle });
        if (!writer.inTransaction) throw new Error('SQLite gave up the transaction');
      }
      writer.exec('COMMIT');
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      for (const { reject } of batch) reject(error);
      return;
    }
    if (done.length > 0) counters.commits += 1;
    counters.jobs += done.length;
    // As microtasks: they come before whoever awaits the answers, and a fault in one cannot hold up the queue.
    for (const { afterCommit } of done) for (const each of afterCommit) queueMicrotask(each);
    for (const { waiting, value } of done) waiting.resolve(value);
    for (const { settle } of refused) settle();
  }

  async function runInSavepoint(
    waiting: Waiting,
  ): Promise<{ value: unknown; afterCommit: (() => void)[] } | { settle(): void }> {
    const job: ActiveJob = { open: true };
    const last: ((tx: Tx) => Promise<void>)[] = [];
    const afterCommit: (() => void)[] = [];
    const tx: Tx = {
      ...writing,
      atEnd: (each) => void last.push(each),
      afterCommit: (each) => void afterCommit.push(each),
    };
    writer.exec('SAVEPOINT job');
    try {
      const value = await inside.run(job, () =>
        withLimit(jobLimitMs, async () => {
          const result = await waiting.run(tx);
          if (!isRefused(result)) for (const each of last) await each(tx);
          return result;
        }),
      );
      job.open = false;
      if (isRefused(value)) {
        undo();
        return { settle: () => waiting.resolve(value) };
      }
      writer.exec('RELEASE job');
      return { value, afterCommit };
    } catch (error) {
      job.open = false;
      undo();
      return { settle: () => waiting.reject(error) };
    }
  }

  function undo(): void {
    if (writer.inTransaction) writer.exec('ROLLBACK TO job; RELEASE job');
  }

  return {
    dialect: 'sqlite',
    read: reading,
    counters,
    write<T>(job: (tx: Tx) => Promise<T>): Promise<T> {
      if (inside.getStore()?.open) return Promise.reject(new WriteError('nested-write'));
      if (closed) return Promise.reject(new WriteError('transaction-closed'));
      return new Promise<T>((resolve, reject) => {
        queue.push({ run: job, resolve: (value) => resolve(value as T), reject });
        if (!working) void inside.exit(work);
      });
    },
    async migrate(folder) {
      migrate(drizzle({ client: writer }), { migrationsFolder: folder });
    },
    async backup(file) {
      await reader.backup(file);
      return 'copied';
    },
    async close() {
      closed = true;
      while (working) await new Promise<void>((next) => setImmediate(next));
      reader.close();
      writer.close();
    },
  };
}

function connect(path: string, pragmas: Record<string, string | number> = {}): Database.Database {
  const connection = new Database(path);
  const all = { journal_mode: 'WAL', synchronous: 'FULL', foreign_keys: 'ON', busy_timeout: 5_000, ...pragmas };
  for (const [name, value] of Object.entries(all)) connection.pragma(`${name} = ${value}`);
  return connection;
}

/** Only `prepare` of the connection, with its statements kept: Drizzle asks for the same few hundred again and again. */
function statements(connection: Database.Database, mayRun: () => void): Database.Database {
  const kept = new Map<string, Database.Statement>();
  const prepare = (source: string): Database.Statement => {
    mayRun();
    const known = kept.get(source);
    if (known) return known.reader ? known.raw(false) : known;
    const made = connection.prepare(source);
    if (kept.size >= 500) kept.clear();
    kept.set(source, made);
    return made;
  };
  return { prepare } as unknown as Database.Database;
}

function queriesOver(
  connection: Database.Database,
  mayRun: () => void,
): Reader & Pick<Tx, 'insert' | 'update' | 'delete' | 'run'> {
  const client = statements(connection, mayRun);
  const built = new Map<Fixed<unknown>, Executable<unknown>>();
  // better-sqlite3 answers at once; awaited, its queries read as the asynchronous ones of the contract.
  const queries = drizzle({ client }) as unknown as Queries;
  return {
    dialect: 'sqlite',
    select: queries.select.bind(queries),
    selectDistinct: queries.selectDistinct.bind(queries),
    with: queries.with.bind(queries),
    insert: queries.insert.bind(queries),
    update: queries.update.bind(queries),
    delete: queries.delete.bind(queries),
    run: async (statement) => void queries.run(statement),
    rows: async <T extends Record<string, unknown>>(statement: SQL) => queries.all<T>(statement),
    async prepared<Rows>(query: Fixed<Rows>, values: Values): Promise<Rows> {
      mayRun();
      const known = built.get(query) as Executable<Rows> | undefined;
      const prepared = known ?? query(queries).prepare();
      if (!known) built.set(query, prepared);
      return prepared.execute({ ...values });
    },
  };
}

async function withLimit<T>(limitMs: number, job: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WriteError('job-too-long')), limitMs);
  });
  try {
    return await Promise.race([job(), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
