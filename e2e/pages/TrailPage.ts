import { expect, type Locator, type Page } from '@playwright/test';

/** Nhật ký. */
export class TrailPage {
  constructor(private readonly page: Page) {}

  async open() {
    await this.page.goto('/designer/nhat-ky');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Nhật ký' })).toBeVisible();
  }

  /** Who acted, row by row. */
  actors(): Locator {
    return this.page.getByRole('row').locator('td:nth-of-type(2)');
  }

  acts(words: string | RegExp): Locator {
    return this.page.getByRole('rowheader').filter({ hasText: words });
  }
}
