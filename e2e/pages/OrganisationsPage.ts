import { expect, type Locator, type Page } from '@playwright/test';

/** Tổ chức đảng: the tree beside the chosen organisation. */
export class OrganisationsPage {
  constructor(private readonly page: Page) {}

  async open() {
    await this.page.goto('/designer/quan-tri/to-chuc');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Tổ chức đảng' })).toBeVisible();
  }

  found(name: string): Locator {
    return this.page.getByRole('listitem').getByRole('button', { name });
  }

  async find(words: string, name: string) {
    await this.page.getByLabel('Tìm tổ chức theo tên hoặc mã').fill(words);
    await this.found(name).click();
    await expect(this.page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  }

  async createUnder(parent: string, name: string, code: string) {
    await this.page.getByRole('button', { name: `Thêm tổ chức trực thuộc ${parent}` }).click();
    await this.page.getByRole('textbox', { name: 'Tên tổ chức' }).fill(name);
    await this.page.getByRole('textbox', { name: 'Mã tổ chức' }).fill(code);
    await this.page.getByRole('button', { name: 'Thêm tổ chức', exact: true }).last().click();
  }
}
