import { applyEdit, type Field, type FormDefinition, fieldFromElement, idsOfPart, partOfBlock } from '@motcua/schema';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { systemActor } from '../audit/audit.service';
import type { Library, LibraryUpdateResult, LibraryUses } from '../contract';
import { aForm, publishForm } from '../forms/forms.fixtures';
import { type OpenModules, openModules, type PersonName } from '../modules.fixtures';
import { describeOnBothEngines } from '../platform/db/test-databases';
import { anElement, aPart } from './library.fixtures';

const otherCode = '2.002768.2-SHĐ';
const path = (code: string) => `/forms/${encodeURIComponent(code)}`;

/** The form with its name field made from the standard element. */
function withElement(code?: string, changes: Partial<Field> = {}): FormDefinition {
  const form = aForm(code);
  const { element, legalBasis, purpose } = fieldFromElement(anElement(), { id: 'f_hoten001', name: 'hoTen' });
  const edited = applyEdit(form, {
    op: 'changeField',
    id: 'f_hoten001',
    changes: { element, legalBasis, purpose, ...changes },
  });
  if (!edited.ok) throw new Error(JSON.stringify(edited.error));
  return edited.value;
}

const load = ({ modules }: OpenModules, ...elements: unknown[]) =>
  modules.library.load(systemActor, { elements, blocks: [] });
const library = async ({ ask }: OpenModules, as: PersonName = 'designer') =>
  (await ask(as, 'GET /library')).body as unknown as Library;
const uses = async ({ ask }: OpenModules, id: string) =>
  (await ask('designer', `GET /library/${id}/uses`)).body as unknown as LibraryUses;
const update = async ({ ask }: OpenModules, id: string, ...forms: string[]) =>
  (
    (await ask('designer', `POST /library/${id}/updates`, { body: { forms } })).body as {
      results: LibraryUpdateResult[];
    }
  ).results;
const saveBlock = (opened: OpenModules, body: object, as: PersonName = 'designer') =>
  opened.ask(as, 'POST /library/blocks', { body });

describeOnBothEngines('library', (open) => {
  it('gives the newest version of each element, and stores none twice', async () => {
    const opened = await openModules(await open());
    expect(await load(opened, anElement(), anElement(2, { help: 'Như trên căn cước.' }))).toEqual({
      ok: true,
      value: 2,
    });
    expect(await load(opened, anElement())).toEqual({ ok: true, value: 0 });
    const { elements, blocks } = await library(opened, 'auditor');
    expect(elements.map(({ id, version, forms }) => [id, version, forms])).toEqual([['ho-ten', 2, 0]]);
    expect(blocks).toEqual([]);
    expect((await opened.ask('member', 'GET /library')).status).toBe(403);
    expect(await load(opened, { ...anElement(3), name: '__proto__' })).toMatchObject({ ok: false });
  });

  it('saves a selection as a block, then a new version over the one that was seen', async () => {
    const opened = await openModules(await open());
    const body = { title: 'Giấy tờ', description: 'Để tra cứu.', part: aPart() };
    const made = await saveBlock(opened, body);
    expect(made).toMatchObject({ status: 201, body: { version: 1, title: 'Giấy tờ' } });
    const block = `PUT /library/blocks/${String(made.body.id)}`;
    expect(
      await opened.ask('designer2', block, { body: { ...body, title: 'Giấy tờ mới' }, revision: 1 }),
    ).toMatchObject({
      status: 201,
      body: { version: 2 },
    });
    expect(await opened.ask('designer', block, { body, revision: 1 })).toMatchObject({
      status: 412,
      body: { code: 'changed-meanwhile', stored: 2 },
    });
    expect((await opened.ask('designer', block, { body })).status).toBe(428);
    const { blocks } = await library(opened);
    expect(blocks).toMatchObject([{ version: 2, title: 'Giấy tờ mới', savedBy: 'Người thiet-ke-2', part: aPart() }]);
    const trail = await opened.db.read.rows(
      sql.raw("select sentence from audit_entries where entity_type = 'library'"),
    );
    expect(trail).toEqual([
      { sentence: 'Lưu khối dùng chung “Giấy tờ”.' },
      { sentence: 'Lưu bản 2 của khối dùng chung “Giấy tờ mới”.' },
    ]);
  });

  it('refuses a block that asks about what is not in it, and whoever may not draw forms', async () => {
    const opened = await openModules(await open());
    const part = {
      ...aPart(),
      conditions: [{ id: 'c_co000001', name: 'x', test: { field: 'f_ngoai001', is: 'answered' } }],
    };
    const body = { title: 'Giấy tờ', description: '', part };
    expect(await saveBlock(opened, body)).toMatchObject({ status: 422, body: { code: 'invalid-block' } });
    expect(await saveBlock(opened, { ...body, part: null })).toMatchObject({ status: 422 });
    expect(await saveBlock(opened, { ...body, part: aPart() }, 'reviewer')).toMatchObject({ status: 403 });
    expect(
      (await opened.ask('designer', 'PUT /library/blocks/la', { body: { ...body, part: aPart() }, revision: 1 }))
        .status,
    ).toBe(404);
  });

  it('tells which drafts and published forms use which version, and follows what is saved', async () => {
    const opened = await openModules(await open());
    await load(opened, anElement());
    await publishForm(opened, withElement());
    const made = await opened.ask('designer', 'POST /forms/import', { body: { definition: aForm(otherCode) } });
    expect((await uses(opened, 'ho-ten')).forms).toMatchObject([
      { code: '2.002768.1-SHĐ', draft: { version: 1, count: 1 }, published: { formVersion: 1, version: 1, count: 1 } },
    ]);
    await opened.ask('designer', `PUT ${path(otherCode)}/draft`, {
      body: { definition: withElement(otherCode) },
      revision: Number(made.body.revision),
    });
    expect(
      (await uses(opened, 'ho-ten')).forms.map(({ code, published }) => [code, published?.version ?? null]),
    ).toEqual([
      ['2.002768.1-SHĐ', 1],
      [otherCode, null],
    ]);
    expect((await library(opened)).elements).toMatchObject([{ id: 'ho-ten', forms: 2 }]);
    expect((await opened.ask('designer', 'GET /library/la/uses')).status).toBe(404);
  });

  it('brings the chosen drafts up to date, one by one, and says of each what was done or why not', async () => {
    const opened = await openModules(await open());
    await load(opened, anElement());
    for (const definition of [withElement(), withElement(otherCode, { help: 'Của biểu mẫu này.' })])
      await opened.ask('designer', 'POST /forms/import', { body: { definition } });
    await opened.ask('designer', `POST ${path(otherCode)}/draft/hand-over`, { revision: 1 });
    await load(
      opened,
      anElement(2, { schema: { type: 'string', title: 'Họ và tên', maxLength: 80 }, help: 'Như căn cước.' }),
    );
    const results = await update(opened, 'ho-ten', '2.002768.1-SHĐ', otherCode, '9.999999.LA');
    expect(results.map(({ outcome }) => outcome)).toEqual(['updated', 'refused', 'refused']);
    expect(results[1]?.reason).toContain('đã gửi để công bố');
    const draft = await opened.ask('designer', `GET ${path('2.002768.1-SHĐ')}/draft`);
    expect(draft.body).toMatchObject({ revision: 2 });
    expect(draft.text).toContain('Như căn cước.');
    expect(await update(opened, 'ho-ten', '2.002768.1-SHĐ')).toMatchObject([{ outcome: 'unchanged' }]);
    expect((await uses(opened, 'ho-ten')).forms.map(({ draft: one }) => one?.version)).toEqual([2, 1]);
  });

  it('brings a block that is in a form up to date', async () => {
    const opened = await openModules(await open());
    const block = { title: 'Giấy tờ', description: '' };
    const made = (await saveBlock(opened, { ...block, part: aPart() })).body as { id: string };
    const [stored] = (await library(opened)).blocks;
    if (!stored) throw new Error('no block');
    const part = partOfBlock(stored);
    const newIds = Object.fromEntries(idsOfPart(part).map((id) => [id, `moi_${id}`]));
    const put = applyEdit(aForm(), { op: 'insertPart', parent: 's_phan0001', index: 0, part, newIds });
    if (!put.ok) throw new Error(JSON.stringify(put.error));
    await opened.ask('designer', 'POST /forms/import', { body: { definition: put.value } });
    const renamed = JSON.parse(JSON.stringify(aPart()).replace('Số giấy tờ', 'Số, ký hiệu giấy tờ'));
    await opened.ask('designer', `PUT /library/blocks/${made.id}`, { body: { ...block, part: renamed }, revision: 1 });
    const [result] = await update(opened, made.id, '2.002768.1-SHĐ');
    expect(result).toMatchObject({ outcome: 'updated', done: [expect.stringContaining('ràng buộc')] });
    const draft = await opened.ask('designer', `GET ${path('2.002768.1-SHĐ')}/draft`);
    expect(draft.text).toContain('Số, ký hiệu giấy tờ');
    expect(draft.text).toContain('moi_f_so000001');
  });

  it('does not let a form be published that is looser than its standard elements', async () => {
    const opened = await openModules(await open());
    await load(opened, anElement());
    const loose = withElement(undefined, { schema: { type: 'string', title: 'Họ và tên', maxLength: 500 } });
    await opened.ask('designer', 'POST /forms/import', { body: { definition: loose } });
    expect(await opened.ask('designer', `POST ${path(loose.code)}/draft/hand-over`, { revision: 1 })).toMatchObject({
      status: 422,
      body: { code: 'invalid-definition', problems: [{ code: 'element-loosened', itemId: 'f_hoten001' }] },
    });
  });
});
