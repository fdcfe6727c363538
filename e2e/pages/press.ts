import type { Locator } from '@playwright/test';

/** Presses as this device's person does: with a finger where there is no mouse. */
export async function press(target: Locator) {
  const byFinger = await target.evaluate(() => matchMedia('(pointer: coarse)').matches);
  await (byFinger ? target.tap() : target.click());
}
