import { expect, it } from 'vitest';
import { aForm, publishForm } from '../forms/forms.fixtures';
import { openModules } from '../modules.fixtures';
import { sqliteForTests } from '../platform/db/test-databases';
import type { DataSource } from '../ports/data-source';
import { createPrefillService } from './prefill.service';

const open = sqliteForTests();

it('gives each value with its source, its time and whether it is locked', async () => {
  const opened = await openModules(await open());
  await publishForm(opened, aForm());
  const at = '2026-01-31T17:00:00+07:00';
  const from = { source: 'member-register', sourceName: 'Cơ sở dữ liệu đảng viên', at };
  const filled = await opened.ask('member', 'GET /prefill/2.002768.1-SHD/1');
  expect(filled.body).toEqual({
    f_hoten001: { value: 'Nguyễn Văn An', locked: true, ...from },
    f_dthoai01: { value: '+84900000010', locked: false, ...from },
  });
  expect(filled.headers.get('cache-control')).toBe('no-store');
  expect((await opened.ask('otherMember', 'GET /prefill/2.002768.1-SHD/1')).body).toEqual({});
  expect((await opened.ask('nobody', 'GET /prefill/2.002768.1-SHD/1')).status).toBe(401);
  expect((await opened.ask('member', 'GET /prefill/2.002768.1-SHD/7')).status).toBe(404);
});

it('asks each source once for everything that a form wants of it', async () => {
  const opened = await openModules(await open());
  await publishForm(opened, aForm());
  const asked: (readonly string[])[] = [];
  const source: DataSource = {
    id: 'member-register',
    name: 'Thử',
    fetch: async (_, attributes) => {
      asked.push(attributes);
      return {};
    },
  };
  const prefill = createPrefillService({ forms: opened.modules.publishedForms, sources: [source] });
  const subject = { id: 'a', login: 'a', name: 'a', kind: 'person', organisationId: 'tw', memberId: 'm' } as const;
  await prefill.forForm('2.002768.1-SHĐ', 1, subject);
  expect(asked).toEqual([['fullName', 'phone']]);
});
