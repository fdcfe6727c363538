/** What only ours is asked: a drag across the whole form, and thousands of label edits. */

import { percentile } from './figures.mjs';

const steps = 700;
const pixels = 120;

/** 95th percentile of the time between frames while a field is carried up and down the form under the pointer. */
export async function dragFrames({ context, page }) {
  const box = await page.locator('[data-item="f_lon0002"]').boundingBox();
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(x, box.y + 40, { steps: 5 });
  await page.evaluate(() => {
    const frames = [];
    let last = performance.now();
    const tick = (now) => {
      frames.push(now - last);
      last = now;
      window.frameAsked = requestAnimationFrame(tick);
    };
    window.frameAsked = requestAnimationFrame(tick);
    window.frameTimes = frames;
  });
  let way = 1;
  for (let i = 0; i < steps; i++) {
    const atEnd = await page.evaluate((by) => {
      const scroller = document.querySelector('.de-canvas');
      const before = scroller.scrollTop;
      scroller.scrollTop += by;
      return scroller.scrollTop === before;
    }, way * pixels);
    if (atEnd) way = -way;
    await page.mouse.move(x, 300 + (i % 10) * 14);
  }
  const times = await page.evaluate(() => {
    cancelAnimationFrame(window.frameAsked);
    return window.frameTimes.slice(1);
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await context.close();
  return percentile(times, 0.95);
}

async function heapMb(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** Types so many letters into the labels of one field after another, ten into each; what the heap has grown by. */
export async function heapGrowth({ context, page, session }, edits) {
  await page.locator('[data-item="f_lon0000"]').click({ position: { x: 6, y: 6 } });
  await page.getByRole('textbox', { name: /^Nhãn/ }).waitFor();
  await page.waitForTimeout(3000);
  await session.send('HeapProfiler.enable');
  const before = await heapMb(session);
  const made = await page.evaluate(async (wanted) => {
    const frame = () => new Promise((next) => setTimeout(next));
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    let done = 0;
    for (let field = 0; done < wanted; field++) {
      const id = `f_lon${String(field % 1000).padStart(4, '0')}`;
      let own = document.querySelector(`.de-canvas [data-item="${id}"]`);
      while (!own) {
        document.querySelector(`.de-canvas [data-item="s_lon${id.slice(5, 8).padStart(4, '0')}"]`)?.scrollIntoView();
        await frame();
        own = document.querySelector(`.de-canvas [data-item="${id}"]`);
      }
      own.click();
      await frame();
      const box = document.querySelector('.de-pane-right input.mc-input');
      const label = box.value;
      for (let key = 1; key <= 10 && done < wanted; key++) {
        setValue.call(box, `${label} ${'abcdefghij'.slice(0, key)}`);
        box.dispatchEvent(new Event('input', { bubbles: true }));
        await frame();
        done += 1;
      }
      if (!own.getAttribute('aria-label').includes(' abcdefghij')) throw new Error(`${id} was not renamed`);
    }
    return done;
  }, edits);
  if (made !== edits) throw new Error(`${made} of ${edits} edits were made`);
  await page.waitForTimeout(5000);
  const after = await heapMb(session);
  await context.close();
  return after - before;
}
