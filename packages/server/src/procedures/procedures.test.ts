import { expect, it } from 'vitest';
import { aForm, aProcedure, publishForm, publishProcedure } from '../forms/forms.fixtures';
import { openModules } from '../modules.fixtures';
import { describeOnBothEngines } from '../platform/db/test-databases';

describeOnBothEngines('procedures', (open) => {
  it('gives temporary codes one after another, passing over one that is taken', async () => {
    const { ask, modules } = await openModules(await open());
    await modules.procedureDrafts.import({ id: 'x', name: 'x' }, aProcedure({ code: '0.000002', components: [] }));
    const body = { name: 'Kết nạp đảng viên', field: 'Công tác đảng viên' };
    const made = await Promise.all([0, 1].map(() => ask('designer', 'POST /procedures', { body })));
    expect(made.map((one) => one.body.code).sort()).toEqual(['0.000001', '0.000003']);
    const own = await ask('designer', 'POST /procedures', { body: { ...body, code: '2.002768' } });
    expect(own).toMatchObject({ status: 201, body: { code: '2.002768', revision: 1, status: 'editing' } });
    const problems = own.body.problems as { path: string }[];
    expect(problems.map(({ path }) => path)).toContain('/steps');
    expect(await ask('designer', 'POST /procedures', { body: { ...body, code: '2.002768' } })).toMatchObject({
      status: 409,
    });
    expect(await ask('designer', 'POST /procedures', { body: { ...body, code: 'abc' } })).toMatchObject({
      status: 422,
    });
    expect((await ask('reviewer', 'GET /procedures/drafts?search=ket+nap')).body).toMatchObject({ total: 3 });
  });

  it('pins the newest published form, and refuses a form that was never published', async () => {
    const opened = await openModules(await open());
    await expect(publishProcedure(opened, aProcedure())).rejects.toThrow('form-not-published');
    expect((await opened.ask('nobody', 'GET /procedures/2.002768')).status).toBe(404);
    await publishForm(opened, aForm());
    await opened.ask('reviewer', 'POST /procedures/2.002768/draft/return', { body: { reason: 'Thử' }, revision: 2 });
    await publishProcedure(opened, aProcedure());
    expect((await opened.ask('nobody', 'GET /procedures/2.002768')).body).toMatchObject({
      version: 1,
      definition: { components: [{ form: { code: '2.002768.1-SHĐ', version: 1 } }, {}] },
      forms: [{ componentId: 'tp1', version: 1 }],
    });
    expect((await opened.ask('designer', 'GET /procedures/2.002768/draft')).body).toMatchObject({
      definition: { components: [{ form: { version: null } }, {}] },
    });
  });

  it('is found by the public without diacritics, by the words that are in force', async () => {
    const opened = await openModules(await open());
    const { ask } = opened;
    await publishForm(opened, aForm());
    await publishProcedure(opened, aProcedure());
    const search = (text: string) => ask('nobody', `GET /procedures?search=${encodeURIComponent(text)}`);
    expect((await search('chuyen sinh hoat DANG')).body).toMatchObject({
      total: 1,
      items: [{ code: '2.002768', online: true, temporaryCode: false }],
    });
    const draft = (await ask('designer', 'GET /procedures/2.002768/draft')).body;
    const definition = aProcedure({ name: 'Tên đang sửa' });
    const saved = await ask('designer', 'PUT /procedures/2.002768/draft', {
      body: { definition },
      revision: Number(draft.revision),
    });
    expect(saved.status).toBe(200);
    expect((await search('ten dang sua')).body).toMatchObject({ total: 0 });
    expect((await search('2.002768')).body).toMatchObject({
      total: 1,
      items: [{ name: 'Chuyển sinh hoạt đảng chính thức' }],
    });
    const byField = await ask('nobody', `GET /procedures?field=${encodeURIComponent('Công tác đảng viên')}`);
    expect(byField.body).toMatchObject({ total: 1 });
    expect((await ask('nobody', 'GET /procedures?field=x')).body).toMatchObject({ total: 0 });
  });

  it('is saved over the revision read, published by another than its last editor, and only whole', async () => {
    const opened = await openModules(await open());
    const { ask, modules } = opened;
    await publishForm(opened, aForm());
    const bare = { body: { code: '2.002768', name: 'Chuyển sinh hoạt', field: 'Đảng viên' } };
    await ask('designer', 'POST /procedures', bare);
    expect(await ask('designer', 'POST /procedures/2.002768/draft/hand-over', { revision: 1 })).toMatchObject({
      status: 422,
      body: { code: 'invalid-procedure' },
    });
    const put = (who: 'designer' | 'designer2', definition: unknown, revision: number) =>
      ask(who, 'PUT /procedures/2.002768/draft', { body: { definition }, revision });
    expect((await put('designer', aProcedure(), 1)).body).toMatchObject({ revision: 2, problems: [] });
    expect(await put('designer2', aProcedure(), 1)).toMatchObject({ status: 412, body: { stored: { revision: 2 } } });
    expect(await put('designer', { ...aProcedure(), steps: 'x' }, 2)).toMatchObject({ status: 422 });
    expect(await put('designer', aProcedure({ code: '2.002769' }), 2)).toMatchObject({
      body: { code: 'code-mismatch' },
    });
    await ask('designer', 'POST /procedures/2.002768/draft/hand-over', { revision: 2 });
    const own = await modules.procedures.publish({ id: 'tk-thiet-ke', name: 'x' }, '2.002768', 3, { notes: '' });
    expect(own).toMatchObject({ ok: false, error: { code: 'same-person' } });
    const body = {
      notes: '',
      decision: { number: '1-QĐ/VPTW', date: '2026-03-01', authority: 'Văn phòng Trung ương', signer: 'A' },
    };
    const published = await ask('publisher', 'POST /procedures/2.002768/versions', { body, revision: 3 });
    expect(published).toMatchObject({ status: 201, body: { version: 1, publishedBy: 'Người cong-bo' } });
    expect((await ask('designer', 'GET /procedures/drafts')).body).toMatchObject({
      items: [{ draft: null, publishedVersion: 1 }],
    });
  });
});
