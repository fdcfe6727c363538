import { expect, it } from 'vitest';
import { aForm, aProcedure, publishForm, publishProcedure } from '../forms/forms.fixtures';
import { formVersions } from '../forms/forms.table';
import { type Ask, type OpenModules, openModules, type PersonName, people } from '../modules.fixtures';
import { describeOnBothEngines, type OpenDatabase } from '../platform/db/test-databases';
import { procedureVersions } from '../procedures/procedures.table';
import { aSubmission, someUploads } from './dossiers.fixtures';
import { dossiers } from './dossiers.table';

async function ready(open: OpenDatabase) {
  const opened = await openModules(await open(), { uploads: someUploads(people.member.id, ['up-1', 'up-2']) });
  const form = await publishForm(opened, aForm());
  const { code, version, hash } = form;
  const procedureVersion = await publishProcedure(opened, aProcedure());
  return { ...opened, pinned: { procedureVersion, form: { code, version, hash } } };
}

let keys = 0;
const submit = (opened: OpenModules, as: PersonName, body: unknown, key = `khoa-${++keys}-${'x'.repeat(8)}`) =>
  opened.ask(as, 'POST /dossiers', { body, headers: { 'idempotency-key': key } } satisfies Ask);

describeOnBothEngines('dossiers', (open) => {
  it('gives a receipt with the official reception, the due time and why', async () => {
    const opened = await ready(open);
    opened.clock.at = Date.parse('2026-02-13T16:00:00+07:00');
    const receipt = await submit(opened, 'member', aSubmission(opened.pinned));
    expect(receipt.status, receipt.text).toBe(201);
    expect(receipt.body).toMatchObject({
      code: 'B01.001.00-260213-000001',
      status: 'submitted',
      procedure: { code: '2.002768', version: 1, name: 'Chuyển sinh hoạt đảng chính thức' },
      applicant: { id: people.member.id, organisationName: 'Chi bộ 3, phường Ba Đình' },
      receiving: { id: 'ba-dinh', name: 'Đảng uỷ phường Ba Đình' },
      receivedAt: '2026-02-13T16:00:00+07:00',
      dueAt: '2026-02-23T16:00:00+07:00',
      forms: [{ componentId: 'tp1', version: 1, hash: opened.pinned.form.hash, answers: { hoTen: 'Nguyễn Văn An' } }],
    });
    expect(receipt.body.dueBecause).toContain('8 giờ làm việc');
    expect(receipt.body.dueBecause).toContain('16:00 ngày 23/02/2026');
    const again = await opened.ask('member', `GET /dossiers/${receipt.body.code}`);
    expect(again.body).toEqual(receipt.body);
  });

  it('gives the same key and content the same receipt, and refuses the key to other content', async () => {
    const opened = await ready(open);
    const first = await submit(opened, 'member', aSubmission(opened.pinned), 'khoa-cua-lan-nop');
    const second = await submit(opened, 'member', aSubmission(opened.pinned), 'khoa-cua-lan-nop');
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    const other = aSubmission(opened.pinned, {
      answers: { hoTen: 'Nguyễn Văn An', coQuyetDinh: false, dienThoai: '1' },
    });
    const reused = await submit(opened, 'member', other, 'khoa-cua-lan-nop');
    expect(reused).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    expect((await opened.ask('member', 'POST /dossiers', { body: other })).body).toMatchObject({ code: 'key-missing' });
    const together = await Promise.all(
      Array.from({ length: 6 }, () => submit(opened, 'member', aSubmission(opened.pinned), 'khoa-gui-cung-luc')),
    );
    expect(together.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(new Set(together.map(({ body }) => body.code)).size).toBe(1);
    expect((await opened.ask('member', 'GET /dossiers?scope=mine')).body).toMatchObject({ total: 2 });
  });

  it('gives the receipt to a repetition that meets its own files tied by the first sending', async () => {
    let taken = () => {};
    const firstTaken = new Promise<void>((resolve) => {
      taken = resolve;
    });
    const uploads = someUploads(people.member.id, ['up-1']);
    let asked = 0;
    const usable: typeof uploads.usable = async (owner, ids) => {
      asked += 1;
      if (asked === 1) await firstTaken;
      return uploads.usable(owner, ids);
    };
    const opened = await openModules(await open(), { uploads: { ...uploads, usable } });
    const { code, version, hash } = await publishForm(opened, aForm());
    const procedureVersion = await publishProcedure(opened, aProcedure());
    const papers = [{ componentId: 'tp2', uploadIds: ['up-1'] }];
    const sent = aSubmission({ procedureVersion, form: { code, version, hash } }, { papers });
    const slow = submit(opened, 'member', sent, 'khoa-gui-hai-lan');
    while (asked === 0) await new Promise((turn) => setImmediate(turn));
    const quick = await submit(opened, 'member', sent, 'khoa-gui-hai-lan');
    taken();
    expect([quick.status, (await slow).status]).toEqual([201, 200]);
    expect((await slow).body).toEqual(quick.body);
  });

  it('gives dossiers that arrive together different numbers and few commits', async () => {
    const opened = await ready(open);
    const before = opened.db.counters.commits;
    const together = await Promise.all(
      Array.from({ length: 20 }, () => submit(opened, 'member', aSubmission(opened.pinned))),
    );
    expect(together.map(({ status }) => status)).toEqual(together.map(() => 201));
    expect(new Set(together.map(({ body }) => body.code)).size).toBe(20);
    if (opened.db.dialect === 'sqlite') expect(opened.db.counters.commits - before).toBeLessThanOrEqual(4);
  });

  it('refuses answers that the published form refuses, and leaves nothing behind', async () => {
    const opened = await ready(open);
    const cases: [string, object, string][] = [
      ['a required answer is missing', { coQuyetDinh: false }, 'required'],
      ['a hidden answer is sent', { hoTen: 'Nguyễn Văn An', coQuyetDinh: false, soQuyetDinh: '1' }, 'hidden'],
      ['a shown answer is missing', { hoTen: 'Nguyễn Văn An', coQuyetDinh: true }, 'required'],
      [
        'a sum is wrong',
        { hoTen: 'Nguyễn Văn An', coQuyetDinh: false, diemChung: 20, diemKetQua: 60, tong: 90 },
        'calculate',
      ],
      ['a locked value is changed', { hoTen: 'Người Khác', coQuyetDinh: false }, 'locked'],
    ];
    for (const [why, answers, rule] of cases) {
      const refused = await submit(opened, 'member', aSubmission(opened.pinned, { answers: answers as never }));
      expect(refused, why).toMatchObject({ status: 422, body: { code: 'answers-invalid' } });
      const rules = (refused.body.errors as { rule: string; text: string }[]).map((error) => error.rule);
      expect(rules, why).toContain(rule);
    }
    const right = { hoTen: 'Nguyễn Văn An', coQuyetDinh: false, diemChung: 20, diemKetQua: 60, tong: 80 };
    expect((await submit(opened, 'member', aSubmission(opened.pinned, { answers: right }))).status).toBe(201);
    expect((await opened.ask('member', 'GET /dossiers')).body).toMatchObject({ total: 1 });
  });

  it('refuses what is not of the procedure, one code a reason', async () => {
    const opened = await ready(open);
    const { pinned } = opened;
    const whole = aSubmission(pinned);
    const [form] = whole.forms;
    if (!form) throw new Error('no form');
    const refusals: [number, string, PersonName, object][] = [
      [422, 'components-wrong', 'member', { ...whole, forms: [] }],
      [422, 'components-wrong', 'member', { ...whole, forms: [form, form] }],
      [422, 'components-wrong', 'member', { ...whole, papers: [{ componentId: 'tp9', uploadIds: [] }] }],
      [409, 'form-version-mismatch', 'member', { ...whole, forms: [{ ...form, version: 2 }] }],
      [409, 'hash-differs', 'member', { ...whole, forms: [{ ...form, hash: 'f'.repeat(64) }] }],
      [422, 'procedure-not-found', 'member', { ...whole, procedure: { code: '2.002768', version: 7 } }],
      [403, 'subject-not-allowed', 'branch', whole],
      [422, 'declaration-missing', 'member', { ...whole, declaration: { accepted: false, text: 'x' } }],
      [422, 'uploads-unusable', 'member', { ...whole, papers: [{ componentId: 'tp2', uploadIds: ['up-9'] }] }],
      [403, 'forbidden', 'designer', whole],
      [401, 'not-signed-in', 'nobody' as PersonName, whole],
      [400, 'invalid-request', 'member', { ...whole, more: 1 }],
    ];
    for (const [status, code, who, body] of refusals) {
      expect(await submit(opened, who, body), code).toMatchObject({ status, body: { code } });
    }
    expect((await opened.ask('member', 'GET /dossiers')).body).toMatchObject({ total: 0 });
  });

  it('ties files to one dossier, whether handed in as papers or inside answers', async () => {
    const opened = await ready(open);
    const withPaper = aSubmission(opened.pinned, { papers: [{ componentId: 'tp2', uploadIds: ['up-1'] }] });
    const taken = await submit(opened, 'member', withPaper);
    expect(taken.body).toMatchObject({
      papers: [{ name: 'Quyết định điều động', files: [{ id: 'up-1', name: 'up-1.pdf' }] }],
    });
    expect((await submit(opened, 'member', withPaper)).body).toMatchObject({ code: 'uploads-unusable' });
  });

  it('takes the version before until its grace period is over', async () => {
    const opened = await ready(open);
    const sent = aSubmission(opened.pinned);
    await publishForm(opened, aForm(undefined, { title: 'Tên mới' }), ['2.002768']);
    expect((await submit(opened, 'member', sent)).status).toBe(201);
    opened.clock.at += 30 * 86_400_000 + 1000;
    expect(await submit(opened, 'member', sent)).toMatchObject({
      status: 409,
      body: { code: 'version-expired', acceptedUntil: '2026-04-01T09:00:00+07:00' },
    });
  });

  it('is seen by its owner, its authority and, written down, the auditor; others learn nothing', async () => {
    const opened = await ready(open);
    const { ask } = opened;
    const { body } = await submit(opened, 'member', aSubmission(opened.pinned));
    const line = `GET /dossiers/${body.code}`;
    const seen = await Promise.all(
      (['member', 'receiver', 'auditor', 'otherMember', 'otherReceiver', 'branch', 'designer'] as const).map(
        async (who) => [who, (await ask(who, line)).status],
      ),
    );
    expect(Object.fromEntries(seen)).toEqual({
      member: 200,
      receiver: 200,
      auditor: 200,
      otherMember: 404,
      otherReceiver: 404,
      branch: 404,
      designer: 403,
    });
    const rows = await opened.audit.search(people.auditor, { entity: `dossier:${body.code}`, page: 1, pageSize: 10 });
    expect(rows.items.map(({ action, actor }) => [action, actor.id])).toEqual([
      ['dossier.read', people.auditor.id],
      ['dossier.submit', people.member.id],
    ]);
    expect((await ask('receiver', 'GET /dossiers?scope=authority')).body).toMatchObject({ total: 1 });
    expect((await ask('otherReceiver', 'GET /dossiers?scope=authority')).body).toMatchObject({ total: 0 });
    expect((await ask('member', 'GET /dossiers?scope=authority')).body).toMatchObject({ total: 0 });
  });

  it('keeps its code, and its form version keeps everything, whoever writes to the database', async () => {
    const opened = await ready(open);
    await submit(opened, 'member', aSubmission(opened.pinned));
    const writes = [
      () => opened.db.write((tx) => tx.update(dossiers).set({ code: 'x' })),
      () => opened.db.write((tx) => tx.update(formVersions).set({ notes: 'x' })),
      () => opened.db.write((tx) => tx.delete(formVersions)),
      () => opened.db.write((tx) => tx.update(procedureVersions).set({ notes: 'x' })),
    ];
    for (const write of writes) await expect(write()).rejects.toThrow();
    expect((await opened.ask('member', 'GET /dossiers')).body).toMatchObject({ total: 1 });
  });

  it('lists by what is due next, finds without diacritics, and pages without overlap', async () => {
    const opened = await ready(open);
    for (const day of ['04', '02', '03']) {
      opened.clock.at = Date.parse(`2026-03-${day}T09:00:00+07:00`);
      await submit(opened, 'member', aSubmission(opened.pinned));
    }
    opened.clock.at = Date.parse('2026-03-04T09:00:00+07:00');
    const pages = await Promise.all(
      [1, 2, 3].map((page) => opened.ask('receiver', `GET /dossiers?scope=authority&sort=due&pageSize=1&page=${page}`)),
    );
    const dues = pages.flatMap(({ body }) =>
      (body.items as { dueAt: string }[]).map(({ dueAt }) => dueAt.slice(0, 10)),
    );
    expect(dues).toEqual(['2026-03-03', '2026-03-04', '2026-03-05']);
    expect(pages[0]?.body).toMatchObject({ total: 3, items: [{ minutesLeft: -480 }] });
    const found = await opened.ask('receiver', 'GET /dossiers?scope=authority&search=chuyen%20SINH&sort=submitted');
    expect(found.body).toMatchObject({ total: 3, items: [{ submittedAt: '2026-03-04T09:00:00+07:00' }, {}, {}] });
    expect((await opened.ask('receiver', 'GET /dossiers?scope=authority&search=khong-co')).body).toMatchObject({
      total: 0,
    });
  });
});
