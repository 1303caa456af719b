import { type BrowserContext, type ConsoleMessage, test as base, expect } from '@playwright/test';

/** What Chromium writes where a page did, or tried, what its content policy does not allow. */
const REPORT = /Content Security Policy|requires '?Trusted/;

/**
 * Every browser spec runs with this `test`: whatever else it looks at, no page of the portal may go against its own content
 * policy, in any window that was opened. A report is a fault of ours, or an attack that got that far.
 */
export const test = base.extend<{ policyReports: undefined }>({
  policyReports: [
    async ({ browser }, use) => {
      const reports: string[] = [];
      const hear = (message: ConsoleMessage): void => {
        if (REPORT.test(message.text())) reports.push(`${message.location().url}: ${message.text()}`);
      };
      const watch = (context: BrowserContext): void => void context.on('console', hear);
      browser.contexts().forEach(watch);
      browser.on('context', watch);
      await use(undefined);
      browser.off('context', watch);
      expect(reports).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
