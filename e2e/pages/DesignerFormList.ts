import { expect, type Locator, type Page } from '@playwright/test';

/** Biểu mẫu điện tử: the staff's list. */
export class DesignerFormList {
  constructor(private readonly page: Page) {}

  async open() {
    await this.page.goto('/designer/bieu-mau');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Biểu mẫu điện tử' })).toBeVisible();
  }

  async search(words: string) {
    await this.page.getByLabel('Tìm theo tên hoặc mã biểu mẫu').fill(words);
  }

  row(title: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: title }) });
  }

  async openForm(title: string) {
    await this.row(title).getByRole('rowheader').getByRole('link').click();
    await expect(this.page.getByRole('group', { name: 'Trang đang soạn' })).toBeVisible();
  }
}
