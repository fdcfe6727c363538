import { expect, it } from 'vitest';
import { systemActor } from '../audit/audit.service';
import { type OpenModules, openModules } from '../modules.fixtures';
import { describeOnBothEngines } from '../platform/db/test-databases';
import type { EntryInput } from './code-lists.service';

const entry = (code: string, name: string, more: Partial<EntryInput> = {}): EntryInput => ({
  code,
  name,
  aliases: [],
  parent: null,
  validFrom: null,
  validTo: null,
  facts: {},
  ...more,
});

const units = [
  entry('01', 'Thành phố Hà Nội', { facts: { level: 'province' }, validFrom: '2025-07-01' }),
  entry('00004', 'Phường Ba Đình', { parent: '01', facts: { level: 'commune' }, validFrom: '2025-07-01' }),
  entry('00070', 'Phường Hoàn Kiếm', { parent: '01', facts: { level: 'commune' }, validFrom: '2025-07-01' }),
  entry('cu-1', 'Phường Đường Lâm', {
    parent: '01',
    aliases: ['Làng Cổ'],
    facts: { presentName: 'Phường Sơn Tây' },
    validTo: '2025-06-30',
  }),
];

const load = ({ db, modules }: OpenModules) =>
  db.write((tx) =>
    modules.codeLists.load(tx, systemActor, { id: 'units', title: 'Đơn vị', source: 'Thử', entries: units }),
  );

describeOnBothEngines('code lists', (open) => {
  it('finds without diacritics, by alias, parent, level, and by what was in force on a day', async () => {
    const opened = await openModules(await open());
    await load(opened);
    const found = async (query: string) =>
      ((await opened.ask('nobody', `GET /code-lists/units/entries?${query}`)).body.items as { code: string }[]).map(
        ({ code }) => code,
      );
    expect(await found('search=duong%20lam')).toEqual(['cu-1']);
    expect(await found('search=lang%20co&status=former')).toEqual(['cu-1']);
    expect(await found('status=present')).toEqual(['01', '00004', '00070']);
    expect(await found('status=present&at=2025-01-01')).toEqual(['cu-1']);
    expect(await found('level=commune&parent=01')).toEqual(['00004', '00070']);
    expect(await found('search=100%25')).toEqual([]);
    expect((await opened.ask('nobody', 'GET /code-lists')).body).toMatchObject({
      items: [{ id: 'units', entries: 4, revision: 1 }],
    });
    expect((await opened.ask('nobody', 'GET /code-lists/units/entries?search=ba+dinh')).body).toMatchObject({
      items: [{ ancestors: ['Thành phố Hà Nội'] }],
    });
    expect((await opened.ask('nobody', 'GET /code-lists/x/entries')).status).toBe(404);
  });

  it('is edited by administrators, one entry at a time, over the revision read', async () => {
    const opened = await openModules(await open());
    await load(opened);
    const { ask } = opened;
    const path = '/code-lists/units/entries';
    const below = await ask('hanoiAdministrator', `POST ${path}`, { body: { code: '99', name: 'Của riêng' } });
    expect(below).toMatchObject({ status: 403, body: { code: 'central-list' } });
    const added = await ask('administrator', `POST ${path}`, {
      body: { code: '00008', name: 'Phường Ngọc Hà', parent: '01' },
    });
    expect(added).toMatchObject({ status: 201, body: { revision: 1, ancestors: ['Thành phố Hà Nội'] } });
    const change = (body: object, revision: number, who: 'administrator' | 'designer' = 'administrator') =>
      ask(who, `PUT ${path}/00008`, { body, revision });
    expect(await change({ name: 'Phường Ngọc Hà mới' }, 1)).toMatchObject({
      status: 200,
      body: { revision: 2, parent: null },
    });
    expect(await change({ name: 'x' }, 1)).toMatchObject({
      status: 412,
      body: { stored: { name: 'Phường Ngọc Hà mới' } },
    });
    expect(await change({ name: 'x', parent: '00008' }, 2)).toMatchObject({ body: { code: 'parent-cycle' } });
    expect(await change({ name: 'x', parent: 'zz' }, 2)).toMatchObject({ body: { code: 'parent-not-found' } });
    expect(await change({ name: 'x', validFrom: '2026-01-02', validTo: '2026-01-01' }, 2)).toMatchObject({
      body: { code: 'dates-reversed' },
    });
    expect((await change({ name: 'x' }, 2, 'designer')).status).toBe(403);
    const twin = { body: { code: '00008', name: 'x' } };
    expect(await ask('administrator', `POST ${path}`, twin)).toMatchObject({
      status: 409,
      body: { code: 'entry-exists' },
    });
    expect((await ask('nobody', 'GET /code-lists')).body).toMatchObject({ items: [{ entries: 5, revision: 3 }] });
  });
});
