import { expect, type Page } from '@playwright/test';

/** Tìm thủ tục. */
export class FinderPage {
  constructor(private readonly page: Page) {}

  async open() {
    await this.page.goto('/');
    await expect(this.page.getByRole('heading', { name: 'Đồng chí cần làm thủ tục gì?' })).toBeVisible();
  }

  async search(words: string) {
    await this.page.getByLabel('Tên hoặc mã thủ tục').fill(words);
    await expect(this.page).toHaveURL((address) => address.searchParams.get('tim') === words);
  }

  procedure(name: string) {
    return this.page.getByRole('link').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  async openProcedure(name: string) {
    await this.procedure(name).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
}
