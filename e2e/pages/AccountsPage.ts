import { expect, type Locator, type Page } from '@playwright/test';

/** Tài khoản và quyền. */
export class AccountsPage {
  constructor(private readonly page: Page) {}

  async open() {
    await this.page.goto('/designer/quan-tri/tai-khoan');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Tài khoản và quyền' })).toBeVisible();
  }

  async openAccount(login: string, name: string) {
    await this.page.getByLabel('Tìm theo họ tên hoặc tên đăng nhập').fill(login);
    await this.page.getByRole('rowheader', { name }).getByRole('link').click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  async propose(role: string) {
    await this.page.getByRole('combobox', { name: 'Quyền' }).selectOption(role);
    await this.page.getByRole('button', { name: 'Đề nghị giao quyền' }).click();
  }

  grant(role: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByText(role, { exact: true }) });
  }

  async approve(role: string, name: string) {
    await this.page.getByRole('button', { name: `Duyệt quyền ${role} của ${name}` }).click();
  }
}
