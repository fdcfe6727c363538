import { expect, type Locator, type Page } from '@playwright/test';

/** Một danh mục dùng chung. */
export class CodeListPage {
  constructor(private readonly page: Page) {}

  async open(list: string) {
    await this.page.goto(`/designer/quan-tri/danh-muc/${list}`);
    await expect(this.page.getByRole('table')).toBeVisible();
  }

  async search(words: string) {
    await this.page.getByLabel('Tìm theo tên hoặc mã, không cần gõ dấu').fill(words);
  }

  entry(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  async addAlias(name: string, alias: string) {
    await this.page.getByRole('button', { name: `Sửa ${name}` }).click();
    const dialog = this.page.getByRole('dialog', { name: `Sửa ${name}` });
    await dialog.getByRole('textbox', { name: 'Tên gọi khác' }).fill(alias);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(this.page.getByText('Đã lưu mục.')).toBeVisible();
  }
}
