import { expect, type Page } from '@playwright/test';

/** Kiểm tra trước khi nộp. */
export class CheckPage {
  constructor(private readonly page: Page) {}

  async declare() {
    await this.page.getByRole('checkbox', { name: 'Tôi cam đoan những thông tin đã khai' }).check();
  }

  async pressSubmit() {
    await this.page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  }

  async submit() {
    await this.pressSubmit();
    await expect(this.page.getByText('Đã nộp hồ sơ', { exact: true })).toBeVisible();
  }
}
