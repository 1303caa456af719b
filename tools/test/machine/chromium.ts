import { chromium } from '@playwright/test';
import { installOnDebian, isExecutable, onPath } from './find.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where the browser is: RESPI_CHROMIUM, the path, Playwright's own, or Debian's package if we may install it. */
export function findChromium(): string {
  const named = process.env['RESPI_CHROMIUM'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`RESPI_CHROMIUM is ${named}, which cannot be run`);
  }
  const found = onPath(...NAMES) ?? playwrightsOwn();
  if (found) return found;
  if (installOnDebian('chromium', 'fonts-liberation')) {
    const installed = onPath(...NAMES);
    if (installed) return installed;
  }
  throw new Error('chromium is missing: install it (apt-get install chromium) or set RESPI_CHROMIUM to its path');
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return isExecutable(path) ? path : undefined;
}
