import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const ROOT = join(import.meta.dirname, '..', '..');

// This file is read again by every worker: what is chosen once travels by environment.
const port = (process.env['RESPI_E2E_PORT'] ??= '4310');
process.env['RESPI_E2E_HOME'] ??= mkdtempSync(join(tmpdir(), 'respi-browser-'));

const launchOptions = {
  // Date fields are drawn by the browser, in its own language.
  env: { ...process.env, LANGUAGE: 'it' },
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'],
};
const executablePath = process.env['RESPI_CHROMIUM'];
/** Notifications are shown by the whole browser alone. */
const WITH_NOTIFICATIONS = '**/devices.pw.ts';

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.pw.ts',
  outputDir: join(ROOT, 'test-results', 'browser'),
  globalSetup: join(import.meta.dirname, 'src', 'start-product.ts'),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  // Two cores run the product, its database and two browsers: a page may be slow to come, and must still come.
  expect: { timeout: 25_000 },
  use: {
    /** `RESPI_E2E_URL` with `RESPI_E2E_HOME`: an installation that is running already. Without them we start our own. */
    baseURL: process.env['RESPI_E2E_URL'] ?? `http://localhost:${port}`,
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    // Recording costs as much as the test: `RESPI_E2E_TRACE=1` when one has to be understood.
    trace: process.env['RESPI_E2E_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'pages',
      testIgnore: WITH_NOTIFICATIONS,
      use: {
        launchOptions: { ...launchOptions, executablePath: process.env['RESPI_CHROMIUM_SHELL'] ?? executablePath },
      },
    },
    {
      name: 'notifications',
      testMatch: WITH_NOTIFICATIONS,
      use: { launchOptions: { ...launchOptions, executablePath } },
    },
  ],
});
