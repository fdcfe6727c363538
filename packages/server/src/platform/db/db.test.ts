import { ok, refuse } from '@motcua/schema';
import { count, eq, inArray, sql } from 'drizzle-orm';
import { type PgTable, getTableConfig as postgresConfig } from 'drizzle-orm/pg-core';
import { type SQLiteTable, getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { settings } from '../../settings/settings.table';
import { forList, isUniqueViolation, listed, type Queries, rowInto, type Tx } from './index';
import * as postgresTables from './schema.postgresql';
import * as sqliteTables from './schema.sqlite';
import { describeOnBothEngines } from './test-databases';

it('lists the same tables for both engines', () => {
  const sqlite = Object.values(sqliteTables).map((each) => sqliteConfig(each as SQLiteTable));
  const postgres = Object.values(postgresTables).map((each) => postgresConfig(each as PgTable));
  const shape = (tables: readonly { name: string; columns: readonly { name: string; notNull: boolean }[] }[]) =>
    Object.fromEntries(
      tables.map(({ name, columns }) => [name, columns.map((column) => [column.name, column.notNull])]),
    );
  expect(shape(postgres)).toEqual(shape(sqlite));
});

describeOnBothEngines('the database', (open, engine) => {
  const put = (name: string) => ({ name, value: { text: 'Đảng uỷ phường', list: [1, null, true] } });

  it('gives back what was written, JSON and all', async () => {
    const db = await open();
    await db.write(async (tx) => void (await tx.insert(settings).values(put('a'))));
    expect(await db.read.select().from(settings)).toEqual([put('a')]);
  });

  it('counts in numbers', async () => {
    const db = await open();
    await db.write(async (tx) => void (await tx.insert(settings).values([put('a'), put('b')])));
    expect(await db.read.select({ n: count() }).from(settings)).toEqual([{ n: 2 }]);
    expect(await db.read.rows(sql`select count(*) as n from ${settings}`)).toEqual([{ n: 2 }]);
  });

  it('runs a query that was built once with other values each time, null among them', async () => {
    const db = await open();
    const settingInto = rowInto(settings);
    const named = (on: Queries) =>
      on
        .select()
        .from(settings)
        .where(eq(settings.name, sql.placeholder('name')));
    const among = forList((on, names) => on.select().from(settings).where(inArray(settings.name, names)));
    await db.write(async (tx) => {
      for (const row of [put('a'), put('b'), { name: 'c', value: [] }]) await tx.prepared(settingInto, row);
    });
    expect(await db.read.prepared(named, { name: 'a' })).toEqual([put('a')]);
    expect(await db.read.prepared(named, { name: 'b' })).toEqual([put('b')]);
    expect(await db.read.prepared(among(2), listed(['c', 'd']))).toEqual([{ name: 'c', value: [] }]);
  });

  it('lets no query that was built once run after its job', async () => {
    const db = await open();
    const settingInto = rowInto(settings);
    const escaped: { tx?: Tx } = {};
    await db.write(async (tx) => {
      await tx.prepared(settingInto, put('a'));
      escaped.tx = tx;
    });
    await expect(escaped.tx?.prepared(settingInto, put('b'))).rejects.toThrow();
    expect(await db.read.select().from(settings)).toEqual([put('a')]);
  });

  it('undoes a job that throws and leaves its neighbours whole', async () => {
    const db = await open();
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map((n) =>
        db.write(async (tx) => {
          await tx.insert(settings).values(put(`s${n}`));
          if (n === 3) throw new Error('no');
          return n;
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    const names = await db.read.select({ name: settings.name }).from(settings).orderBy(settings.name);
    expect(names.map(({ name }) => name)).toEqual(['s1', 's2', 's4']);
  });

  it('undoes a job whose value is a refusal, and gives the refusal back', async () => {
    const db = await open();
    const outcome = await db.write(async (tx) => {
      await tx.insert(settings).values(put('a'));
      return refuse({ code: 'no' });
    });
    expect(outcome).toEqual(refuse({ code: 'no' }));
    expect(await db.read.select().from(settings)).toEqual([]);
  });

  it('does what must come last at the end, and after the commit only what was committed', async () => {
    const db = await open();
    const told: string[] = [];
    await db.write(async (tx) => {
      tx.atEnd(async (late) => {
        told.push('end');
        await late.update(settings).set({ value: 'last' }).where(eq(settings.name, 'a'));
      });
      tx.afterCommit(() => told.push('committed'));
      await tx.insert(settings).values(put('a'));
      told.push('job');
      return ok(null);
    });
    await db.write(async (tx) => {
      tx.afterCommit(() => told.push('never'));
      return refuse({ code: 'no' });
    });
    expect(told).toEqual(['job', 'end', 'committed']);
    expect(await db.read.select({ value: settings.value }).from(settings)).toEqual([{ value: 'last' }]);
  });

  it('refuses a write inside a write', async () => {
    const db = await open();
    const nested = db.write(async () => db.write(async () => 1));
    await expect(nested).rejects.toMatchObject({ code: 'nested-write' });
    expect(await db.write(async () => 2)).toBe(2);
  });

  it('takes no query of a job that is over', async () => {
    const db = await open();
    const leaked = await db.write(async (tx) => ({ tx }));
    await expect((async () => leaked.tx.insert(settings).values(put('late')))()).rejects.toThrow();
    expect(await db.read.select().from(settings)).toEqual([]);
  });

  it('gives up a job that holds its transaction too long', async () => {
    const db = await open({ jobLimitMs: 150 });
    const slow = db.write(async (tx) => {
      await tx.insert(settings).values(put('slow'));
      await new Promise((later) => setTimeout(later, 600));
      await tx.insert(settings).values(put('slower'));
    });
    await expect(slow).rejects.toThrow();
    await db.write(async (tx) => void (await tx.insert(settings).values(put('next'))));
    expect(await db.read.select({ name: settings.name }).from(settings)).toEqual([{ name: 'next' }]);
  });

  it('knows a unique key that was hit', async () => {
    const db = await open();
    const add = () => db.write(async (tx) => void (await tx.insert(settings).values(put('same'))));
    await add();
    const error = await add().catch((caught: unknown) => caught);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(new Error('other'))).toBe(false);
  });

  it('lets one of many win a comparison of revisions', async () => {
    const db = await open();
    await db.write(async (tx) => void (await tx.insert(settings).values({ name: 'n', value: 0 })));
    const wins = await Promise.all(
      Array.from({ length: 20 }, () =>
        db.write(async (tx) => {
          const changed = await tx
            .update(settings)
            .set({ value: 1 })
            .where(sql`${settings.name} = 'n' and ${settings.value} = '0'`)
            .returning({ name: settings.name });
          return changed.length;
        }),
      ),
    );
    expect(wins.reduce((sum, won) => sum + won, 0)).toBe(1);
  });

  if (engine === 'sqlite') {
    it('shares commits among jobs that come together, and gives a lone one its own', async () => {
      const db = await open();
      await Promise.all(
        Array.from({ length: 500 }, (_, n) =>
          db.write(async (tx) => void (await tx.insert(settings).values(put(`${n}`)))),
        ),
      );
      expect(db.counters.jobs).toBe(500);
      expect(db.counters.commits).toBeLessThanOrEqual(10);
      const before = db.counters.commits;
      await db.write(async (tx) => void (await tx.insert(settings).values(put('lone'))));
      expect(db.counters.commits).toBe(before + 1);
    });
  }
});
