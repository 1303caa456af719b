import { type BrowserContext, type ConsoleMessage, type Request, test as base, expect } from '@playwright/test';

/** What Chromium writes where a page did, or tried, what its content policy does not allow. */
const REPORT = /Content Security Policy|requires '?Trusted/;

/** Everything of a spec runs on this machine: any other host is one that a page called on its own. */
const HERE = /^(localhost|127\.0\.0\.1)$/;

/**
 * Every browser spec runs with this `test`: whatever else it looks at, no page of the portal may go against its own content
 * policy or call an outside host, in any window that was opened. A report is a fault of ours, or an attack that got that far.
 */
export const test = base.extend<{ policyReports: undefined }>({
  policyReports: [
    async ({ browser, baseURL }, use) => {
      const ours = new URL(baseURL ?? '').origin;
      const reports: string[] = [];
      const hear = (message: ConsoleMessage): void => {
        if (REPORT.test(message.text())) reports.push(`${message.location().url}: ${message.text()}`);
      };
      const see = (request: Request): void => {
        if (request.isNavigationRequest()) return;
        // What the page of an identity provider loads is its own affair.
        if (!request.serviceWorker() && new URL(request.frame().url()).origin !== ours) return;
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && !HERE.test(hostname)) reports.push(`an outside host: ${request.url()}`);
      };
      const watch = (context: BrowserContext): void => void context.on('console', hear).on('request', see);
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
