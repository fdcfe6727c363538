import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, expect, it } from 'vitest';
import { auditHeadInFile } from '../adapters/audit-head/file';
import { fileSystemBlobStore } from '../adapters/blob-store/file-system';
import { embeddedScanner } from '../adapters/malware-scan/embedded';
import { convertFormHere } from '../forms/conversion/convert-form';
import { emitModuleHere } from '../forms/emit-module';
import { aForm, aProcedure } from '../forms/forms.fixtures';
import { migrate, openDatabase } from '../platform/db';
import { createServices } from '../services';
import { aSubmission } from './dossiers.fixtures';
import { createDossierStore } from './dossiers.store';

const whole = process.env.MOTCUA_PROVE === '1';
const submissions = whole ? 1_000 : 120;
const kills = whole ? 5 : 2;
const clients = 25;

const folder = mkdtempSync(join(tmpdir(), 'motcua-kill-'));
const data = join(folder, 'data');
const built = join('node_modules/.cache', `motcua-kill-test-${process.pid}`);
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  rmSync(built, { recursive: true, force: true });
});

/** A database with one procedure published and the member signed in. */
async function prepare() {
  const content = join(folder, 'content');
  cpSync('content/calendars', join(content, 'calendars'), { recursive: true });
  cpSync('content/demo', join(content, 'demo'), { recursive: true });
  for (const [name, value] of [
    ['forms', aForm()],
    ['procedures', aProcedure()],
  ] as const) {
    mkdirSync(join(content, name));
    writeFileSync(join(content, name, 'one.json'), JSON.stringify(value));
  }
  mkdirSync(data);
  const db = openDatabase(join(data, 'motcua.sqlite'));
  await migrate(db);
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
  const services = createServices({ mode: 'demo', data }, db, adapters, pino({ level: 'silent' }));
  const loaded = await services.content.load(content, { demo: true });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const person = { issuer: 'test', subject: 'dang-vien', login: 'dang-vien', name: 'Nguyễn Văn An', idToken: '' };
  const session = await services.sessions.open(person);
  const form = await services.modules.publishedForms.newest('2.002768.1-SHĐ');
  if (!session.ok || !form) throw new Error('the member is not signed in, or the form is not there');
  await head.flush();
  await db.close();
  return { token: session.value.token, form: { code: form.code, version: form.version, hash: form.hash } };
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function startServer(port: number): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(port), MOTCUA_DATA: data, MOTCUA_MODE: 'demo', DATABASE_URL: '' };
  const child = spawn(process.execPath, [join(built, 'main.js')], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  started.push(child);
  for (let tried = 0; tried < 300; tried += 1) {
    const up = await fetch(`http://127.0.0.1:${port}/api/v1/procedures`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return child;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error('the server does not answer');
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));

it(`loses nothing acknowledged and doubles nothing when it is killed ${kills} times during ${submissions} submissions`, async () => {
  const seed = Number(process.env.MOTCUA_SEED ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}: ${submissions} submissions, ${kills} kills`);
  const { token, form } = await prepare();
  const build = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--mode', 'server', '--outDir', built, '--logLevel', 'error'],
    { encoding: 'utf8' },
  );
  expect(build.status, build.stderr).toBe(0);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let server = await startServer(port);

  const acknowledged = new Map<string, string>();
  let next = 0;
  let unanswered = 0;
  const body = JSON.stringify(aSubmission({ procedureVersion: 1, form }));
  /** Sends with one key until there is an answer, as the filler does. */
  const send = async (key: string): Promise<void> => {
    for (;;) {
      try {
        const headers = {
          origin,
          cookie: `motcua=${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        };
        const answer = await fetch(`${origin}/api/v1/dossiers`, { method: 'POST', headers, body });
        const receipt = (await answer.json()) as { code: string; detail?: string };
        if (answer.status !== 201 && answer.status !== 200) throw new Error(`refused: ${receipt.detail}`);
        acknowledged.set(key, receipt.code);
        return;
      } catch (error) {
        if (error instanceof Error && error.message.startsWith('refused')) throw error;
        unanswered += 1;
        await new Promise((again) => setTimeout(again, 20));
      }
    }
  };
  const client = async () => {
    while (next < submissions) {
      next += 1;
      await send(`khoa-${seed}-${next}`);
    }
  };
  const all = Promise.all(Array.from({ length: clients }, client));
  for (let kill = 1; kill <= kills; kill += 1) {
    // Somewhere inside each part of the work, by the seed.
    const at = Math.floor((submissions / (kills + 1)) * (kill - 0.5 + ((seed * kill) % 97) / 97));
    while (acknowledged.size < at) await new Promise((look) => setTimeout(look, 2));
    const gone = ended(server);
    server.kill('SIGKILL');
    await gone;
    server = await startServer(port);
  }
  await all;
  // Each key once more: the receipt is the one that was given.
  const given = new Map(acknowledged);
  for (const key of [...given.keys()].slice(-20)) await send(key);
  expect(acknowledged).toEqual(given);
  const gone = ended(server);
  server.kill('SIGTERM');
  await gone;

  const db = openDatabase(join(data, 'motcua.sqlite'));
  const { rows, total } = await createDossierStore(db).list({
    of: { authorityIds: ['xa-00004'] },
    sort: 'submitted',
    limit: submissions * 2,
    offset: 0,
  });
  await db.close();
  expect(unanswered).toBeGreaterThan(0);
  expect(total).toBe(submissions);
  expect(new Set(acknowledged.values())).toEqual(new Set(rows.map(({ code }) => code)));
  expect(acknowledged.size).toBe(submissions);
  const verified = spawnSync(process.execPath, [join(built, 'cli.js'), 'verify-audit', '--json'], {
    encoding: 'utf8',
    env: { ...process.env, MOTCUA_DATA: data, DATABASE_URL: '' },
  });
  expect(verified.stdout, verified.stderr).toContain('"valid":true');
}, 600_000);
