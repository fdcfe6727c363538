/** The filler's first load: every script and stylesheet fetched, cold, before the first field takes a key; gzipped. */

import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { loadSource, publish, startProduct } from './product.mjs';

const limitKb = 165;

export async function benchFirstLoad() {
  const { formOf } = await loadSource('forms');
  const product = await startProduct();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] });
  try {
    const { code } = await publish(product.origin, formOf(50));
    const page = await signedIn(browser, product.origin);
    const form = await openedForm(page, product.origin, code);
    return figures(await coldLoad(page, form));
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function signedIn(browser, origin) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${origin}/auth/login?returnTo=%2F`);
  await page.getByRole('button').filter({ hasText: 'dang-vien' }).first().click();
  await page.waitForURL(`${origin}/`);
  return page;
}

/** Begins a dossier and gives the address of its form. */
async function openedForm(page, origin, code) {
  await page.goto(`${origin}/thu-tuc/${code}`);
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await page.waitForURL(/\/lam-ho-so\//);
  const link = page.getByRole('listitem').getByRole('link').first();
  return new URL(await link.getAttribute('href'), page.url()).href;
}

/** Opens the form anew with an empty cache and types into its first text field. */
async function coldLoad(page, address) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto('about:blank');
  const fetched = [];
  page.on('request', (request) => {
    if (/\.(js|css)$/.test(new URL(request.url()).pathname)) fetched.push(request);
  });
  await page.goto(address);
  const first = page.locator('input[type=text]').first();
  await first.focus();
  const before = [...fetched];
  await first.press('a');
  return Promise.all(before.map(packed));
}

/** Its size under gzip, however this server chose to send it. */
async function packed(request) {
  const response = await request.response();
  return { path: new URL(request.url()).pathname, bytes: gzipSync(await response.body(), { level: 9 }).length };
}

function figures(files) {
  const kb = (some) => (some.reduce((sum, { bytes }) => sum + bytes, 0) / 1024).toFixed(1);
  const designers = files.filter(({ path }) => path.startsWith('/assets/designer/'));
  if (designers.length > 0) throw new Error(`The filler fetched ${designers.map(({ path }) => path).join(', ')}`);
  const of = (kind) => files.filter(({ path }) => path.endsWith(kind));
  return {
    'scripts and stylesheets, KB': kb(files),
    'of them stylesheets': kb(of('.css')),
    'of them the validator': kb(of('/validator.js')),
    files: files.length,
    'at most, KB': limitKb,
  };
}
