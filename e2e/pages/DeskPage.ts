import { expect, type Page } from '@playwright/test';

/** Cần xử lý: the officer's inbox and the dossier beside it. */
export class DeskPage {
  constructor(private readonly page: Page) {}

  async open() {
    await this.page.goto('/xu-ly');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Cần xử lý' })).toBeVisible();
  }

  /** The inbox has answered: with dossiers or with none. */
  async expectLoaded() {
    await expect(
      this.page.getByText(/^\d+ hồ sơ$/).or(this.page.getByText('Không có hồ sơ nào chờ xử lý')),
    ).toBeVisible();
  }

  dossier(code: string) {
    return this.page.getByRole('link').filter({ hasText: code });
  }

  async openDossier(code: string) {
    await this.dossier(code).click();
    await expect(this.page.getByText('Mã hồ sơ', { exact: true })).toBeVisible();
  }
}
