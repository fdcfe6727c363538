/**
 * Finds a Chromium, or gets one: CHROMIUM_PATH, Playwright's own, the system's, Playwright's download, the binary
 * inside @sparticuz/chromium, Debian's package.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { root } from './ensure.mjs';

const starts = (path) => {
  const tried = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return tried.status === 0;
};

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

const fromSystem = () =>
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'].find(
    (path) => existsSync(path) && starts(path),
  );

async function download() {
  spawnSync('npx', ['playwright', 'install', 'chromium'], { cwd: root, stdio: 'ignore', timeout: 120_000 });
  return playwrightsOwn();
}

/** Inflated by us: the package's own helper reuses stale copies and adds flags that switch checks off. */
function fromPackage() {
  const packed = join(root, 'node_modules', '@sparticuz', 'chromium', 'bin', 'chromium.br');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packed)) return undefined;
  const folder = join(root, 'node_modules', '.cache', 'motcua', 'chromium');
  const path = join(folder, 'chromium');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, brotliDecompressSync(readFileSync(packed)));
    chmodSync(path, 0o755);
  }
  return starts(path) ? path : undefined;
}

function fromDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 180_000, env });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-core'], {
    stdio: 'ignore',
    timeout: 600_000,
    env,
  });
  return fromSystem();
}

/** With no font at all a browser draws no text, not even with fonts that a page brings. */
function fontEnvironment() {
  const listed = spawnSync('fc-list', [], { encoding: 'utf8' });
  if (process.platform !== 'linux' || (listed.status === 0 && listed.stdout.trim())) return {};
  const folder = join(root, 'node_modules', '.cache', 'motcua');
  const conf = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  const fonts = join(root, 'node_modules', '@sparticuz', 'chromium', 'bin');
  writeFileSync(
    conf,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: conf };
}

/** Path of a browser that starts, and the environment it wants. */
export async function findBrowser() {
  const path =
    process.env.CHROMIUM_PATH ||
    (await playwrightsOwn()) ||
    fromSystem() ||
    (await download()) ||
    fromDebian() ||
    fromPackage();
  if (!path) throw new Error('Không tìm thấy trình duyệt Chromium; đặt CHROMIUM_PATH tới một bản đã cài.');
  return { path, env: { CHROMIUM_PATH: path, ...fontEnvironment() } };
}
