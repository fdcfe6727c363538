import { expect, type Locator, type Page } from '@playwright/test';
import { press } from './press';

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
    await press(this.question(question).getByRole('radio', { name: choice }));
  }

  async chooseInList(label: string, choice: string) {
    await this.page.getByRole('combobox', { name: label }).selectOption(choice);
  }

  /** Finds an organisation by some of its name, without diacritics. */
  async chooseOrganisation(label: string, typed: string, name: string) {
    await this.page.getByRole('combobox', { name: label }).fill(typed);
    await press(this.page.getByRole('option', { name }).first());
    await expect(this.page.getByRole('combobox', { name: label })).toHaveValue(name);
  }

  async attach(question: string, file: { name: string; mimeType: string; buffer: Buffer }) {
    await this.question(question).getByLabel('Chọn tệp').setInputFiles(file);
    await expect(this.question(question).getByRole('button', { name: `Bỏ ${file.name}` })).toBeVisible();
  }

  async declare(words: string) {
    await press(this.page.getByRole('checkbox', { name: words }));
  }

  async sign(name: string) {
    await press(this.page.getByRole('button', { name: `Ký tên: ${name}` }));
    await expect(this.page.getByText(`${name} đã ký lúc`)).toBeVisible();
  }

  /** The value came from a register: which one and when belongs to the field's own description. */
  async expectPrefilled(label: string, value: string, source: string) {
    await expect(this.field(label)).toHaveValue(value);
    await expect(this.field(label)).toHaveAccessibleDescription(
      new RegExp(`Từ ${source}.*, \\d\\d:\\d\\d ngày .*\\d{4}`),
    );
  }

  async expectSaved() {
    await expect(this.page.getByText(/^đã lưu trên máy lúc \d\d:\d\d/)).toBeVisible();
  }

  async next() {
    await press(this.page.getByRole('button', { name: 'Tiếp tục' }));
  }

  async backToCase() {
    await press(this.page.getByRole('button', { name: 'Về hồ sơ' }));
  }

  problems(count: number) {
    return this.page.getByRole('alert').filter({ hasText: `Có ${count} chỗ cần sửa` });
  }
}
