import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { expect, it } from 'vitest';
import { fileSystemBlobStore } from '../adapters/blob-store/file-system';
import { embeddedRegister } from '../adapters/data-source/embedded-register';
import { organisationSource } from '../adapters/data-source/organisation-source';
import { sessionSource } from '../adapters/data-source/session-source';
import { embeddedScanner } from '../adapters/malware-scan/embedded';
import { convertFormHere } from '../forms/conversion/convert-form';
import { emitModuleHere } from '../forms/emit-module';
import type { Db } from '../platform/db';
import { sqliteForTests } from '../platform/db/test-databases';
import { prefillableFields } from '../prefill/prefillable-fields';
import { createServices } from '../services';

const open = sqliteForTests();

function servicesOver(db: Db) {
  const now = () => '2026-11-24T09:00:00+07:00';
  const head = { record: () => {}, stated: async function* () {}, flush: async () => {} };
  const blobs = fileSystemBlobStore(join(tmpdir(), 'motcua-no-blobs'));
  const adapters = {
    head,
    blobs,
    scanner: embeddedScanner(),
    emitModule: emitModuleHere,
    convertForm: convertFormHere,
    sources: ({ registers, organisations }: Parameters<Parameters<typeof createServices>[2]['sources']>[0]) => [
      sessionSource(now),
      organisationSource(organisations.selfAndAbove, now),
      embeddedRegister('member-register', 'Cơ sở dữ liệu đảng viên', registers.find),
      embeddedRegister('population-register', 'Cơ sở dữ liệu dân cư', registers.find),
    ],
  };
  return createServices({ mode: 'demo', data: tmpdir() }, db, adapters, pino({ level: 'silent' }));
}

it('loads the shipped content through the product, fills every prefill, and a second load changes nothing', async () => {
  const db = await open();
  const { content, modules, accounts, audit } = servicesOver(db);
  const count = (folder: string) =>
    readdirSync(join('content', folder)).filter((name) => name.endsWith('.json')).length;
  expect(await content.needsLoading()).toBe(true);
  const loaded = await content.load('content', { demo: true });
  expect(loaded).toMatchObject({
    ok: true,
    value: {
      codeLists: count('code-lists'),
      calendars: count('calendars'),
      forms: count('forms'),
      procedures: count('procedures'),
    },
  });
  expect(await content.needsLoading()).toBe(false);
  expect(loaded.ok && loaded.value.organisations).toBeGreaterThanOrEqual(300);

  const listed = await modules.procedures.search({ pageSize: 100 });
  expect(listed.total).toBe(count('procedures'));
  const member = await accounts.search(
    {
      id: 'x',
      login: 'x',
      name: 'x',
      kind: 'person',
      organisationId: 'x',
      memberId: null,
      roles: [{ role: 'auditor', organisationId: 'trung-uong' }],
    },
    { search: 'dang-vien', page: 1, pageSize: 20 },
  );
  expect(member.items.some(({ login }) => login === 'dang-vien')).toBe(true);
  const subject = {
    id: 'x',
    login: 'dang-vien',
    name: 'Nguyễn Văn An',
    kind: 'person',
    organisationId: 'cb-00004-1-3',
    memberId: 'dv-010',
  } as const;
  for (const { code, version } of listed.items) {
    const procedure = await modules.procedures.version(code, version);
    if (!procedure.ok) throw new Error(code);
    for (const form of procedure.value.forms) {
      const published = await modules.publishedForms.find(form.code, form.version);
      const wanted = published ? prefillableFields(published.definition).map(({ id }) => id) : [];
      const filled = await modules.prefill.forForm(form.code, form.version, subject);
      expect(filled.ok && Object.keys(filled.value).sort(), form.code).toEqual([...wanted].sort());
    }
  }
  const auditor = {
    id: 'k',
    login: 'k',
    name: 'k',
    kind: 'person',
    organisationId: 'x',
    memberId: null,
    roles: [{ role: 'auditor', organisationId: 'x' }],
  } as const;
  const before = await audit.search(auditor, { page: 1, pageSize: 1 });
  expect(await content.load('content', { demo: true })).toMatchObject({
    ok: true,
    value: { codeLists: 0, calendars: 0, forms: 0, procedures: 0, organisations: 0, accounts: 0 },
  });
  expect((await audit.search(auditor, { page: 1, pageSize: 1 })).total).toBe(before.total);

  const started = performance.now();
  const searched = await modules.codeLists.search('administrative-units', {
    search: 'phuong ba dinh',
    status: 'present',
  });
  expect(searched.ok && searched.value.items[0]?.name).toBe('Phường Ba Đình');
  expect(performance.now() - started).toBeLessThan(500);
}, 120_000);

it('names the file that it cannot take, and is not done', async () => {
  const { content } = servicesOver(await open());
  const folder = mkdtempSync(join(tmpdir(), 'motcua-content-'));
  mkdirSync(join(folder, 'forms'));
  writeFileSync(join(folder, 'forms', 'hong.json'), JSON.stringify({ formatVersion: 1, code: '2.002768.1-SHĐ' }));
  const refused = await content.load(folder, { demo: false });
  expect(refused).toMatchObject({ ok: false, error: { code: 'content-refused', detail: 'invalid-definition' } });
  expect(refused.ok ? '' : refused.error.file).toContain('hong.json');
  expect(await content.needsLoading()).toBe(true);
  rmSync(folder, { recursive: true });
});
