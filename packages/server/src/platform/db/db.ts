/**
 * The database as stores see it, alike on both engines. Reading: `db.read`. Writing: `db.write(job)`, the only way,
 * where every query of the job, its audit entry and its events commit together or not at all.
 *
 * Inside a job: await nothing but the job's own queries (on SQLite it holds the one writer), never call `db.write`
 * again (refused), use `tx`, not `db.read`. A job that throws, or whose value is a refused `Outcome`, is rolled back.
 */
import type { SQL } from 'drizzle-orm';
import type { Fixed, Queries, Values } from './prepared';

/** Query builders of Drizzle, plus `rows` for what they cannot say (recursive queries). */
export type Reader = Pick<Queries, 'select' | 'selectDistinct' | 'with'> & {
  readonly dialect: 'sqlite' | 'postgresql';
  /** Runs one statement as written; columns come back under their names in the database. */
  rows<T extends Record<string, unknown>>(statement: SQL): Promise<T[]>;
  /** Runs a query whose words never change with these values. */
  prepared<Rows>(query: Fixed<Rows>, values: Values): Promise<Rows>;
};

export type Tx = Reader &
  Pick<Queries, 'insert' | 'update' | 'delete'> & {
    /** Runs one statement that gives no rows, as written. */
    run(statement: SQL): Promise<void>;
    /** Runs after the job's own queries and before its commit: for locks that must be taken last. */
    atEnd(work: (tx: Tx) => Promise<void>): void;
    /** Runs when the commit has happened, and never otherwise. */
    afterCommit(work: () => void): void;
  };

export type Db = {
  readonly dialect: 'sqlite' | 'postgresql';
  readonly read: Reader;
  write<T>(job: (tx: Tx) => Promise<T>): Promise<T>;
  /** What was done since the start: jobs acknowledged, and commits they took. */
  readonly counters: { readonly jobs: number; readonly commits: number };
  migrate(folder: string): Promise<void>;
  /** A consistent copy in one file; PostgreSQL has pg_dump for that and refuses. */
  backup(file: string): Promise<'copied' | 'use-pg-dump'>;
  close(): Promise<void>;
};

export type DbOptions = {
  /** How long one job may hold its transaction. */
  jobLimitMs?: number;
  /** PostgreSQL: connections in the pool. */
  poolSize?: number;
};

/** Programming errors of callers of `write`; they are thrown, not returned. */
export class WriteError extends Error {
  constructor(readonly code: 'nested-write' | 'job-too-long' | 'transaction-closed') {
    super(code);
  }
}

/** Did this error come from a unique key, on either engine? */
export function isUniqueViolation(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at ? at.code : undefined;
    if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505') return true;
  }
  return false;
}

/** A refused `Outcome` undoes what its job wrote. */
export const isRefused = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'error' in value;
