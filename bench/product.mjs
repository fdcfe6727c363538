/** The built product in a process of its own over fresh data, and clients that sign in and publish as people do. */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');

/** A module made from the product's own sources. */
export async function loadSource(name) {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: join(dist, 'node'),
      emptyOutDir: false,
      rolldownOptions: { input: { [name]: join(here, `${name}.ts`) } },
    },
    ssr: { noExternal: [/^@motcua\//, /^drizzle-orm/] },
  });
  return import(`file://${join(dist, 'node', `${name}.js`)}?${Date.now()}`);
}

/** A folder on the disk that the project stands on: temporary folders may be kept in memory, where nothing is synced. */
export function freshFolder() {
  mkdirSync(dist, { recursive: true });
  return mkdtempSync(join(dist, 'data-'));
}

/** Starts a script beside `probe.mjs` and waits until it answers; `figures()` asks the probe. */
export async function startProcess(script, { env = {}, ready }) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const probe = `file://${join(here, 'probe.mjs')}`;
  const child = spawn(process.execPath, ['--import', probe, script], {
    cwd: join(here, '..'),
    env: { ...process.env, DATABASE_URL: '', MOTCUA_ORIGIN: origin, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const over = new Promise((resolve) => child.once('exit', resolve));
  const answers = () =>
    fetch(origin + ready).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    await new Promise((next) => setTimeout(next, 100));
  }
  const figures = () =>
    new Promise((resolve) => {
      child.once('message', resolve);
      child.send('figures');
    });
  const stop = async () => {
    child.kill('SIGTERM');
    await over;
  };
  return { origin, figures, stop };
}

export async function startProduct() {
  const data = freshFolder();
  const env = { MOTCUA_DATA: data, MOTCUA_MODE: 'demo' };
  const running = await startProcess(join(here, '..', 'dist', 'server', 'main.js'), {
    env,
    ready: '/api/v1/procedures',
  });
  const stop = async () => {
    await running.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { ...running, stop };
}

/** Signs in through the demo provider's pages and gives the headers of that session's requests. */
export async function signIn(origin, login) {
  const cookies = new Map();
  const header = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  let at = `${origin}/auth/login?returnTo=%2Fapi%2Fv1%2Fme`;
  let init = {};
  for (let hop = 0; hop < 12; hop += 1) {
    const answer = await fetch(at, { ...init, headers: { origin, cookie: header() }, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name) cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    if (!to && at.endsWith('/api/v1/me') && answer.ok) return { origin, cookie: header() };
    init = to ? {} : { method: 'POST', body: new URLSearchParams({ login }) };
    at = to ? new URL(to, at).href : at;
  }
  throw new Error(`${login} is not signed in`);
}

/** Sends JSON and gives the JSON that came back; what was refused is told in the server's own words. */
export async function send(who, method, path, body, headers = {}) {
  const answer = await fetch(`${who.origin}/api/v1${path}`, {
    method,
    headers: { ...who, 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const value = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
  return value;
}

/** Publishes a form with a procedure of its own as the designer and the publisher do, and gives what it is pinned by. */
export async function publish(origin, definition) {
  const designer = await signIn(origin, 'thiet-ke');
  const publisher = await signIn(origin, 'cong-bo');
  const revised = ({ revision }) => ({ 'if-match': `"${revision}"` });
  const handOver = (kind, draft) =>
    send(designer, 'POST', `/${kind}/${draft.code}/draft/hand-over`, undefined, revised(draft));

  const procedure = await send(designer, 'POST', '/procedures', { name: definition.title, field: 'Đo đạc' });
  const code = `${procedure.code}.TĐ1`;
  const form = await send(designer, 'POST', '/forms/import', { definition: { ...definition, code } });
  const saved = await send(
    designer,
    'PUT',
    `/procedures/${procedure.code}/draft`,
    { definition: { ...procedure.definition, ...oneForm(code) } },
    revised(procedure),
  );
  const handed = await handOver('forms', form);
  const ready = await handOver('procedures', saved);
  const notes = 'Để đo';
  await send(publisher, 'POST', `/forms/${form.code}/versions`, { procedures: [], notes }, revised(handed));
  const published = await send(publisher, 'POST', `/procedures/${procedure.code}/versions`, { notes }, revised(ready));
  return { code: procedure.code, version: published.version, form: published.forms[0] };
}

const oneForm = (code) => ({
  components: [{ id: 'tp1', name: 'Biểu mẫu', form: { code, version: null }, required: true }],
  steps: [{ id: 'b1', actor: 'Đảng viên', action: 'Nộp hồ sơ.', online: true }],
  channels: [{ id: 'kenh1', kind: 'online' }],
  subjects: ['party-member'],
  timeLimits: [{ id: 'han1', label: 'Giải quyết', duration: { amount: 5, unit: 'working-day' } }],
  results: [{ id: 'kq1', name: 'Thông báo' }],
  legalBasis: [{ document: 'Quy định 338-QĐ/TW' }],
  authorities: { receiving: { level: 'commune' }, resolving: { level: 'commune' } },
});

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
