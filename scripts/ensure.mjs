/**
 * Makes a fresh clone ready, and finds quickly that a ready one still is: dependencies when the lock file, a manifest
 * or Node's ABI changed; builds when a source changed. Needs nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamps = join(root, 'node_modules', '.cache', 'motcua');

/** Runs a command to its end with our output; a failure ends this process with the same code. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error && done.error.code !== 'ETIMEDOUT') throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Runs a dependency's command by its script, which works the same on every system. */
export function runBin(name, args, options) {
  const owner = join(root, 'node_modules', name === 'playwright' ? '@playwright/test' : name);
  const { bin } = JSON.parse(readFileSync(join(owner, 'package.json'), 'utf8'));
  run(process.execPath, [join(owner, typeof bin === 'string' ? bin : bin[name]), ...args], options);
}

function filesUnder(folder, keep) {
  if (!existsSync(folder)) return [];
  if (statSync(folder).isFile()) return keep(folder) ? [folder] : [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'dist' && !entry.name.startsWith('.'))
    .flatMap((entry) => filesUnder(join(folder, entry.name), keep))
    .sort();
}

function hashOf(files, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const stampPath = (name) => join(stamps, `${name}.stamp`);
const isFresh = (name, value) => existsSync(stampPath(name)) && readFileSync(stampPath(name), 'utf8') === value;
function stamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stampPath(name), value);
}

/** `start` and `test` begun together on a fresh clone must not install or build twice. */
function withLock(work) {
  const lock = join(root, '.ensure.lock');
  for (let tries = 0; !take(lock); tries++) {
    if (tries === 0) console.error('Đang chờ một lần cài đặt khác xong…');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  work();
  process.removeListener('exit', release);
  release();
}

/** The lock names its holder; one whose holder is gone is nobody's. */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    if (error.code !== 'EPERM') rmSync(lock, { force: true });
  }
  return false;
}

/** Installs exactly what the lock file says, when something that decides it changed. */
export function ensureDependencies() {
  const manifests = filesUnder(root, (file) => /(^|[\\/])package(-lock)?\.json$/.test(file)).filter(
    (file) => !relative(root, file).startsWith('bench'),
  );
  const wanted = hashOf(manifests, process.versions.modules);
  if (isFresh('install', wanted)) return;
  withLock(() => {
    if (isFresh('install', wanted)) return;
    console.error('Cài các thư viện cần dùng (lần đầu mất một vài phút)…');
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      shell: process.platform === 'win32',
    });
    stamp('install', wanted);
  });
}

const sources = (folders) =>
  folders.flatMap((folder) =>
    filesUnder(join(root, folder), (file) => !/\.(test|bench|fixtures)\.[cm]?tsx?$/.test(file)),
  );

function ensureBuild(name, folders, output, modes) {
  const wanted = hashOf(sources([...folders, 'vite.config.ts', 'package-lock.json']));
  if (isFresh(name, wanted) && existsSync(join(root, output))) return;
  withLock(() => {
    if (isFresh(name, wanted) && existsSync(join(root, output))) return;
    console.error(`Dựng ${output}…`);
    for (const mode of modes) runBin('vite', ['build', '--logLevel', 'error', '--mode', mode]);
    stamp(name, wanted);
  });
}

const shared = ['packages/schema/src', 'packages/fields/src'];

/** Both apps and the server, each only when its sources changed. */
export function ensureBuilt() {
  ensureBuild('web', [...shared, 'packages/server/src/contract.ts', 'apps'], 'dist/web', ['runtime', 'designer']);
  ensureServerBuilt();
}

export function ensureServerBuilt() {
  ensureBuild('server', [...shared, 'packages/server/src'], 'dist/server', ['server']);
}
