import { defineConfig } from '@playwright/test';

/** scripts/test.mjs finds a Chromium (or installs one) and names it here. */
const executablePath = process.env.CXMAP_CHROMIUM;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Each test has a program, a folder and a browser context of its own. Browser and program wait for each other most of the time, so two fit on two cores.
  workers: 2,
  // A second try on CI alone, where one slow frame on a shared machine must not throw away a day's work; the report names it as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // Recording every step costs a third of the time of all tests: only a second try is recorded whole, a first one leaves a picture of its end.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // The sandbox cannot start for root; the pages are the product's own, on this machine.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
    },
  },
});
