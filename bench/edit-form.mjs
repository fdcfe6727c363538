/** A 1,000-field form in the designer: opened, a label typed, a field dropped, beside form-js and Form.io. */

import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { dragFrames, heapGrowth } from './edit-long.mjs';
import { onOnePage } from './editor-forms.mjs';
import { editors, ourDraft, servePeers } from './editors.mjs';
import { median, ratioOf } from './figures.mjs';
import { loadSource, startProduct } from './product.mjs';

const loneKeys = 4;
const word = 'abcdefghij';
const betweenKeys = 150;
/** Longer than any of the editors puts work off. */
const afterKey = 2500;
/** At rest: no task of over 50 ms for so long. */
const quiet = 300;

/** In the page: when it last was busy, and when the mouse let go. */
function watch() {
  const seen = { busyUntil: 0, releasedAt: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.busyUntil = Math.max(seen.busyUntil, startTime + duration);
  }).observe({ type: 'longtask', buffered: true });
  const release = ({ timeStamp }) => {
    seen.releasedAt = timeStamp;
  };
  addEventListener('mouseup', release, true);
  addEventListener('drop', release, true);
  /** When so many are there and drawn, and the main thread is at rest. */
  seen.settled = (selector, count, rest) =>
    new Promise((resolve) => {
      let drawnAt = 0;
      const look = () => {
        if (drawnAt === 0) {
          if (document.querySelectorAll(selector).length < count) return requestAnimationFrame(look);
          drawnAt = -1;
          requestAnimationFrame(() =>
            setTimeout(() => {
              drawnAt = performance.now();
            }),
          );
        }
        const last = Math.max(drawnAt, seen.busyUntil);
        if (drawnAt > 0 && performance.now() - last > rest) resolve(last);
        else setTimeout(look, 50);
      };
      look();
    });
  window.bench = seen;
}

async function open(browser, { cookies = [], address, editor }) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addCookies(cookies);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  // Form.io asks for pictures and fonts from elsewhere; the bench measures what is here.
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(address, { waitUntil: 'commit' });
  const ready = await page.evaluate(
    ([selector, rest]) => window.bench.settled(selector, 1, rest),
    [editor.shows, quiet],
  );
  return { context, page, session, ready };
}

async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** What the main thread works in the while after an act, whatever was put off included, less what it works anyway. */
async function mainThread(page, session, act) {
  const from = await taskMs(session);
  await act();
  await sleep(afterKey);
  await page.evaluate(() => 0);
  return (await taskMs(session)) - from;
}

/** Main-thread time of a letter typed alone, and of each letter of a word. */
async function typing(page, session) {
  const idle = await mainThread(page, session, () => {});
  const lone = [];
  for (let i = 0; i < loneKeys; i++)
    lone.push((await mainThread(page, session, () => page.keyboard.press(word[i]))) - idle);
  const whole = await mainThread(page, session, () => page.keyboard.type(word, { delay: betweenKeys }));
  return { lone: median(lone), ofWord: Math.max(0, whole - idle) / word.length };
}

/** Carries a new field from the palette between the first fields of the form; gives the milliseconds from the release. */
async function drop(page, editor) {
  const before = await page.locator(editor.fields).count();
  const from = await editor.offer(page).boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  const onto = await editor.onto(page).boundingBox();
  const x = onto.x + onto.width / 2;
  const y = onto.y + onto.height - 4;
  for (let i = 1; i <= 12; i++) {
    await page.mouse.move(from.x + ((x - from.x) * i) / 12, from.y + ((y - from.y) * i) / 12);
    await sleep(30);
  }
  await sleep(400);
  await page.mouse.up();
  return page.evaluate(
    async ([selector, count, rest]) => (await window.bench.settled(selector, count, rest)) - window.bench.releasedAt,
    [editor.fields, before + 1, quiet],
  );
}

const written = (box) => ('value' in box ? box.value : box.textContent);

async function measure(browser, target) {
  const { context, page, session, ready } = await open(browser, target);
  const dropped = await drop(page, target.editor);
  const box = await target.editor.label(page);
  await box.focus();
  await box.press('End');
  await sleep(1500);
  const before = await box.evaluate(written);
  const { lone, ofWord } = await typing(page, session);
  if ((await box.evaluate(written)).length !== before.length + loneKeys + word.length)
    throw new Error('The label was not typed');
  await context.close();
  return { ready, dropped, lone, ofWord };
}

export async function benchEditForm({ rounds = 3, editsOfLabels = 10_000 } = {}) {
  const { largeForm, formOf } = await loadSource('forms');
  const large = onOnePage(largeForm());
  const product = await startProduct();
  const peers = await servePeers(large);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
  const ours = async (definition) => ({ ...(await ourDraft(product.origin, definition)), editor: editors.ours });
  const peer = (name, page) => ({
    address: `http://127.0.0.1:${peers.address().port}/${page}.html`,
    editor: editors[name],
  });
  try {
    const own = async () => measure(browser, await ours(large));
    await own();
    const runs = [];
    for (let round = 0; round < rounds; round++) {
      const one = await own();
      runs.push([
        one,
        await measure(browser, peer('form-js', 'form-js')),
        await measure(browser, peer('Form.io', 'form-io')),
      ]);
    }
    const beside = (at, pick) =>
      ratioOf(
        runs.map((run) => [run[0], run[at]]),
        pick,
      );
    const figures = {};
    for (const [at, name] of [
      [1, 'form-js'],
      [2, 'Form.io'],
    ]) {
      figures[`opened, ms, beside ${name}`] = beside(at, ({ ready }) => ready);
      figures[`a letter of a label alone, main-thread ms, beside ${name}`] = beside(at, ({ lone }) => lone);
      figures[`a letter of a word typed there, main-thread ms, beside ${name}`] = beside(at, ({ ofWord }) => ofWord);
      figures[`drop settled, ms, beside ${name}`] = beside(at, ({ dropped }) => dropped);
    }
    const openOurs = async (definition) => open(browser, await ours(definition));
    const frames = [];
    for (let round = 0; round < rounds; round++)
      frames.push([await dragFrames(await openOurs(large)), await dragFrames(await openOurs(onOnePage(formOf(50))))]);
    figures['frame p95 of a drag, ms, 1,000 fields beside 50'] = ratioOf(frames, (p95) => p95);
    const heap = await heapGrowth(await openOurs(large), editsOfLabels);
    figures[`heap growth after ${editsOfLabels} label edits, MB`] = { ours: heap.toFixed(1) };
    return figures;
  } finally {
    await browser.close();
    peers.close();
    await product.stop();
  }
}
