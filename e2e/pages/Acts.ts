import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../journey';

/** A person's acts, counted: a click, a tap, a key chord and one typed text are one act each. */
export class Acts {
  #count = 0;

  constructor(readonly page: Page) {}

  async click(target: Locator) {
    this.#count++;
    await target.click();
  }

  async tap(target: Locator) {
    this.#count++;
    await target.tap();
  }

  /** One chord, wherever the keys are. */
  async key(chord: string) {
    this.#count++;
    await this.page.keyboard.press(chord);
  }

  /** One text, into the box that has the keys already. */
  async type(box: Locator, text: string) {
    this.#count++;
    await expect(box).toBeFocused();
    await this.page.keyboard.type(text);
  }

  /** Opens a list of choices and takes one: two acts, though the browser draws such a list outside the page. */
  async choose(list: Locator, choice: string) {
    this.#count += 2;
    await list.selectOption({ label: choice });
  }

  /** Says how many there were, and that there were not too many. */
  finish(most: number) {
    test.info().annotations.push({ type: 'acts', description: `${this.#count} of ${most}` });
    expect(this.#count).toBeLessThanOrEqual(most);
  }
}
