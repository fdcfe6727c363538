import { expect, type Locator, type Page } from '@playwright/test';

/** Điền một biểu mẫu, page by page. */
export class FillPage {
  constructor(private readonly page: Page) {}

  field(label: string): Locator {
    return this.page.getByLabel(label);
  }

  question(label: string): Locator {
    return this.page.getByRole('group', { name: label });
  }

  async expectPage(title: string) {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  async write(label: string, text: string) {
    await this.field(label).fill(text);
    await this.field(label).blur();
  }

  async chooseOne(question: string, choice: string) {
    await this.question(question).getByRole('radio', { name: choice }).check();
  }

  async chooseInList(label: string, choice: string) {
    await this.page.getByRole('combobox', { name: label }).selectOption(choice);
  }

  /** Finds an organisation by some of its name, without diacritics. */
  async chooseOrganisation(label: string, typed: string, name: string) {
    await this.page.getByRole('combobox', { name: label }).fill(typed);
    await this.page.getByRole('option', { name }).first().click();
    await expect(this.page.getByRole('combobox', { name: label })).toHaveValue(name);
  }

  async attach(question: string, file: { name: string; mimeType: string; buffer: Buffer }) {
    await this.question(question).getByLabel('Chọn tệp').setInputFiles(file);
    await expect(this.question(question).getByRole('button', { name: `Bỏ ${file.name}` })).toBeVisible();
  }

  async declare(words: string) {
    await this.page.getByRole('checkbox', { name: words }).check();
  }

  async sign(name: string) {
    await this.page.getByRole('button', { name: `Ký tên: ${name}` }).click();
    await expect(this.page.getByText(`${name} đã ký lúc`)).toBeVisible();
  }

  /** The value came from a register: which one and when stands right under it. */
  async expectPrefilled(label: string, value: string, source: string) {
    await expect(this.field(label)).toHaveValue(value);
    const shown = this.page.locator('div').filter({ has: this.field(label) });
    await expect(
      shown
        .last()
        .locator('xpath=..')
        .getByText(new RegExp(`^Từ ${source}.*\\d{4}`))
        .first(),
    ).toBeVisible();
  }

  async expectSaved() {
    await expect(this.page.getByText(/^đã lưu trên máy lúc \d\d:\d\d/)).toBeVisible();
  }

  async next() {
    await this.page.getByRole('button', { name: 'Tiếp tục' }).click();
  }

  async backToCase() {
    await this.page.getByRole('button', { name: 'Về hồ sơ' }).click();
  }

  problems(count: number) {
    return this.page.getByRole('alert').filter({ hasText: `Có ${count} chỗ cần sửa` });
  }
}
