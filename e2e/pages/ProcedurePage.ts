import { expect, type Page } from '@playwright/test';
import { press } from './press';

/** Một thủ tục, as all the public may read it. */
export class ProcedurePage {
  constructor(readonly page: Page) {}

  async open(code: string) {
    await this.page.goto(`/thu-tuc/${code}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async expectVersion(version: number) {
    await expect(this.page.getByText(`Phiên bản ${version}, công bố ngày`)).toBeVisible();
  }

  part(title: string) {
    return this.page.getByRole('region', { name: title });
  }

  async apply() {
    await press(this.page.getByRole('button', { name: 'Nộp hồ sơ' }));
    await expect(this.page.getByText('Hồ sơ đang làm')).toBeVisible();
  }
}
