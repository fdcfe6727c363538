import { expect, it } from 'vitest';
import { openModules } from '../modules.fixtures';
import { describeOnBothEngines } from '../platform/db/test-databases';

const unit = {
  code: 'B01.001.04',
  name: 'Chi bộ 4, phường Ba Đình',
  level: 'branch',
  parentId: 'ba-dinh',
  active: true,
};

describeOnBothEngines('organisations', (open) => {
  it('finds by any part of the name without diacritics, by parent and by level, with the names above', async () => {
    const { ask } = await openModules(await open());
    const found = await ask('nobody', 'GET /organisations?search=chi%20bo%203');
    expect(found.body).toMatchObject({
      total: 1,
      items: [
        {
          id: 'chi-bo-3',
          ancestors: ['Ban Chấp hành Trung ương', 'Thành uỷ Hà Nội', 'Đảng uỷ phường Ba Đình'],
          hasChildren: false,
        },
      ],
    });
    expect((await ask('nobody', 'GET /organisations?parent=root')).body).toMatchObject({
      items: [{ id: 'tw', hasChildren: true }],
    });
    expect((await ask('nobody', 'GET /organisations?parent=ha-noi')).body).toMatchObject({ total: 2 });
    expect((await ask('nobody', 'GET /organisations?level=branch&search=dang')).body).toMatchObject({ total: 0 });
    expect((await ask('nobody', 'GET /organisations/khong-co')).status).toBe(404);
  });

  it('names a unit with all above it, and all within a tree', async () => {
    const { modules } = await openModules(await open());
    const line = await modules.organisations.selfAndAbove('chi-bo-3');
    expect(line.map(({ id }) => id)).toEqual(['tw', 'ha-noi', 'ba-dinh', 'chi-bo-3']);
    expect((await modules.organisations.idsWithin(['ha-noi'])).sort()).toEqual([
      'ba-dinh',
      'chi-bo-3',
      'chi-bo-hk',
      'ha-noi',
      'hoan-kiem',
    ]);
  });

  it('is changed over the revision read, within the administrator’s own tree', async () => {
    const { ask } = await openModules(await open());
    const made = await ask('hanoiAdministrator', 'POST /organisations', { body: unit });
    expect(made).toMatchObject({ status: 201, body: { code: unit.code, revision: 1 } });
    const path = `/organisations/${made.body.id}`;
    const renamed = await ask('hanoiAdministrator', `PUT ${path}`, {
      body: { ...unit, name: 'Chi bộ Bốn' },
      revision: 1,
    });
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Chi bộ Bốn', revision: 2 } });
    const late = await ask('administrator', `PUT ${path}`, { body: unit, revision: 1 });
    expect(late).toMatchObject({ status: 412, body: { stored: { name: 'Chi bộ Bốn' } } });
    const outside = await ask('hanoiAdministrator', 'POST /organisations', {
      body: { ...unit, code: 'A00.009', parentId: 'tw' },
    });
    expect(outside).toMatchObject({ status: 403, body: { code: 'outside-own-tree' } });
    expect(await ask('hanoiAdministrator', 'PUT /organisations/vptw', { body: unit, revision: 1 })).toMatchObject({
      status: 403,
    });
    expect(await ask('administrator', 'POST /organisations', { body: unit })).toMatchObject({
      body: { code: 'code-taken' },
    });
    expect(await ask('designer', 'POST /organisations', { body: unit })).toMatchObject({ status: 403 });
    expect(
      await ask('administrator', 'POST /organisations', { body: { ...unit, code: 'đ', parentId: 'tw' } }),
    ).toMatchObject({ status: 422 });
  });

  it('moves with everything below it, and never below itself', async () => {
    const { ask } = await openModules(await open());
    const haNoi = { code: 'B01', name: 'Thành uỷ Hà Nội', level: 'province', active: true };
    const ring = await ask('administrator', 'PUT /organisations/ha-noi', {
      body: { ...haNoi, parentId: 'ba-dinh' },
      revision: 1,
    });
    expect(ring).toMatchObject({ status: 422, body: { code: 'inside-itself' } });
    const baDinh = {
      code: 'B01.001',
      name: 'Đảng uỷ phường Ba Đình',
      level: 'commune',
      active: true,
      parentId: 'hoan-kiem',
    };
    const moved = await ask('administrator', 'PUT /organisations/ba-dinh', { body: baDinh, revision: 1 });
    expect(moved.body).toMatchObject({ parentId: 'hoan-kiem', revision: 2 });
    expect((await ask('nobody', 'GET /organisations/chi-bo-3')).body).toMatchObject({
      ancestors: ['Ban Chấp hành Trung ương', 'Thành uỷ Hà Nội', 'Đảng uỷ phường Hoàn Kiếm', 'Đảng uỷ phường Ba Đình'],
    });
    expect((await ask('nobody', 'GET /organisations/vptw')).body).toMatchObject({
      ancestors: ['Ban Chấp hành Trung ương'],
    });
  });
});
