import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { systemActor } from './audit/audit.service';
import { aForm, aProcedure, publishForm, publishProcedure } from './forms/forms.fixtures';
import { anElement } from './library/library.fixtures';
import { openModules } from './modules.fixtures';
import { describeOnBothEngines } from './platform/db/test-databases';

const kept = [
  'form_versions',
  'form_supersessions',
  'procedure_versions',
  'procedure_supersessions',
  'audit_entries',
  'library_entries',
];

/** What is published and what is in the trail, against whoever writes SQL by hand. */
describeOnBothEngines('rows that never change', (open, engine) => {
  it.each(kept)('%s refuses every statement that would change, remove or replace one', async (table) => {
    const opened = await openModules(await open());
    await publishForm(opened, aForm());
    await publishProcedure(opened, aProcedure());
    await publishForm(opened, aForm(undefined, { title: 'Tên mới' }), ['2.002768']);
    await opened.modules.library.load(systemActor, { elements: [anElement()], blocks: [] });
    const column =
      { audit_entries: 'sentence', form_versions: 'title', procedure_versions: 'notes', library_entries: 'kind' }[
        table
      ] ?? 'version';
    const key = { audit_entries: 'seq', library_entries: 'id, version' }[table] ?? 'code, version';
    const statements = [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `insert into ${table} select * from ${table} where true on conflict (${key}) do update set ${column} = excluded.${column}`,
      engine === 'sqlite' ? `insert or replace into ${table} select * from ${table}` : `truncate ${table} cascade`,
      ...(engine === 'sqlite' ? [`update or replace ${table} set ${column} = ${column}`] : []),
    ];
    const rows = () => opened.db.read.rows(sql.raw(`select * from ${table}`));
    const before = await rows();
    expect(before.length).toBeGreaterThan(0);
    for (const statement of statements) {
      await expect(
        opened.db.write((tx) => tx.run(sql.raw(statement))),
        statement,
      ).rejects.toThrow();
    }
    expect(await rows()).toEqual(before);
  });
});
