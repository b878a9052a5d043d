import { defineConfig } from '@playwright/test';

/** One worker: each test opens a window of its own, and two at once would take each other's focus. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  outputDir: '../test-results/e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { video: 'off', trace: 'off', screenshot: 'off' },
});
