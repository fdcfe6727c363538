/** For tests: the whole server over an empty database, with a person for each role and one at another authority. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { auditHeadInFile } from './adapters/audit-head/file';
import { fileSystemBlobStore } from './adapters/blob-store/file-system';
import { createDemoProvider } from './adapters/identity/demo-provider';
import { openIdConnect } from './adapters/identity/openid';
import { embeddedScanner } from './adapters/malware-scan/embedded';
import { createApp } from './app';
import { systemActor } from './audit/audit.service';
import type { Role } from './contract';
import { convertFormHere } from './forms/conversion/convert-form';
import { emitModuleHere } from './forms/emit-module';
import { type Db, migrate, openDatabase } from './platform/db';
import { listen } from './platform/http/listen';
import { createServices } from './services';

const organisations = [
  { id: 'trung-uong', code: 'A00', name: 'Ban Chấp hành Trung ương', level: 'central' as const, parentId: null },
  { id: 'ha-noi', code: 'A01', name: 'Thành uỷ Hà Nội', level: 'province' as const, parentId: 'trung-uong' },
  { id: 'ba-dinh', code: 'A01.001', name: 'Đảng uỷ phường Ba Đình', level: 'commune' as const, parentId: 'ha-noi' },
  { id: 'hoan-kiem', code: 'A01.002', name: 'Đảng uỷ phường Hoàn Kiếm', level: 'commune' as const, parentId: 'ha-noi' },
];

const person = (login: string, name: string, organisationId: string, role: Role, at = organisationId) => ({
  login,
  name,
  kind: 'person' as const,
  organisationId,
  roles: [{ role, organisationId: at }],
});

export const people = [
  person('thiet-ke', 'Nguyễn Thị Hoà', 'trung-uong', 'designer'),
  person('tham-dinh', 'Trần Văn Đức', 'trung-uong', 'reviewer'),
  person('cong-bo', 'Lê Minh Quân', 'trung-uong', 'publisher'),
  person('tiep-nhan', 'Phạm Thu Trang', 'ba-dinh', 'receiver'),
  person('giai-quyet', 'Vũ Quốc Anh', 'ba-dinh', 'resolver'),
  person('lanh-dao', 'Đỗ Thanh Bình', 'ba-dinh', 'decider'),
  person('kiem-tra', 'Hoàng Lan', 'trung-uong', 'auditor'),
  person('quan-tri', 'Bùi Gia Huy', 'trung-uong', 'administrator'),
  person('quan-tri-2', 'Ngô Thanh Tùng', 'trung-uong', 'administrator'),
  person('quan-tri-bd', 'Hồ Thị Liên', 'ba-dinh', 'administrator'),
  person('dang-vien', 'Nguyễn Văn An', 'ba-dinh', 'applicant'),
  person('tiep-nhan-hk', 'Trịnh Ngọc Mai', 'hoan-kiem', 'receiver'),
  person('dang-vien-hk', 'Lý Thu Hà', 'hoan-kiem', 'applicant'),
];

export type RunningServer = Awaited<ReturnType<typeof startServer>>;

/** Over the given empty, migrated database, or over a SQLite file of its own. */
export async function startServer(given?: Db) {
  const data = mkdtempSync(join(tmpdir(), 'motcua-server-'));
  mkdirSync(join(data, 'uploads'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const db = given ?? openDatabase(join(data, 'motcua.sqlite'));
  if (!given) await migrate(db);
  const head = auditHeadInFile(data);
  const blobs = fileSystemBlobStore(join(data, 'blobs'));
  const adapters = {
    head,
    blobs,
    scanner: embeddedScanner(),
    emitModule: emitModuleHere,
    convertForm: convertFormHere,
    sources: () => [],
  };
  const log = pino({ level: 'silent' });
  const services = createServices({ mode: 'demo', data }, db, adapters, log);
  await db.write((tx) =>
    services.modules.organisationAdmin.load(
      tx,
      systemActor,
      organisations.map((each) => ({ ...each, active: true })),
    ),
  );
  await services.accounts.load(people, systemActor);
  const strangers = [{ login: 'nguoi-la', name: 'Người lạ', about: 'không có tài khoản' }];
  const accounts = [...people.map(({ login, name }) => ({ login, name, about: '' })), ...strangers];
  const provider = await createDemoProvider({ mode: 'demo', origin, accounts });
  const { clientId, clientSecret } = provider;
  const identity = openIdConnect({ issuer: `${origin}/oidc`, clientId, clientSecret, origin, alwaysAsk: true });
  const security = { origin };
  const app = createApp(services, { security, identity, web: join(data, 'web'), clientAddress: () => 'test', log });
  const mounts = [{ path: '/oidc', handle: provider.handle }];
  const listening = await listen(app, { port, host: '127.0.0.1', security, mounts });
  if ('code' in listening) throw new Error(listening.code);
  return {
    origin,
    app,
    db,
    head,
    services,
    mounts,
    data,
    async close() {
      await listening.close();
      await head.flush();
      if (!given) await db.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A browser as far as the journeys of tests need one: it keeps cookies and shows each step's answer. */
export function aBrowser(origin: string) {
  const cookies = new Map<string, string>();
  async function go(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, origin);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (init.method && init.method !== 'GET') headers.set('origin', headers.get('origin') ?? origin);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = set.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const over = attributes.some((each) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(each)) || value === '';
      if (over) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }
  /** Follows redirects until a page comes. */
  async function follow(address: string, init?: RequestInit): Promise<{ response: Response; address: string }> {
    let at = new URL(address, origin).href;
    let response = await go(at, init);
    for (let hop = 0; hop < 10; hop += 1) {
      const to = response.headers.get('location');
      if (!to || response.status < 300 || response.status >= 400) break;
      at = new URL(to, at).href;
      if (new URL(at).origin !== origin) break;
      response = await go(at);
    }
    return { response, address: at };
  }
  return {
    cookies,
    go,
    follow,
    async signIn(login: string, returnTo = '/api/v1/me') {
      const page = await follow(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
      const body = new URLSearchParams({ login });
      return follow(page.address, { method: 'POST', body });
    },
    send: (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      go(`/api/v1${path}`, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
