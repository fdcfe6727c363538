import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccountStore } from '../accounts/accounts.store';
import { systemActor } from '../audit/audit.service';
import type { AuditEntry, Me, Paged, PreviewPerson } from '../contract';
import { aForm } from '../forms/forms.fixtures';
import type { DataSource, SourceValue } from '../ports/data-source';
import { aBrowser, type RunningServer, startServer } from '../server.fixtures';
import { createPrefillService } from './prefill.service';
import { createPreviewService } from './preview.service';

let server: RunningServer;
let designer: ReturnType<typeof aBrowser>;
beforeAll(async () => {
  server = await startServer();
  await server.services.accounts.load(
    [
      {
        login: 'thu-nghiem',
        name: 'Nguyễn Văn Thử',
        kind: 'person',
        organisationId: 'ba-dinh',
        memberId: 'dv-thu',
        roles: [{ role: 'applicant', organisationId: 'ba-dinh' }],
      },
    ],
    systemActor,
  );
  designer = aBrowser(server.origin);
  await designer.signIn('thiet-ke');
  const made = await designer.send('POST', '/forms/import', { definition: aForm() });
  expect(made.status).toBe(201);
});
afterAll(() => server.close());

const register: DataSource = {
  id: 'member-register',
  name: 'Cơ sở dữ liệu đảng viên',
  fetch: async ({ memberId }): Promise<{ [attribute: string]: SourceValue }> =>
    memberId === 'dv-thu' ? { fullName: { value: 'Nguyễn Văn Thử', at: '2026-01-31' } } : {},
};

function previewIn(mode: Me['mode']) {
  const { db, audit, modules } = server.services;
  return createPreviewService({
    db,
    accounts: createAccountStore(db),
    drafts: modules.formDrafts,
    prefill: createPrefillService({ forms: modules.publishedForms, sources: [register] }),
    organisations: modules.organisations,
    audit,
    mode,
  });
}

const actor = { id: 'tk', name: 'Nguyễn Thị Hoà' };

async function demoPerson(): Promise<PreviewPerson> {
  const [found] = (await previewIn('demo').people()).filter(({ name }) => name === 'Nguyễn Văn Thử');
  if (!found) throw new Error('the demo person is not listed');
  return found;
}

describe('in demo mode', () => {
  it('lists those whom a register knows, by the front door, to designers alone', async () => {
    const listed = (await (await designer.send('GET', '/preview/people')).json()) as { items: PreviewPerson[] };
    expect(listed.items).toEqual([{ id: expect.any(String), name: 'Nguyễn Văn Thử', about: 'Đảng uỷ phường Ba Đình' }]);
    const member = aBrowser(server.origin);
    await member.signIn('dang-vien');
    expect((await member.send('GET', '/preview/people')).status).toBe(403);
    const body = { form: '2.002768.1-SHD', person: listed.items[0]?.id };
    expect((await member.send('POST', '/preview/prefill', body)).status).toBe(403);
    expect((await designer.send('POST', '/preview/prefill', body)).status).toBe(200);
    expect((await designer.send('POST', '/preview/prefill', { ...body, person: 'ai-do' })).status).toBe(404);
    expect((await designer.send('POST', '/preview/prefill', { ...body, form: '1.000000.X' })).status).toBe(404);
  });

  it('gives what the registers hold for the draft, and says so in the trail', async () => {
    const { id } = await demoPerson();
    const outcome = await previewIn('demo').prefill(actor, { form: '2.002768.1-SHD', person: id });
    expect(outcome).toMatchObject({
      ok: true,
      value: { f_hoten001: { value: 'Nguyễn Văn Thử', sourceName: 'Cơ sở dữ liệu đảng viên', locked: true } },
    });
    const auditor = aBrowser(server.origin);
    await auditor.signIn('kiem-tra');
    const trail = (await (await auditor.send('GET', '/audit?entity=form:2.002768.1-SHĐ')).json()) as Paged<AuditEntry>;
    expect(trail.items.map(({ action }) => action)).toContain('form.preview');
  });
});

it('in production there is nobody to choose and nothing to get', async () => {
  const { id } = await demoPerson();
  expect(await previewIn('production').people()).toEqual([]);
  expect(await previewIn('production').prefill(actor, { form: '2.002768.1-SHD', person: id })).toEqual({
    ok: false,
    error: { code: 'person-not-found' },
  });
});
