/**
 * Queries whose words never change. Drizzle's building of a query costs more than SQLite's answering it, so those of a
 * submission's way are built once for a connection and afterwards only given their values.
 */
import { getTableColumns, type Placeholder, sql } from 'drizzle-orm';
import type { BaseSQLiteDatabase, SQLiteTable } from 'drizzle-orm/sqlite-core';

export type Queries = BaseSQLiteDatabase<'async', unknown>;

/**
 * Makes the query, with `sql.placeholder(name)` in the place of each value. What was built is kept by this function,
 * so it stands at the top of a module.
 *
 * @example
 * const byCode = (on: Queries) => on.select().from(forms).where(eq(forms.code, sql.placeholder('code')));
 * const [row] = await db.read.prepared(byCode, { code });
 */
export type Fixed<Rows> = (on: Queries) => { prepare(): Executable<Rows> };
export type Executable<Rows> = { execute(values: Record<string, unknown>): PromiseLike<Rows> };
export type Values = { readonly [name: string]: unknown };

/** Inserts one whole row, given as the query's values. */
export function rowInto<T extends SQLiteTable>(table: T): Fixed<unknown> {
  const values = Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([name, column]) => {
      const mapToDriverValue = (value: unknown) => (value === null ? null : column.mapToDriverValue(value));
      return [name, sql`${sql.param(sql.placeholder(name), { mapToDriverValue })}`];
    }),
  );
  return (on) => on.insert(table).values(values as T['$inferInsert']);
}

/** A query over a list of values: one for each length that comes. Run it with `listed(values)`. */
export function forList<Rows>(
  make: (on: Queries, items: Placeholder[]) => ReturnType<Fixed<Rows>>,
): (length: number) => Fixed<Rows> {
  const made = new Map<number, Fixed<Rows>>();
  return (length) => {
    const known = made.get(length);
    if (known) return known;
    const items = Array.from({ length }, (_, index) => sql.placeholder(String(index)));
    const query: Fixed<Rows> = (on) => make(on, items);
    made.set(length, query);
    return query;
  };
}

export const listed = (values: readonly unknown[]): Values => ({ ...values });
