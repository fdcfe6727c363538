/** A 1,000-field form at 4× CPU slowdown: ours beside a hand-written HTML page and stock rjsf. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, loadConfigFromFile } from 'vite';
import { pairs, percentile, ratioOf } from './figures.mjs';
import { htmlFields } from './html-fields.mjs';
import { loadSource } from './product.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const web = join(here, 'dist', 'web');
const keys = 40;

/** Makes the form, the page of plain HTML that asks the same, and the three pages' bundles. */
async function prepare() {
  const { largeForm, artefactsOf } = await loadSource('forms');
  const definition = largeForm();
  const { schema, uiSchema, validator } = artefactsOf(definition);
  const page = (name) => ({ input: { [name]: join(here, 'pages', `${name}.html`) } });
  const common = { root: join(here, 'pages'), logLevel: 'error' };
  // Ours as the product builds it; the peer as its documentation installs it.
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'runtime' }, join(here, '..', 'vite.config.ts'));
  const product = { ...common, configFile: false, plugins: [react()], resolve: loaded.config.resolve };
  await build({
    ...product,
    build: { target: 'es2022', outDir: web, emptyOutDir: true, rolldownOptions: page('motcua') },
  });
  const peer = { ...common, configFile: false, plugins: [react()] };
  for (const name of ['html', 'rjsf'])
    await build({
      ...peer,
      build: { target: 'es2022', outDir: web, emptyOutDir: false, rolldownOptions: page(name) },
    });

  // Each page has its questions beside it from the start: HTML in its document, the others as JSON that the document
  // names for loading, so that it comes while the scripts do.
  const rewrite = (name, from, to) => {
    const path = join(web, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  const preload = (path) => `<link rel="preload" as="fetch" crossorigin href="${path}">`;
  rewrite('html.html', '<!--fields-->', htmlFields(definition));
  rewrite('motcua.html', '<title>', `${preload('/form.json')}<link rel="modulepreload" href="/validator.js"><title>`);
  rewrite('rjsf.html', '<title>', `${preload('/compiled.json')}<title>`);
  writeFileSync(join(web, 'form.json'), JSON.stringify(definition));
  writeFileSync(join(web, 'validator.js'), validator);
  writeFileSync(join(web, 'compiled.json'), JSON.stringify({ schema, uiSchema }));
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** Everything the pages fetch, packed once: what the server spends on it is no part of any page's time. */
function filesIn(folder, under = '') {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${under}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(join(folder, entry.name), path);
    const body = readFileSync(join(folder, entry.name));
    const headers = { 'content-type': types[extname(path)] };
    if (extname(path) === '.woff2') return [[path, { headers, body }]];
    return [[path, { headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body) }]];
  });
}

function serve() {
  const files = new Map(filesIn(web));
  const server = createServer((request, response) => {
    const file = files.get(request.url);
    response.writeHead(file ? 200 : 404, file?.headers).end(file?.body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Milliseconds to the first typed key's frame from navigation, and the key-to-frame times of a run of keys. */
async function measure(browser, address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const keyTimes = [];
    Object.assign(window, { keyTimes, readyAt: undefined });
    addEventListener(
      'keydown',
      (event) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => keyTimes.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(0);
        }),
      true,
    );
    // Ready: the document has done what it had to (its conditions apply), a text box is there, and the main thread has
    // come to rest after a frame.
    let loaded = false;
    addEventListener('DOMContentLoaded', () => {
      loaded = true;
    });
    const look = () => {
      if (!loaded || !document.querySelector('input[type=text]')) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { readyAt: performance.now() })));
    };
    requestAnimationFrame(look);
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.readyAt !== undefined, undefined, { timeout: 120_000 });
  const ready = await page.evaluate(() => window.readyAt);
  await page.locator('input[type=text]').first().focus();
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press('abcdefghij'[i % 10]);
    await page.waitForFunction((n) => window.keyTimes.length >= n, i + 1, { timeout: 60_000 });
  }
  const times = await page.evaluate(() => window.keyTimes);
  await context.close();
  return { ready, p95: percentile(times, 0.95) };
}

export async function benchFillForm({ rounds = 5 } = {}) {
  await prepare();
  const server = await serve();
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
  const ours = () => measure(browser, `${origin}/motcua.html`);
  try {
    await ours();
    const besideHtml = await pairs(rounds, ours, () => measure(browser, `${origin}/html.html`));
    const besideRjsf = await pairs(rounds, ours, () => measure(browser, `${origin}/rjsf.html`));
    return {
      'ready to type, ms, beside plain HTML': ratioOf(besideHtml, (run) => run.ready),
      'key to frame p95, ms, beside plain HTML': ratioOf(besideHtml, (run) => run.p95),
      'ready to type, ms, beside stock rjsf': ratioOf(besideRjsf, (run) => run.ready),
      'key to frame p95, ms, beside stock rjsf': ratioOf(besideRjsf, (run) => run.p95),
    };
  } finally {
    await browser.close();
    server.close();
  }
}
