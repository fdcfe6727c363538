/** A 1,000-field form at 4× CPU slowdown: ours beside a hand-written HTML page and stock rjsf. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, loadConfigFromFile } from 'vite';
import { pairs, percentile, ratioOf } from './figures.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
const keys = 40;

/** Makes the form, the page of plain HTML that asks the same, and the three pages' bundles. */
async function prepare() {
  mkdirSync(dist, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { ssr: true, outDir: join(dist, 'node'), rolldownOptions: { input: { forms: join(here, 'forms.ts') } } },
    ssr: { noExternal: true },
  });
  const { largeForm, compiledLargeForm } = await import(`file://${join(dist, 'node', 'forms.js')}?${Date.now()}`);
  const definition = largeForm();
  writeFileSync(join(dist, 'form.json'), JSON.stringify(definition));
  writeFileSync(join(dist, 'compiled.json'), JSON.stringify(compiledLargeForm(definition)));
  const page = (name) => ({ input: { [name]: join(here, 'pages', `${name}.html`) } });
  const outDir = join(dist, 'web');
  const common = { root: join(here, 'pages'), logLevel: 'error' };
  // Ours as the product builds it; the peer as its documentation installs it.
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'runtime' }, join(here, '..', 'vite.config.ts'));
  const product = { ...common, configFile: false, plugins: [react()], resolve: loaded.config.resolve };
  await build({ ...product, build: { outDir, emptyOutDir: true, rolldownOptions: page('motcua') } });
  const peer = { ...common, configFile: false, plugins: [react()] };
  for (const name of ['html', 'rjsf'])
    await build({ ...peer, build: { outDir, emptyOutDir: false, rolldownOptions: page(name) } });
  const html = join(outDir, 'html.html');
  writeFileSync(html, readFileSync(html, 'utf8').replace('<!--fields-->', htmlFields(definition)));
}

function htmlFields(definition) {
  const conditions = new Map(definition.conditions.map(({ id, test }) => [id, test]));
  const names = new Map();
  const sections = definition.pages.flatMap((page) => page.items);
  for (const section of sections) for (const field of section.items) names.set(field.id, field.name);
  const control = ({ name, schema }) => {
    const options = schema.enum ?? schema.oneOf?.map((option) => option.const) ?? schema.items?.enum;
    if (options) {
      const multiple = schema.type === 'array' ? ' multiple' : '';
      return `<select name="${name}"${multiple}><option></option>${options.map((o) => `<option>${o}</option>`).join('')}</select>`;
    }
    if (schema.type === 'boolean') return `<input type="checkbox" name="${name}">`;
    if (schema.type === 'number' || schema.type === 'integer') return `<input type="number" name="${name}">`;
    if (schema.format === 'date') return `<input type="date" name="${name}">`;
    return schema.maxLength > 500 ? `<textarea name="${name}"></textarea>` : `<input type="text" name="${name}">`;
  };
  const fieldHtml = (field) => {
    const test = conditions.get(field.showWhen);
    const when = test ? ` data-when="${names.get(test.field)}" data-is="${test.value}"` : '';
    return `<label${when}>${field.schema.title}${control(field)}</label>`;
  };
  return sections
    .map((section) => `<fieldset><legend>${section.title}</legend>${section.items.map(fieldHtml).join('')}</fieldset>`)
    .join('');
}

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

function serve() {
  const server = createServer((request, response) => {
    try {
      const path = new URL(request.url, 'http://x').pathname;
      const body = readFileSync(join(dist, 'web', path));
      const type = types[extname(path)] ?? 'application/octet-stream';
      const packed = type.startsWith('text') ? { 'content-encoding': 'gzip' } : {};
      response.writeHead(200, { 'content-type': type, ...packed });
      response.end(packed['content-encoding'] ? gzipSync(body) : body);
    } catch {
      response.writeHead(404).end();
    }
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
    // Ready: a text box is there and the main thread has come to rest after a frame.
    const look = () => {
      if (!document.querySelector('input[type=text]')) return requestAnimationFrame(look);
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
