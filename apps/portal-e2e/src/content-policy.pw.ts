import { type Page, expect, test as withoutWatch } from '@playwright/test';
import { reserved, signIn } from './people.ts';
import { test } from './under-policy.ts';

declare global {
  interface Window {
    ran?: boolean;
  }
}

/** What an attacker would do who got a text into a page. @returns what stopped each */
async function attack(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const outcome: Record<string, string> = {};
    const attempt = (name: string, act: () => void): void => {
      try {
        act();
        outcome[name] = 'done';
      } catch (error) {
        outcome[name] = (error as Error).name;
      }
    };
    const text = '<img src=x onerror="window.ran = true">';
    attempt('HTML from text', () => (document.createElement('p').innerHTML = text));
    attempt('script from text', () => (document.createElement('script').text = 'window.ran = true'));
    attempt('script from an address', () => (document.createElement('script').src = 'https://evil.example/x.js'));
    attempt('a policy of its own', () => {
      const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy(name: string): unknown } };
      trustedTypes.createPolicy('default');
    });
    attempt('a handler in an attribute', () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.ran = true');
      document.body.append(button);
      button.click();
      button.remove();
    });
    outcome['ran'] = String(window.ran ?? false);
    outcome['an address elsewhere'] = await fetch('https://evil.example/').then(
      () => 'done',
      () => 'refused',
    );
    return outcome;
  });
}

for (const [name, open] of [
  ['of the public', (page: Page) => page.goto('/cuneo/it')],
  [
    'of the reserved area',
    async (page: Page) => {
      await signIn(page, 'sportello.cuneo');
      await page.goto(reserved('sportello'));
    },
  ],
  ['that explains the API', (page: Page) => page.goto('/api/docs')],
] as const)
  withoutWatch(`text that got into a page ${name} neither runs nor becomes HTML`, async ({ page }) => {
    await open(page);
    expect(await attack(page)).toEqual({
      'HTML from text': 'TypeError',
      'script from text': 'TypeError',
      'script from an address': 'TypeError',
      'a policy of its own': 'TypeError',
      'a handler in an attribute': expect.stringMatching(/done|TypeError/),
      ran: 'false',
      'an address elsewhere': 'refused',
    });
  });

// It must fail: the watch that every spec has finds what it does.
test.fail('a page that goes against its policy is found by the watch', async ({ page }) => {
  await page.goto('/cuneo/it');
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { nonce: 'wrong' })));
  await page.evaluate(() => fetch('https://evil.example/').catch(() => undefined));
});
