import { expect, type Page } from '@playwright/test';
import { press } from './press';

/** Kiểm tra trước khi nộp. */
export class CheckPage {
  constructor(private readonly page: Page) {}

  async declare() {
    await press(this.page.getByRole('checkbox', { name: 'Tôi cam đoan những thông tin đã khai' }));
  }

  async pressSubmit() {
    await press(this.page.getByRole('button', { name: 'Nộp hồ sơ' }));
  }

  async submit() {
    await this.pressSubmit();
    await expect(this.page.getByText('Đã nộp hồ sơ', { exact: true })).toBeVisible();
  }
}
