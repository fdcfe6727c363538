import { expect, type Page } from '@playwright/test';

/** Đăng nhập: the demo provider's page, where each account is one button. */
export class SignInPage {
  constructor(private readonly page: Page) {}

  /** Chooses an account; ends where the person wanted to go. */
  async choose(login: string) {
    await expect(this.page.getByRole('heading', { name: 'Đăng nhập trình diễn' })).toBeVisible();
    const account = this.page.getByRole('button').filter({ has: this.page.getByText(login, { exact: true }) });
    await account.click();
    await this.page.waitForURL((address) => !/^\/(oidc|auth)/.test(address.pathname));
  }

  async signIn(login: string, returnTo = '/') {
    await this.page.goto(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
    await this.choose(login);
  }
}
