import { expect, it } from 'vitest';
import { systemActor } from './audit/audit.service';
import { aForm, aProcedure } from './forms/forms.fixtures';
import { openModules } from './modules.fixtures';
import { describeOnBothEngines } from './platform/db/test-databases';

/** What several people do in the same moment: one wins, the others are told why, and nobody meets a fault. */
describeOnBothEngines('the same thing made by several at once', (open) => {
  const many = <T>(work: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 8 }, work));
  const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();
  const oneOf = (won: number, lost: number) => [won, ...Array.from({ length: 7 }, () => lost)];

  it('is made once: forms, by code and by import', async () => {
    const { ask } = await openModules(await open());
    const body = { code: '2.002768.5-X', title: 'Thử' };
    expect(statuses(await many(() => ask('designer', 'POST /forms', { body })))).toEqual(oneOf(201, 409));
    const imported = { definition: aForm() };
    const answers = await many(() => ask('designer', 'POST /forms/import', { body: imported }));
    expect(statuses(answers)).toEqual(oneOf(201, 409));
  });

  it('is made once: a procedure of one code; those without one get codes of their own', async () => {
    const { ask } = await openModules(await open());
    const body = { code: '2.000001', name: 'Thử', field: 'Thử' };
    expect(statuses(await many(() => ask('designer', 'POST /procedures', { body })))).toEqual(oneOf(201, 409));
    const nameless = await many(() => ask('designer', 'POST /procedures', { body: { name: 'Thử', field: 'Thử' } }));
    expect(statuses(nameless)).toEqual(nameless.map(() => 201));
    expect(new Set(nameless.map(({ body: made }) => made.code)).size).toBe(8);
  });

  it('is made once: an organisation, an entry of a list', async () => {
    const { ask, db, modules } = await openModules(await open());
    const unit = { code: 'B01.003', name: 'Đảng uỷ phường Thử', level: 'commune', parentId: 'ha-noi' };
    expect(statuses(await many(() => ask('administrator', 'POST /organisations', { body: unit })))).toEqual(
      oneOf(201, 409),
    );
    const list = { id: 'thu', title: 'Thử', source: 'Thử', entries: [] };
    await db.write((tx) => modules.codeLists.load(tx, systemActor, list));
    const entry = { code: '01', name: 'Kinh' };
    expect(statuses(await many(() => ask('administrator', 'POST /code-lists/thu/entries', { body: entry })))).toEqual(
      oneOf(201, 409),
    );
  });

  it('is changed once: a draft of a procedure, and its publication', async () => {
    const { ask, modules } = await openModules(await open());
    const components = [{ id: 'tp2', name: 'Quyết định điều động', required: false }];
    await modules.procedureDrafts.import(systemActor, aProcedure({ components }));
    const path = '/procedures/2.002768';
    const definition = aProcedure({ components, name: 'Tên mới' });
    const saved = await many(() => ask('designer', `PUT ${path}/draft`, { body: { definition }, revision: 1 }));
    expect(statuses(saved)).toEqual(oneOf(200, 412));
    const handed = await many(() => ask('designer', `POST ${path}/draft/hand-over`, { revision: 2 }));
    expect(statuses(handed)).toEqual(oneOf(200, 412));
    const body = { notes: '' };
    const published = await many(() => ask('publisher', `POST ${path}/versions`, { body, revision: 3 }));
    expect(statuses(published)).toEqual(oneOf(201, 412));
  });
});
