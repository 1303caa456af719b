import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { Program, reserved, signIn } from './people.ts';
import { look, settled } from './screens.ts';
import { expect, test } from './under-policy.ts';

interface Draft {
  readonly id: string;
  readonly topic: string;
  readonly office: string;
  readonly question: string;
  readonly short_answer: string;
  readonly steps: readonly string[];
  readonly documents: readonly string[];
  readonly legal_refs: readonly string[];
}

const DRAFTS = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../tools/demo/data/faq.json'), 'utf8')) as { faq: Draft[] }
).faq;
/** Of three offices, one after the other; `RESPI_E2E_ALL=1` takes all twenty-five. */
const FEW = ['FAQ-01', 'FAQ-08', 'FAQ-15'];
const TAKEN = process.env['RESPI_E2E_ALL'] ? DRAFTS : DRAFTS.filter(({ id }) => FEW.includes(id));

const REFERENT_OF: Readonly<Record<string, string>> = {
  'QST-IMM': 'questura',
  'PREF-SUI-RIC': 'ricongiungimenti',
  'PREF-SUI-LAV': 'sui.lavoro',
  'PREF-SUI-TEST': 'sui.lavoro',
  'PREF-CIT': 'cittadinanza',
  ANAGRAFE: 'anagrafe',
  COMUNE: 'alloggi',
  ASL: 'asl.stranieri',
};
const WIDE = { width: 1280, height: 800 };

test.describe.configure({ timeout: 60_000 + TAKEN.length * 40_000 });

const address = (id: string): string => reserved(`schede/${id}`);

async function open(page: Page, id: string): Promise<void> {
  await page.goto(address(id));
  await settled(page);
}

test(`${TAKEN.length} drafts of the client go through review, validation and publication by three roles`, async ({
  page,
  request,
  baseURL,
}) => {
  const run = String(Date.now() % 100_000);
  const coordination = await Program.of(baseURL, 'coordinamento');
  const wrong: string[] = [];
  await page.setViewportSize(WIDE);

  // They are there as the import leaves them; from here on people work.
  await signIn(page, 'coordinamento');
  const ids = new Map<string, { id: string; question: string; office: string }>();
  for (const draft of TAKEN) {
    const question = `${draft.question} (${run})`;
    const { id } = await coordination.post<{ id: string }>('/faq', {
      question,
      shortAnswer: draft.short_answer,
      steps: draft.steps,
      documents: draft.documents,
      legalRefs: draft.legal_refs,
      topic: draft.topic,
      offices: [draft.office],
      audience: 'pubblica',
    });
    ids.set(draft.id, { id, question, office: draft.office });
  }
  const taken = [...ids.values()];

  // A coordinator sends each to review, and is handed the next.
  for (const { id, question } of taken) {
    await open(page, id);
    await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
    await page.getByRole('button', { name: 'Manda in revisione' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Scheda mandata in revisione.' })).toBeAttached();
  }

  // The referents of the offices named, each at their own.
  for (const [office, mailbox] of Object.entries(REFERENT_OF)) {
    const own = taken.filter((each) => each.office === office);
    if (own.length === 0) continue;
    await signIn(page, mailbox);
    for (const [at, { id, question }] of own.entries()) {
      await open(page, id);
      await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
      await page.getByRole('button', { name: 'Valida', exact: true }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Scheda validata.' })).toBeAttached();
      await expect(page.getByRole('button', { name: 'Valida', exact: true })).toHaveCount(0);
      if (at < own.length - 1) await expect(page.getByText('La prossima da validare:')).toBeVisible();
    }
  }

  // A second coordinator publishes, going on from one to the next by the link alone.
  await signIn(page, 'coordinamento2');
  const left = new Map(taken.map((each) => [each.id, each]));
  for (const { id, question } of taken) {
    if (!left.delete(id)) continue;
    await open(page, id);
    await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
    await page.getByRole('button', { name: 'Pubblica' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pubblica' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Scheda pubblicata.' })).toBeAttached();
    if (left.size > 0) {
      const next = page.getByText('La prossima da pubblicare:');
      await expect(next).toBeVisible();
      if (left.size === taken.length - 1) {
        wrong.push(...(await look(page, 'sheet-next')));
        await page.setViewportSize(WIDE);
        const link = next.getByRole('link');
        const name = (await link.textContent())?.trim() ?? '';
        await link.click();
        await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
        await expect(next).toHaveCount(0);
      }
    }
  }

  for (const { id, question } of taken) {
    const { slug, state } = await coordination.get<{ slug: string; state: string }>(`/faq/${id}`);
    expect([id, state]).toEqual([id, 'published']);
    const out = await request.get(`/cuneo/it/schede/${slug}`);
    expect([slug, out.status()]).toEqual([slug, 200]);
    await page.goto(`/cuneo/it/schede/${slug}`);
    await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  }
  expect(wrong).toEqual([]);
});

/** What feeds, lists and pages tell anybody at this moment, as the portal serves it. */
async function toldToAnybody(request: APIRequestContext, ...paths: readonly string[]): Promise<string> {
  const told: string[] = [];
  for (const path of paths) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 200]);
    told.push(await answer.text());
  }
  return told.join('\n');
}

test('a planted name, and one identifier, hold the publication back in the browser', async ({
  page,
  request,
  baseURL,
}) => {
  const coordination = await Program.of(baseURL, 'coordinamento');
  const referent = await Program.of(baseURL, 'questura');
  interface Sheet {
    id: string;
    version: number;
    slug: string;
  }
  const run = `melograno${String(Date.now() % 100_000)}`;
  const validated = async (question: string, shortAnswer: string): Promise<Sheet> => {
    const { id } = await coordination.post<Sheet>('/faq', {
      ...{ question, shortAnswer, topic: 'permesso-soggiorno', offices: ['QST-IMM'], audience: 'pubblica' },
    });
    for (const [who, action] of [
      [coordination, 'send_to_review'],
      [referent, 'validate'],
    ] as const) {
      const { version } = await who.get<Sheet>(`/faq/${id}`);
      await who.post(`/faq/${id}/actions/${action}`, {}, version);
    }
    return coordination.get<Sheet>(`/faq/${id}`);
  };
  const planted = 'Ne ha parlato la signora Hanane Zubaydi, al 333 1234567.';
  const { id, slug: held } = await validated(`Che cosa ha chiesto la signora del ${run}?`, planted);
  await signIn(page, 'coordinamento2');
  await page.setViewportSize(WIDE);
  await open(page, id);
  await expect(page.getByText('333 1234567').first()).toBeVisible();
  const button = page.getByRole('button', { name: 'Pubblica' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(/./);
  const { version } = await coordination.get<Sheet>(`/faq/${id}`);
  expect(await coordination.refusal(`/faq/${id}/actions/publish`, {}, version)).toBe(409);

  // The one that says the same without it comes out everywhere, the one that is held back nowhere.
  const clean = await validated(`Che cosa si chiede del ${run}?`, 'Si aspetta la data.');
  await coordination.post(`/faq/${clean.id}/actions/publish`, {}, clean.version);
  const lists = ['schede.atom', 'argomenti/permesso-soggiorno.atom', `cerca?q=${run}`, 'argomenti/permesso-soggiorno'];
  for (const list of ['/sitemap.xml', ...lists.map((path) => `/cuneo/it/${path}`)]) {
    // What was published is half a second behind at most.
    const isTold = async (): Promise<boolean> => (await toldToAnybody(request, list)).includes(`schede/${clean.slug}`);
    await expect.poll(isTold, { message: list }).toBe(true);
    const told = await toldToAnybody(request, list);
    expect([list, told.includes(held), /Zubaydi|333 1234567/.test(told)]).toEqual([list, false, false]);
  }
  for (const address of ['/cuneo/it/schede/', '/cuneo/fr/schede/', '/api/v1/networks/cuneo/faq/'])
    for (const [slug, status] of [
      [held, 404],
      [clean.slug, 200],
    ] as const)
      expect([address, slug, (await request.get(`${address}${slug}`)).status()]).toEqual([address, slug, status]);
  for (const language of ['it', 'fr']) {
    const paper = (slug: string) => request.get(`/api/v1/networks/cuneo/faq/${slug}.pdf?language=${language}`);
    expect((await paper(held)).status()).toBe(404);
    const printed = await paper(clean.slug);
    expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
  }

  // News: an identifier is refused beside its field, a name when it would come out.
  const news = await coordination.post<Sheet>('/articles', {
    ...{ kind: 'news', slug: `nome-${String(Date.now())}`, audience: 'pubblica', title: 'Un incontro' },
    ...{ summary: 'Ne parla il signor Mario Bianchi.', blocks: [], shownFrom: null, shownUntil: null },
  });
  await page.goto(reserved(`bacheca/redazione/${news.id}`));
  await settled(page);
  await page.getByRole('button', { name: 'Pubblica' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Mario Bianchi');
  const wrong = await look(page, 'article-names');
  await page.setViewportSize(WIDE);
  await dialog.getByRole('button', { name: 'Annulla' }).click();
  expect(await coordination.refusal(`/articles/${news.id}/publish`, {}, news.version)).toBe(409);
  expect(await toldToAnybody(request, '/cuneo/it/notizie.atom', '/sitemap.xml')).not.toContain(news.slug);
  await page.getByRole('button', { name: 'Pubblica' }).click();
  await dialog.getByRole('button', { name: 'Può restare, pubblica' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'è pubblicata' })).toBeVisible();
  expect(await toldToAnybody(request, '/cuneo/it/notizie.atom')).toContain(news.slug);
  expect(wrong).toEqual([]);
});
