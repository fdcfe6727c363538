/**
 * One description, two dialects. A module's `x.table.ts` calls `table(...)` with the column kinds below and nothing
 * else of Drizzle's; what comes back is an ordinary Drizzle SQLite table, used by stores on both engines. The
 * PostgreSQL twin, made by `postgresTable`, exists for the migrations only: queries name tables and columns by name,
 * and each kind is stored alike on both (text, whole numbers, 0/1, JSON as text), so one object serves.
 *
 * A self join goes through a subquery (`tx.select()….as('parent')`), because Drizzle's `alias` knows its own dialect.
 */

import { type BuildColumns, is, SQL } from 'drizzle-orm';
import {
  customType,
  type PgColumnBuilderBase,
  type PgTable,
  bigint as pgBigint,
  check as pgCheck,
  index as pgIndex,
  integer as pgInteger,
  primaryKey as pgPrimaryKey,
  pgTable,
  unique as pgUnique,
  uniqueIndex as pgUniqueIndex,
} from 'drizzle-orm/pg-core';
import {
  getTableConfig,
  type SQLiteColumn,
  type SQLiteColumnBuilderBase,
  type SQLiteTable,
  type SQLiteTableExtraConfigValue,
  type SQLiteTableWithColumns,
  integer as sqliteInteger,
  sqliteTable,
  text as sqliteText,
} from 'drizzle-orm/sqlite-core';

export { index, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Text: ids made by the application, ISO times, names. */
export const text = () => sqliteText();
/** A whole number, up to 2^53; 64 bits on both engines. */
export const integer = () => sqliteInteger({ mode: 'number' });
/** Yes or no, stored as 1 or 0. */
export const boolean = () => sqliteInteger({ mode: 'boolean' });
/** Any JSON value, stored as text. */
export const json = <T>() => sqliteText({ mode: 'json' }).$type<T>();

type Columns = Record<string, SQLiteColumnBuilderBase>;
type Table<Name extends string, C extends Columns> = SQLiteTableWithColumns<{
  name: Name;
  schema: undefined;
  columns: BuildColumns<Name, C, 'sqlite'>;
  dialect: 'sqlite';
}>;

/**
 * Describes a table; column names in the database are the keys in snake case.
 *
 * @example
 * export const organisations = table('organisations', {
 *   id: text().primaryKey(),
 *   parentId: text().references((): AnyColumn => organisations.id),
 *   active: boolean().notNull().default(true),
 *   facts: json<JsonObject>().notNull(),
 * }, (t) => [index('organisations_parent').on(t.parentId)]);
 */
export function table<Name extends string, C extends Columns>(
  name: Name,
  columns: C,
  extra?: (self: BuildColumns<Name, C, 'sqlite'>) => SQLiteTableExtraConfigValue[],
): Table<Name, C> {
  for (const [key, column] of Object.entries(columns)) {
    (column as unknown as { setName(name: string): void }).setName(snakeCase(key));
  }
  return sqliteTable(name, columns, extra);
}

const snakeCase = (key: string) => key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** The same table for PostgreSQL's migrations. */
export function postgresTable(source: SQLiteTable): PgTable {
  const known = twins.get(source);
  if (known) return known;
  const config = getTableConfig(source);
  const references = singleColumnReferences(config.foreignKeys);
  const columns = Object.fromEntries(
    config.columns.map((column) => [column.name, postgresColumn(column, references.get(column.name))]),
  );
  const twin = pgTable(config.name, columns, (t) => {
    const named = (column: { name: string }) => {
      const found = t[column.name];
      if (!found) throw new Error(`${config.name} has no column ${column.name}`);
      return found;
    };
    const nonEmpty = (list: readonly { name: string }[]) => {
      const [first, ...rest] = list.map(named);
      if (!first) throw new Error(`${config.name}: an index or a key over no column`);
      return [first, ...rest] as [typeof first, ...(typeof first)[]];
    };
    return [
      ...config.indexes.map(({ config: made }) => {
        const over = made.columns.map((column) => (is(column, SQL) ? column : named(column as SQLiteColumn)));
        const [first, ...rest] = over;
        if (!first) throw new Error(`${made.name}: an index over no column`);
        const built = (made.unique ? pgUniqueIndex : pgIndex)(made.name).on(first, ...rest);
        return made.where ? built.where(made.where) : built;
      }),
      ...config.primaryKeys.map((key) => pgPrimaryKey({ columns: nonEmpty(key.columns), name: key.getName() })),
      ...config.uniqueConstraints.map((made) => pgUnique(made.getName()).on(...nonEmpty(made.columns))),
      ...config.checks.map((made) => pgCheck(made.name, made.value)),
    ];
  });
  twins.set(source, twin);
  return twin;
}

const twins = new WeakMap<SQLiteTable, PgTable>();

type ForeignKeys = ReturnType<typeof getTableConfig>['foreignKeys'];
type Reference = { table: SQLiteTable; column: string; onDelete: ForeignKeys[number]['onDelete'] };

function singleColumnReferences(foreignKeys: ForeignKeys): Map<string, Reference> {
  const found = new Map<string, Reference>();
  for (const key of foreignKeys) {
    const { columns, foreignColumns, foreignTable } = key.reference();
    const [from] = columns;
    const [to] = foreignColumns;
    if (!from || !to || columns.length > 1) throw new Error('a reference goes from one column to one column');
    found.set(from.name, { table: foreignTable, column: to.name, onDelete: key.onDelete });
  }
  return found;
}

function postgresColumn(column: SQLiteColumn, reference: Reference | undefined): PgColumnBuilderBase {
  let made = plainColumn(column);
  if (column.primary) made = made.primaryKey();
  if (column.notNull) made = made.notNull();
  if (column.isUnique) made = made.unique(column.uniqueName);
  if (column.default !== undefined) made = made.default(storedDefault(column));
  if (reference) {
    made = made.references(
      () => {
        const target = (postgresTable(reference.table) as unknown as Record<string, never>)[reference.column];
        if (!target) throw new Error(`a reference to no column: ${reference.column}`);
        return target;
      },
      reference.onDelete ? { onDelete: reference.onDelete } : undefined,
    );
  }
  return made;
}

type PlainColumn = {
  primaryKey(): PlainColumn;
  notNull(): PlainColumn;
  unique(name?: string): PlainColumn;
  default(value: unknown): PlainColumn;
  references(to: () => never, actions?: { onDelete?: Reference['onDelete'] }): PlainColumn;
} & PgColumnBuilderBase;

function plainColumn(column: SQLiteColumn): PlainColumn {
  const make = { SQLiteText: pgText, SQLiteTextJson: pgText, SQLiteBoolean: pgInteger, SQLiteInteger: wholeNumber }[
    column.columnType
  ];
  if (!make) throw new Error(`no such kind of column here: ${column.columnType}`);
  return make(column.name) as unknown as PlainColumn;
}

/** Bytewise order, as in SQLite, whatever the locale of the cluster. */
const pgText = customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' });

const wholeNumber = (name: string) => pgBigint(name, { mode: 'number' });

const storedDefault = (column: SQLiteColumn): unknown =>
  is(column.default, SQL) ? column.default : column.mapToDriverValue(column.default);
