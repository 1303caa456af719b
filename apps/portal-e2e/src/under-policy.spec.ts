import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Looks at what the policy refuses, and so does not want the watch. */
const WITHOUT_WATCH = ['content-policy.pw.ts'];

/** Whether a browser spec takes its `test` from where every page is watched. */
function isWatched(text: string): boolean {
  return /import \{[^}]*\btest\b[^}]*\} from '\.\/under-policy\.ts';/.test(text);
}

it('every browser spec watches for what a page’s policy refused', () => {
  const specs = readdirSync(__dirname).filter((name) => name.endsWith('.pw.ts') && !WITHOUT_WATCH.includes(name));
  expect(specs.length).toBeGreaterThan(14);
  expect(specs.filter((name) => !isWatched(readFileSync(join(__dirname, name), 'utf8')))).toEqual([]);
});

it('one that does not would be found', () => {
  expect(isWatched(`import { expect, test } from '@playwright/test';`)).toBe(false);
});
