import { expect, it } from 'vitest';
import { openModules } from '../modules.fixtures';
import { describeOnBothEngines } from '../platform/db/test-databases';
import { aForm, aProcedure, publishForm, publishProcedure } from './forms.fixtures';

describeOnBothEngines('forms', (open) => {
  const path = `/forms/${encodeURIComponent('2.002768.1-SHĐ')}`;

  it('makes a form with one empty page, refuses its twin by slug, and finds it without diacritics', async () => {
    const { ask } = await openModules(await open());
    const made = await ask('designer', 'POST /forms', {
      body: { code: '2.002768.1-SHĐ', title: 'Đề nghị chuyển sinh hoạt' },
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('etag')).toBe('"1"');
    expect(made.body).toMatchObject({ status: 'editing', revision: 1, basedOnVersion: null });
    const twin = await ask('designer', 'POST /forms', { body: { code: '2.002768.1-SHD', title: 'Trùng địa chỉ' } });
    expect(twin).toMatchObject({ status: 409, body: { code: 'code-taken', by: '2.002768.1-SHĐ' } });
    const found = await ask('reviewer', 'GET /forms?search=de%20nghi%20CHUYEN&status=editing');
    expect(found.body).toMatchObject({
      total: 1,
      items: [{ code: '2.002768.1-SHĐ', slug: '2.002768.1-SHD', publishedVersion: null }],
    });
    expect((await ask('reviewer', 'GET /forms?status=published')).body).toMatchObject({ total: 0 });
    expect((await ask('designer', 'GET /forms/2.002768.1-shd/draft')).body).toMatchObject({ code: '2.002768.1-SHĐ' });
  });

  it('saves over the revision that was read and over no other', async () => {
    const { ask } = await openModules(await open());
    await ask('designer', 'POST /forms/import', { body: { definition: aForm() } });
    const definition = aForm(undefined, { title: 'Tên mới' });
    expect((await ask('designer', `PUT ${path}/draft`, { body: { definition } })).status).toBe(428);
    const saved = await ask('designer', `PUT ${path}/draft`, { body: { definition }, revision: 1 });
    expect(saved).toMatchObject({ status: 200, body: { revision: 2, definition: { title: 'Tên mới' } } });
    const same = await ask('designer2', `PUT ${path}/draft`, { body: { definition }, revision: 2 });
    expect(same).toMatchObject({ status: 200, body: { revision: 2, editedBy: { id: 'tk-thiet-ke' } } });
    const late = await ask('designer2', `PUT ${path}/draft`, { body: { definition: aForm() }, revision: 1 });
    expect(late).toMatchObject({
      status: 412,
      body: { code: 'changed-meanwhile', stored: { revision: 2, definition } },
    });
    const both = await Promise.all(
      (['designer', 'designer2'] as const).map((who) =>
        ask(who, `PUT ${path}/draft`, { body: { definition: aForm(undefined, { title: who }) }, revision: 2 }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('saves nothing of a definition that cannot stand, and names the place', async () => {
    const { ask } = await openModules(await open());
    await ask('designer', 'POST /forms/import', { body: { definition: aForm() } });
    const twice = structuredClone(aForm()) as unknown as { pages: { items: { items: { name?: string }[] }[] }[] };
    const [first, second] = twice.pages[0]?.items[0]?.items ?? [];
    if (first && second) second.name = first.name ?? '';
    const refused = await ask('designer', `PUT ${path}/draft`, { body: { definition: twice }, revision: 1 });
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-definition' } });
    expect((refused.body.problems as { text: string }[])[0]?.text).toMatch(/\S/);
    expect((await ask('designer', `GET ${path}/draft`)).body).toMatchObject({ revision: 1, definition: aForm() });
    expect(
      (await ask('designer', 'PUT /forms/0.000001.X/draft', { body: { definition: aForm() }, revision: 1 })).status,
    ).toBe(404);
    const other = { body: { definition: aForm('2.002768.2-SHĐ') }, revision: 1 };
    expect((await ask('designer', `PUT ${path}/draft`, other)).body).toMatchObject({ code: 'code-mismatch' });
  });

  it('is published by another person than its last editor, once, and only when handed over', async () => {
    const { ask, modules } = await openModules(await open());
    await ask('designer', 'POST /forms/import', { body: { definition: aForm() } });
    const body = { procedures: [], notes: '' };
    expect((await ask('designer', `POST ${path}/versions`, { body, revision: 1 })).status).toBe(403);
    const early = await ask('publisher', `POST ${path}/versions`, { body, revision: 1 });
    expect(early.body).toMatchObject({ code: 'draft-not-handed-over' });
    await ask('designer', `POST ${path}/draft/hand-over`, { revision: 1 });
    const edited = await ask('designer', `PUT ${path}/draft`, { body: { definition: aForm() }, revision: 2 });
    expect(edited.body).toMatchObject({ code: 'draft-handed-over' });
    const own = await modules.publishForm.publish({ id: 'tk-thiet-ke', name: 'Chính mình' }, '2.002768.1-SHĐ', 2, body);
    expect(own).toMatchObject({ ok: false, error: { code: 'same-person' } });
    const returned = await ask('reviewer', `POST ${path}/draft/return`, { body: { reason: 'Sửa nhãn' }, revision: 2 });
    expect(returned.body).toMatchObject({ status: 'editing', revision: 3 });
    await ask('designer', `POST ${path}/draft/hand-over`, { revision: 3 });
    const two = await Promise.all([0, 1].map(() => ask('publisher', `POST ${path}/versions`, { body, revision: 4 })));
    expect(two.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect((await ask('designer', 'GET /forms')).body).toMatchObject({ items: [{ draft: null, publishedVersion: 1 }] });
    await ask('designer', `POST ${path}/draft/hand-over`, { revision: 5 });
    const again = await ask('publisher', `POST ${path}/versions`, { body, revision: 6 });
    expect(again.body).toMatchObject({ code: 'nothing-to-publish' });
  });

  it('serves a version for ever by its hash, and never changes it', async () => {
    const opened = await openModules(await open());
    const { ask } = opened;
    const first = await publishForm(opened, aForm());
    const schema = await ask('nobody', 'GET /forms/2.002768.1-SHD/versions/1/schema.json');
    expect(schema.headers.get('etag')).toBe(`"${first.hash}"`);
    expect(schema.headers.get('cache-control')).toContain('immutable');
    const unchanged = { headers: { 'if-none-match': `"${first.hash}"` } };
    expect((await ask('nobody', `GET ${path}/versions/1/schema.json`, unchanged)).status).toBe(304);
    const module = await ask('nobody', `GET ${path}/versions/1/validator.js`);
    expect(module.headers.get('content-type')).toContain('text/javascript');
    const { validate } = await import(`data:text/javascript,${encodeURIComponent(module.text)}`);
    expect(validate({ hoTen: 'An', coQuyetDinh: false })).toEqual([]);
    expect(validate({ coQuyetDinh: false })).toHaveLength(1);

    await publishForm(opened, aForm(undefined, { title: 'Tên mới' }));
    const again = await ask('nobody', `GET ${path}/versions/1/schema.json`);
    expect(again.text).toBe(schema.text);
    expect((await ask('nobody', `GET ${path}/versions`)).body).toMatchObject({
      items: [
        { version: 2, supersededAt: null, acceptedUntil: null },
        { version: 1, supersededAt: '2026-03-02T09:00:00+07:00', acceptedUntil: '2026-04-01T09:00:00+07:00' },
      ],
    });
    expect((await ask('nobody', `GET ${path}/versions/9`)).status).toBe(404);
    expect((await ask('nobody', `GET ${path}/versions/x/schema.json`)).status).toBe(404);
  });

  it('gives each chosen procedure a version that pins the form, or publishes nothing', async () => {
    const opened = await openModules(await open());
    const { ask } = opened;
    await publishForm(opened, aForm());
    await publishProcedure(opened, aProcedure());
    await publishForm(opened, aForm(undefined, { title: 'Tên mới' }), ['2.002768']);
    const inForce = await ask('nobody', 'GET /procedures/2.002768');
    expect(inForce.body).toMatchObject({
      version: 2,
      latestVersion: 2,
      forms: [{ componentId: 'tp1', version: 2, title: 'Tên mới' }],
    });
    const older = await ask('nobody', 'GET /procedures/2.002768/versions/1');
    expect(older.body).toMatchObject({ version: 1, latestVersion: 2, forms: [{ version: 1 }] });
    await expect(publishForm(opened, aForm(undefined, { title: 'Lần ba' }), ['2.002768', '0.000009'])).rejects.toThrow(
      'procedure-not-published',
    );
    expect((await ask('nobody', `GET ${path}/versions`)).body.items).toHaveLength(2);
    expect((await ask('nobody', 'GET /procedures/2.002768')).body).toMatchObject({ version: 2 });
  });

  it('gives the preview the module of exactly that revision, to those who read drafts', async () => {
    const { ask } = await openModules(await open());
    await ask('designer', 'POST /forms/import', { body: { definition: aForm() } });
    const module = await ask('reviewer', `GET ${path}/draft/validator.js?revision=1`);
    expect(module).toMatchObject({ status: 200 });
    expect(module.text).toContain('export');
    expect((await ask('designer', `GET ${path}/draft/validator.js?revision=2`)).status).toBe(404);
    expect((await ask('member', `GET ${path}/draft/validator.js?revision=1`)).status).toBe(403);
    expect((await ask('nobody', `GET ${path}/draft`)).status).toBe(401);
  });
});
