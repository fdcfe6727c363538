import { expect, type Locator, type Page } from '@playwright/test';

/** Công bố một biểu mẫu, together with the procedures that take the new version. */
export class PublishDialog {
  constructor(private readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: /^Công bố “/ });
  }

  async open() {
    await this.page.getByRole('button', { name: 'Công bố', exact: true }).click();
    await expect(this.dialog).toBeVisible();
  }

  procedure(name: string): Locator {
    return this.dialog.getByRole('checkbox', { name });
  }

  async publish(notes: string, version: number) {
    await this.dialog.getByRole('textbox', { name: 'Nội dung thay đổi' }).fill(notes);
    await this.dialog.getByRole('button', { name: 'Công bố', exact: true }).click();
    await expect(this.page.getByText(`Đã công bố phiên bản ${version}.`)).toBeVisible();
  }
}
