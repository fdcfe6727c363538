import { defineConfig } from '@playwright/test';

const port = Number(process.env.MOTCUA_E2E_PORT ?? 4390);

/** Journeys run against the built product, one server with a database of its own, in Vietnamese. */
export default defineConfig({
  testDir: 'e2e/journeys',
  fullyParallel: false,
  workers: 1,
  // A shared machine may stall a browser once; a defect fails twice, and the closing line names what needed it.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./e2e/closing-line.ts']],
  outputDir: 'test-results',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // A trace tells all and costs a third of the time: MOTCUA_TRACE=1 asks for it.
    trace: process.env.MOTCUA_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node e2e/fresh-server.mjs',
    url: `http://127.0.0.1:${port}/api/v1/procedures`,
    env: { PORT: String(port) },
    timeout: 60_000,
    reuseExistingServer: false,
    stdout: 'pipe',
  },
});
