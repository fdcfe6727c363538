import { type SQL, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../platform/db/test-databases';
import { createDossierStore, type DossierQuery } from './dossiers.store';
import { dossiers } from './dossiers.table';

/** Whole, the lists are measured over a million rows; a part of a word is looked for in all of a desk. */
const rows = process.env.MOTCUA_PROVE === '1' ? 1_000_000 : 1_000;
const limitMs = process.env.MOTCUA_PROVE === '1' ? 5_000 : 2_000;

const pad = (n: number) => String(n).padStart(7, '0');

/** Rows `from` up to `to`, made inside the database. Nine in ten lie at one authority: the worst desk there is. */
const rowsMade = (from: number, to: number): SQL => sql`
  with recursive n(i) as (select ${sql.raw(String(from))} union all select i + 1 from n where i + 1 < ${sql.raw(String(to))}),
  d(i, number, day) as (
    select i, substr('0000000' || i, length('0000000' || i) - 6), substr('0' || (i % 28 + 1), length('0' || (i % 28 + 1)) - 1)
    from n
  )
  select
    'B01.001.00-2603' || day || '-00' || number, '2.002768', 1, 'Chuyển sinh hoạt đảng chính thức', 'submitted',
    'tk-' || (i % 1000), 'Nguyễn Văn ' || i, 'chi-bo-3', 'Chi bộ 3, phường Ba Đình',
    case when i % 10 = 0 then 'hoan-kiem' else 'ba-dinh' end, 'Đảng uỷ phường Ba Đình',
    '2026-03-' || day || 'T09:00:00+07:00', '2026-03-' || day || 'T09:00:00+07:00',
    case when i % 50 = 0 then null else '2026-03-' || day || 'T09:00:00+07:00' end,
    case when i % 50 = 0 then '9999' else '2026-03-' || day || 'T09:00:00+07:00' end,
    'x', 'x',
    'b01.001.00-2603' || day || '-00' || number || ' nguyen van ' || i || ' chuyen sinh hoat dang chinh thuc 2.002768', 1
  from d`;

describeOnBothEngines('dossier lists', (open, engine) => {
  it(`answer any page, sort and search of ${rows} rows quickly`, async () => {
    const db = await open({ jobLimitMs: 600_000 });
    const step = 50_000;
    for (let from = 0; from < rows; from += step) {
      await db.write((tx) => tx.insert(dossiers).select(rowsMade(from, Math.min(rows, from + step))));
    }
    if (engine === 'postgresql') await db.read.rows(sql`vacuum analyze dossiers`);
    const store = createDossierStore(db);
    const of = { authorityIds: ['ba-dinh'] };
    const total = rows - rows / 10;
    const queries: [string, DossierQuery, number][] = [
      ['first page by due', { of, sort: 'due', limit: 20, offset: 0 }, total],
      ['last page by due', { of, sort: 'due', limit: 20, offset: total - 20 }, total],
      ['first page by submission', { of, sort: 'submitted', limit: 20, offset: 0 }, total],
      ['a whole code', { of, search: `b01.001.00-260301-00${pad(28)}`, sort: 'due', limit: 20, offset: 0 }, 1],
      ['a part of a code', { of, search: pad(rows - 1), sort: 'due', limit: 20, offset: 0 }, 1],
      ['words that most have', { of, search: 'nguyen sinh hoat', sort: 'due', limit: 20, offset: 0 }, total],
      ['nothing', { of, search: 'khong co', sort: 'due', limit: 20, offset: 0 }, 0],
      ['one’s own', { of: { applicantId: 'tk-7' }, sort: 'submitted', limit: 20, offset: 0 }, rows / 1000],
    ];
    for (const [name, query, expected] of queries) {
      const started = performance.now();
      const found = await store.list(query);
      const took = performance.now() - started;
      if (process.env.MOTCUA_PROVE === '1') console.log(`${engine}: ${name}: ${took.toFixed(0)} ms`);
      expect(found.total, name).toBe(expected);
      expect(found.rows.length, name).toBe(Math.min(20, expected));
      expect(took, name).toBeLessThan(limitMs);
    }
    const pages = await Promise.all([0, 20, 40].map((offset) => store.list({ of, sort: 'due', limit: 20, offset })));
    expect(new Set(pages.flatMap((page) => page.rows.map(({ code }) => code))).size).toBe(60);
  }, 1_200_000);
});
