/**
 * What every journey starts from: people who are signed in once a run, each in a browser of their own, and pages that
 * are watched. A console error, a policy violation, an uncaught error, an answer of 5xx or a request to another host
 * fails the journey in which it happened.
 */
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { SignInPage } from './pages/SignInPage';

/** Demo accounts of `content/demo/accounts.json`. */
export type Login =
  | 'thiet-ke'
  | 'cong-bo'
  | 'tiep-nhan'
  | 'tiep-nhan-hk'
  | 'kiem-tra'
  | 'quan-tri'
  | 'quan-tri-2'
  | 'dang-vien'
  | 'dang-vien-2';

type StorageState = BrowserContextOptions['storageState'];

type Journey = {
  /** A new page of this person (`null`: nobody signed in), in a browser context of its own. */
  as: (login: Login | null, options?: BrowserContextOptions) => Promise<Page>;
};

type Run = { signedIn: Map<Login, StorageState> };

export const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

export const test = base.extend<Journey, Run>({
  signedIn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's names
    async ({}, use) => {
      await use(new Map());
    },
    { scope: 'worker' },
  ],
  as: async ({ browser, signedIn }, use) => {
    const faults: string[] = [];
    const opened: { close: () => Promise<void> }[] = [];
    await use(async (login, options = {}) => {
      if (login && !signedIn.has(login)) {
        const context = await browser.newContext();
        const page = await context.newPage();
        watch(page, faults);
        await new SignInPage(page).signIn(login);
        signedIn.set(login, await context.storageState());
        await context.close();
      }
      const context = await browser.newContext({ ...options, storageState: login ? signedIn.get(login) : undefined });
      opened.push(context);
      context.on('page', (page) => watch(page, faults));
      return context.newPage();
    });
    for (const context of opened) await context.close();
    expect(faults).toEqual([]);
  },
});

export { expect };

function watch(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    // A refusal (401, 404, 412) is an answer; the browser writes a line about it all the same.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    faults.push(`${page.url()} console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()} uncaught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`leaves our host: ${request.url()}`);
  });
}
