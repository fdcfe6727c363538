/** For tests: the modules over a database, with a small tree of organisations, people to sign in as, and a clock. */
import { readFileSync } from 'node:fs';
import { instantOf } from '@motcua/schema';
import pino from 'pino';
import { embeddedRegister } from './adapters/data-source/embedded-register';
import { organisationSource } from './adapters/data-source/organisation-source';
import { sessionSource } from './adapters/data-source/session-source';
import { createAuditService, systemActor } from './audit/audit.service';
import { createAuditStore } from './audit/audit.store';
import type { DossierUploads } from './dossiers/submit-dossier.service';
import { convertFormHere } from './forms/conversion/convert-form';
import { type EmitModule, emitModuleHere } from './forms/emit-module';
import { createModules, mountModules } from './modules';
import type { Db } from './platform/db';
import { createBase } from './platform/http/base';
import { sessionCookie } from './platform/http/session';
import type { Actor } from './platform/permissions';

const origin = 'http://127.0.0.1:4150';

const person = (
  login: string,
  organisationId: string,
  role: Actor['roles'][number]['role'],
  at = organisationId,
): Actor => ({
  id: `tk-${login}`,
  login,
  name: `Người ${login}`,
  kind: 'person',
  organisationId,
  roles: [{ role, organisationId: at }],
  memberId: `dv-${login}`,
});

export const people = {
  designer: person('thiet-ke', 'vptw', 'designer', 'tw'),
  designer2: person('thiet-ke-2', 'vptw', 'designer', 'tw'),
  reviewer: person('tham-dinh', 'vptw', 'reviewer', 'tw'),
  publisher: person('cong-bo', 'vptw', 'publisher', 'tw'),
  administrator: person('quan-tri', 'vptw', 'administrator', 'tw'),
  hanoiAdministrator: person('quan-tri-hn', 'ha-noi', 'administrator'),
  auditor: person('kiem-tra', 'tw', 'auditor'),
  receiver: person('tiep-nhan', 'ba-dinh', 'receiver'),
  otherReceiver: person('tiep-nhan-hk', 'hoan-kiem', 'receiver'),
  member: person('dang-vien', 'chi-bo-3', 'applicant'),
  otherMember: person('dang-vien-2', 'chi-bo-hk', 'applicant'),
  branch: { ...person('chi-bo-3', 'chi-bo-3', 'applicant'), kind: 'organisation' as const, memberId: null },
} satisfies { [name: string]: Actor };
export type PersonName = keyof typeof people;

const tree = [
  ['tw', 'A00', 'Ban Chấp hành Trung ương', 'central', null],
  ['vptw', 'A00.001', 'Văn phòng Trung ương', 'central', 'tw'],
  ['ha-noi', 'B01', 'Thành uỷ Hà Nội', 'province', 'tw'],
  ['ba-dinh', 'B01.001', 'Đảng uỷ phường Ba Đình', 'commune', 'ha-noi'],
  ['hoan-kiem', 'B01.002', 'Đảng uỷ phường Hoàn Kiếm', 'commune', 'ha-noi'],
  ['chi-bo-3', 'B01.001.03', 'Chi bộ 3, phường Ba Đình', 'branch', 'ba-dinh'],
  ['chi-bo-hk', 'B01.002.01', 'Chi bộ 1, phường Hoàn Kiếm', 'branch', 'hoan-kiem'],
] as const;

type Options = { now?: string; uploads?: DossierUploads; emitModule?: EmitModule };

export type Answer = { status: number; headers: Headers; text: string; body: Record<string, unknown> };
export type Ask = { body?: unknown; revision?: number; headers?: Record<string, string> };

export async function openModules(db: Db, options: Options = {}) {
  const clock = { at: Date.parse(options.now ?? '2026-03-02T09:00:00+07:00') };
  const now = () => instantOf(clock.at);
  let ids = 0;
  const head = { record: () => {}, stated: async function* () {}, flush: async () => {} };
  const audit = createAuditService({ store: createAuditStore(db), head, now });
  const modules = createModules({
    db,
    audit,
    uploads: options.uploads ?? { usable: async () => [], attach: async () => false },
    emitModule: options.emitModule ?? emitModuleHere,
    convertForm: convertFormHere,
    sources: ({ registers, organisations }) => [
      embeddedRegister('member-register', 'Cơ sở dữ liệu đảng viên', registers.find),
      organisationSource(organisations.selfAndAbove, now),
      sessionSource(now),
    ],
    now,
    newId: () => `id${String(++ids).padStart(8, '0')}`,
  });
  const calendar = JSON.parse(readFileSync('content/calendars/central.json', 'utf8'));
  await db.write(async (tx) => {
    const organisations = tree.map(([id, code, name, level, parentId]) => ({
      id,
      code,
      name,
      level,
      parentId,
      active: true,
    }));
    await modules.organisationAdmin.load(tx, systemActor, organisations);
    await modules.calendars.put(tx, systemActor, null, calendar, now());
    await modules.registers.load(tx, systemActor, {
      source: 'member-register',
      name: 'Cơ sở dữ liệu đảng viên',
      at: '2026-01-31T17:00:00+07:00',
      records: [{ subjectId: 'dv-dang-vien', attributes: { fullName: 'Nguyễn Văn An', phone: '+84900000010' } }],
    });
  });

  const app = createBase({
    log: pino({ level: 'silent' }),
    security: { origin },
    sessions: { actorOf: async (token) => people[token as PersonName] },
    cookie: sessionCookie(origin),
  });
  mountModules(app, modules);

  /** One request through the front door, signed in as one of the people or as nobody. */
  const ask = async (
    as: PersonName | 'nobody',
    line: string,
    { body, revision, headers = {} }: Ask = {},
  ): Promise<Answer> => {
    const [method = 'GET', path = ''] = line.split(' ');
    const response = await app.request(`/api/v1${path}`, {
      method,
      headers: {
        origin,
        ...(as === 'nobody' ? {} : { cookie: `motcua=${as}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, text, body: isJson && text ? JSON.parse(text) : {} };
  };

  return { db, modules, audit, app, ask, clock, now };
}
export type OpenModules = Awaited<ReturnType<typeof openModules>>;
