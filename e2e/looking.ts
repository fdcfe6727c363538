import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './journey';

const widths = [360, 768, 1366];
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const folder = process.env.MOTCUA_SCREENSHOTS;

/** Looks at each width from the narrowest; `ready` runs at each before the look. */
export async function atEachWidth(page: Page, name: string, ready?: () => Promise<void>, at = widths) {
  for (const width of at) {
    await test.step(`${name} at ${width}`, async () => {
      await page.setViewportSize({ width, height: width < 500 ? 740 : 800 });
      await ready?.();
      await lookAt(page, `${name}-${width}`);
    });
  }
}

/** Nothing for axe to find, nothing wider than the window, and the picture where one is wanted. */
export async function lookAt(page: Page, name: string) {
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  const { wide, spare } = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const over = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > limit + 1;
    });
    return {
      spare: limit - document.documentElement.scrollWidth,
      wide: over.slice(0, 3).map((each) => each.outerHTML.slice(0, 160)),
    };
  });
  expect.soft(found, name).toEqual([]);
  expect.soft(spare < 0 ? wide : [], `${name} is wider than the window`).toEqual([]);
}
