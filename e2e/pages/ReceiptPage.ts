import { expect, type Page } from '@playwright/test';

/** Biên nhận: the dossier right after it was sent. */
export class ReceiptPage {
  constructor(private readonly page: Page) {}

  private fact(name: string) {
    return this.page.getByRole('term').filter({ hasText: name }).first().locator(':scope + dd');
  }

  async code(): Promise<string> {
    return (await this.fact('Mã hồ sơ').innerText()).trim();
  }

  async expectReceivedBy(authority: string) {
    await expect(this.fact('Cơ quan tiếp nhận')).toHaveText(authority);
    await expect(this.fact('Nộp lúc')).toHaveText(/\d\d:\d\d.*\d{4}/);
    await expect(this.fact('Tiếp nhận chính thức')).toHaveText(/\d\d:\d\d.*\d{4}/);
  }
}
