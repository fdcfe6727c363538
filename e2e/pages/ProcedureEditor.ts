import { expect, type Page } from '@playwright/test';

/** Soạn thủ tục, and its published versions. */
export class ProcedureEditor {
  constructor(private readonly page: Page) {}

  async open(code: string) {
    await this.page.goto(`/designer/thu-tuc/${code}`);
    await expect(this.page.getByRole('heading', { level: 2, name: 'Trình tự thực hiện' })).toBeVisible();
  }

  async openVersions(code: string) {
    await this.page.goto(`/designer/thu-tuc/${code}/phien-ban`);
    await expect(this.page.getByRole('heading', { level: 1, name: /^Các phiên bản/ })).toBeVisible();
  }

  version(number: number) {
    return this.page.getByRole('heading', { level: 2, name: `Phiên bản ${number}` });
  }
}
