import { expect, type Page } from '@playwright/test';
import { press } from './press';

/** Hồ sơ đang làm: what is to be handed in, and how each part stands. */
export class CasePage {
  constructor(private readonly page: Page) {}

  part(name: string) {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name }) });
  }

  async fill(name: string) {
    await press(this.part(name).getByRole('link'));
    await expect(this.page.getByText(/Trang 1 trên \d+/)).toBeVisible();
  }

  async expectState(name: string, state: 'Chưa điền' | 'Đang điền' | 'Đã xong' | 'Cần sửa') {
    await expect(this.part(name).getByText(state, { exact: true })).toBeVisible();
  }

  async check() {
    await press(this.page.getByRole('link', { name: 'Kiểm tra và nộp' }));
    await expect(this.page.getByRole('heading', { name: 'Kiểm tra trước khi nộp' })).toBeVisible();
  }
}
