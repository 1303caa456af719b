import { chromium } from '@playwright/test';
import { installOnDebian, isExecutable, onPath } from './find.ts';

const SHELL = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export interface Browsers {
  readonly chromium: string;
  /** Chromium without what no page sees: the same pages for a quarter less work. The whole one where there is none. */
  readonly shell: string;
}

/** Where the browsers are: RESPI_CHROMIUM, the path, Playwright's own, or Debian's packages if we may install them. */
export function findBrowsers(): Browsers {
  const named = process.env['RESPI_CHROMIUM'];
  if (named) {
    if (isExecutable(named)) return { chromium: named, shell: named };
    throw new Error(`RESPI_CHROMIUM is ${named}, which cannot be run`);
  }
  const whole = onPath(...NAMES) ?? playwrightsOwn() ?? installed('chromium');
  if (!whole) {
    throw new Error('chromium is missing: install it (apt-get install chromium) or set RESPI_CHROMIUM to its path');
  }
  return { chromium: whole, shell: onPath(SHELL) ?? installed(SHELL) ?? whole };
}

function installed(name: string): string | undefined {
  return installOnDebian(name, 'fonts-liberation') ? onPath(name) : undefined;
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return isExecutable(path) ? path : undefined;
}
