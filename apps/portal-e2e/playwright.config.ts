import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const ROOT = join(import.meta.dirname, '..', '..');

// this file is read again by every worker: what is chosen once travels by environment
const port = (process.env['RESPI_E2E_PORT'] ??= '4310');
const home = (process.env['RESPI_E2E_HOME'] ??= mkdtempSync(join(tmpdir(), 'respi-browser-')));
/** An installation that is running already; without it the specs start their own, as a person would with npm start. */
const given = process.env['RESPI_E2E_URL'];
const baseURL = given ?? `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.pw.ts',
  outputDir: join(ROOT, 'test-results', 'browser'),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 45_000,
  use: {
    baseURL,
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['RESPI_CHROMIUM'],
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  webServer: given
    ? undefined
    : {
        command: 'npm start',
        cwd: ROOT,
        url: baseURL,
        timeout: 180_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
        env: { PORT: port, HOST: '127.0.0.1', RESPI_HOME: home, RESPI_DEMO: 'on', PUBLIC_URL: baseURL },
      },
});
