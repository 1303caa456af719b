/**
 * npm run lighthouse -- http://localhost:3000 [languages] [part of a path]: what Lighthouse says, as a phone, of the public pages of a running
 * ReSPI: one page of each kind that the sitemap names, in each language asked for (it,ar unless told). Reports go to
 * test-results/lighthouse. Run it on a machine that does nothing else: the speed it finds is that of the moment.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { ROOT } from '../test/command.ts';
import { findBrowsers } from '../test/machine/chromium.ts';
import { freePort } from '../test/machine/redis.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const WANTED = 98;
const REPORTS = join(ROOT, 'test-results', 'lighthouse');

const [site, languages = 'it,ar', part = ''] = process.argv.slice(2);
if (!site) throw new Error('usage: npm run lighthouse -- http://localhost:3000 [it,ar] [chiedi]');

/** `/cuneo/it/schede/…` is of the kind `it/schede/`: one of each is looked at. */
function kindOf(path: string): string {
  const [, , language = '', ...rest] = path.split('/');
  return [language, rest[0] ?? '', rest.length > 1 ? '' : undefined].filter((part) => part !== undefined).join('/');
}

async function text(path: string): Promise<string> {
  const answer = await fetch(new URL(path, site));
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
  return answer.text();
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

async function pages(): Promise<string[]> {
  const listed = locations(await text('/sitemap.xml'));
  const maps = listed.filter((path) => path.endsWith('.xml'));
  const all = maps.length > 0 ? (await Promise.all(maps.map(text))).flatMap(locations) : listed;
  const wanted = new Set(languages.split(','));
  const ofKind = new Map<string, string>();
  for (const path of all) {
    const kind = kindOf(path);
    if (wanted.has(kind.split('/')[0] ?? '') && path.includes(part) && !ofKind.has(kind)) ofKind.set(kind, path);
  }
  return [...ofKind.values()];
}

mkdirSync(REPORTS, { recursive: true });
const port = await freePort();
const browser = await chromium.launch({
  executablePath: findBrowsers().chromium,
  args: ['--no-sandbox', '--disable-dev-shm-usage', `--remote-debugging-port=${String(port)}`],
});
let missed = 0;
try {
  for (const path of await pages()) {
    const result = await lighthouse(new URL(path, site).href, {
      port,
      output: 'html',
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    });
    if (!result) throw new Error(`Lighthouse says nothing of ${path}`);
    const { lhr, report } = result;
    writeFileSync(join(REPORTS, `${path.slice(1).replaceAll('/', '-')}.html`), String(report));
    const scores = CATEGORIES.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
    const short = scores.some((score) => score < WANTED);
    if (short) missed += 1;
    console.log(`${short ? 'LOW ' : 'ok  '} ${scores.map((score) => String(score).padStart(4)).join('')}  ${path}`);
    if (!short) continue;
    const references = CATEGORIES.flatMap((name) => lhr.categories[name]?.auditRefs ?? []);
    for (const { id, weight } of references) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 0.9)
        console.log(`       ${id}: ${audit?.displayValue ?? audit?.title ?? ''}${found(audit?.details)}`);
    }
  }
} finally {
  await browser.close();
}
console.log(`of 100: ${CATEGORIES.join(', ')}; ${String(missed)} pages below ${String(WANTED)}`);
process.exitCode = missed > 0 ? 1 : 0;

/** What a page wrote to the console comes and goes: its words are the only trace. */
function found(details: unknown): string {
  const { items = [] } = (details ?? {}) as { items?: { description?: unknown }[] };
  const said = items.flatMap(({ description }) => (typeof description === 'string' ? [description] : []));
  return said.length > 0 ? ` (${said.join('; ')})` : '';
}
