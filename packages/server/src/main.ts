/** Starts the server; the one place that chooses adapters. */
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { getConnInfo } from '@hono/node-server/conninfo';
import { instantOf } from '@motcua/schema';
import pino from 'pino';
import { auditHeadInFile } from './adapters/audit-head/file';
import { fileSystemBlobStore } from './adapters/blob-store/file-system';
import { embeddedRegister } from './adapters/data-source/embedded-register';
import { organisationSource } from './adapters/data-source/organisation-source';
import { sessionSource } from './adapters/data-source/session-source';
import { openIdConnect } from './adapters/identity/openid';
import { clamavScanner } from './adapters/malware-scan/clamav';
import { embeddedScanner } from './adapters/malware-scan/embedded';
import { createApp } from './app';
import { accountsFile } from './content-loading/read-content';
import { convertFormInWorker } from './forms/conversion/convert-in-worker';
import { emitModuleInWorker } from './forms/emit-module';
import { type Config, readConfig } from './platform/config';
import { migrate, openDatabase } from './platform/db';
import type { AppContext } from './platform/http';
import { listen, type Mount } from './platform/http/listen';
import { createServices } from './services';

// Left to itself, V8 lets garbage grow to several times what is alive; an office's machine has other uses for it.
setFlagsFromString('--heap-growing-percent=40');

async function main(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) return stopWith(read.error.detail);
  const config = read.value;
  mkdirSync(join(config.data, 'uploads'), { recursive: true });
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const db = openDatabase(config.database);
  await migrate(db, config.root);
  const head = auditHeadInFile(config.data);
  const { clamav } = config;
  const adapters = {
    head,
    blobs: fileSystemBlobStore(join(config.data, 'blobs')),
    scanner: clamav ? clamavScanner(clamav.host, clamav.port) : embeddedScanner(),
    emitModule: emitModuleInWorker(new URL('./emit-module.worker.js', import.meta.url)),
    convertForm: convertFormInWorker(new URL('./convert-form.worker.js', import.meta.url)),
    sources: dataSources,
  };
  const services = createServices(config, db, adapters, log);
  if (await services.content.needsLoading()) {
    const loaded = await services.content.load(join(config.root, 'content'), { demo: config.mode === 'demo' });
    if (!loaded.ok) return stopWith(`Không nạp được nội dung ${loaded.error.file}: ${loaded.error.detail}`);
  } else {
    const loaded = await services.content.loadLibrary(join(config.root, 'content'));
    if (!loaded.ok) return stopWith(`Không nạp được nội dung ${loaded.error.file}: ${loaded.error.detail}`);
  }

  const { identity, mounts, accounts } = await chooseIdentity(config);
  const formTargets = config.issuer ? [new URL(config.issuer.url).origin] : [];
  const security = { origin: config.origin, formTargets };
  const clientAddress = (c: AppContext) =>
    (config.behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined) ??
    getConnInfo(c).remote.address ??
    '';
  const app = createApp(services, { security, identity, web: join(config.root, 'dist/web'), clientAddress, log });
  const listening = await listen(app, { port: config.port, host: config.host, security, mounts });
  if ('code' in listening) {
    await db.close();
    return stopWith(`Cổng ${config.port} đang có chương trình khác dùng. Hãy đặt PORT thành số khác rồi chạy lại.`);
  }
  await services.uploads.resume();
  announce(config, accounts);

  const stop = async () => {
    await listening.close();
    await head.flush();
    await db.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

const now = () => instantOf(Date.now());

const dataSources: Parameters<typeof createServices>[2]['sources'] = ({ registers, organisations }) => [
  sessionSource(now),
  organisationSource((id) => organisations.selfAndAbove(id), now),
  embeddedRegister('member-register', 'Cơ sở dữ liệu đảng viên', (source, id) => registers.find(source, id)),
  embeddedRegister('population-register', 'Cơ sở dữ liệu quốc gia về dân cư', (source, id) =>
    registers.find(source, id),
  ),
];

type DemoPerson = { login: string; name: string; about: string };

async function chooseIdentity(config: Config) {
  const { origin, issuer } = config;
  if (issuer) {
    const { url, clientId, clientSecret } = issuer;
    return { identity: openIdConnect({ issuer: url, clientId, clientSecret, origin }), mounts: [], accounts: [] };
  }
  // Loaded here alone, so that in production the module is never even read.
  const { createDemoProvider } = await import('./adapters/identity/demo-provider');
  const accounts = await demoPeople(config);
  const provider = await createDemoProvider({ mode: config.mode, origin, accounts });
  const { clientId, clientSecret } = provider;
  const identity = openIdConnect({ issuer: `${origin}/oidc`, clientId, clientSecret, origin, alwaysAsk: true });
  const mounts: Mount[] = [{ path: '/oidc', handle: provider.handle }];
  return { identity, mounts, accounts };
}

const roleNames: { readonly [role: string]: string } = {
  designer: 'thiết kế thủ tục và biểu mẫu',
  reviewer: 'thẩm định',
  publisher: 'công bố',
  receiver: 'tiếp nhận hồ sơ',
  resolver: 'giải quyết hồ sơ',
  decider: 'lãnh đạo, ký kết quả',
  auditor: 'kiểm tra',
  administrator: 'quản trị',
  applicant: 'nộp và theo dõi hồ sơ',
};

async function demoPeople(config: Config): Promise<DemoPerson[]> {
  const file = JSON.parse(await readFile(join(config.root, 'content/demo/accounts.json'), 'utf8'));
  return accountsFile.parse(file).accounts.map(({ login, name, roles }) => ({
    login,
    name,
    about: roles.map(({ role }) => roleNames[role] ?? role).join(', '),
  }));
}

function announce(config: Config, accounts: readonly DemoPerson[]): void {
  const lines = [
    `Một Cửa đang chạy tại ${config.origin}`,
    `  Thiết kế: ${config.origin}/designer/ · Giao diện lập trình: ${config.origin}/api/docs`,
    ...(accounts.length > 0 ? ['', 'Tài khoản trình diễn (chọn khi đăng nhập, không cần mật khẩu):'] : []),
    ...accounts.map(({ login, name, about }) => `  ${login.padEnd(14)} ${name} – ${about}`),
  ];
  console.log(lines.join('\n'));
}

function stopWith(line: string): void {
  console.error(line);
  process.exit(1);
}

await main().catch((error: unknown) =>
  stopWith(`Không khởi động được: ${error instanceof Error ? error.message : String(error)}`),
);
