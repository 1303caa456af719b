import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ActOnSheet, DraftASheet } from '@respi/knowledge/api';
import { NewSheet, type PublicSheet } from '@respi/knowledge/contract';
import { type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { overHttp } from './testing/over-http';

let installation: TestInstallation;
let network: TestNetwork;
let app: NestFastifyApplication;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  await aNetwork(installation.ownerUrl, 'asti', 'AT');
  app = await overHttp(installation);
});
afterAll(async () => {
  await app.close();
  await installation.close();
});

type Command = Parameters<ActOnSheet['act']>[3];

async function act(id: string, ...commands: Command[]): Promise<void> {
  for (const command of commands) {
    const who = command.action === 'validate' ? 'referentQuestura' : 'coordinator';
    await installation.module.get(ActOnSheet).act(installation.as(network, who, 'sheet.act'), id, null, command, null);
  }
}
async function draft(slug: string, change: object = {}): Promise<string> {
  const sheet = NewSheet.parse({
    ...{ question: `Come si chiede la ${slug}?`, shortAnswer: 'Allo sportello.', slug, audience: 'pubblica' },
    ...{ topic: 'permesso-soggiorno', offices: ['QST-IMM'], ...change },
  });
  const who = installation.as(network, 'coordinator', 'sheet.write');
  return (await installation.module.get(DraftASheet).draft(who, sheet, null)).id;
}
const PUBLISHING: Command[] = [
  { action: 'send_to_review', body: {} },
  { action: 'validate', body: {} },
  { action: 'publish', body: {} },
];
async function published(slug: string, change: object = {}): Promise<string> {
  const id = await draft(slug, change);
  await act(id, ...PUBLISHING);
  return id;
}
/** Of a reader each: the limit is by address. */
let readers = 0;
beforeEach(() => {
  readers += 1;
});
const ask = (path: string, where = network.slug, headers: Record<string, string> = {}) =>
  app.inject({
    ...{ method: 'GET', url: `/api/v1/networks/${where}/faq/${path}`, headers },
    remoteAddress: `198.51.100.${String(readers)}`,
  });
const status = async (path: string, where?: string): Promise<number> => (await ask(path, where)).statusCode;

it('gives a public sheet as a PDF, by its address, and tells its page where it is read', async () => {
  await published('albicocca');
  const paper = await ask('albicocca.pdf');
  expect([paper.statusCode, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(paper.headers['content-disposition']).toBe('inline; filename="albicocca.pdf"');
  expect([paper.headers['cache-control'], paper.headers['x-robots-tag']]).toEqual(['no-cache', 'noindex']);
  expect(paper.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect(paper.rawPayload.length).toBeLessThan(200_000);
  const page = (await ask('albicocca?language=uk')).json<PublicSheet>();
  expect(page.paper).toMatchObject({ pdf: false });
  expect(page.paper.address).toMatch(new RegExp(`^http.*/${network.slug}/it/schede/albicocca$`));
  expect((await ask('albicocca?language=sq')).json<PublicSheet>().paper.pdf).toBe(true);
});

it('refuses a language whose letters it cannot draw, and one that is none', async () => {
  await published('amarena');
  for (const language of ['uk', 'ar']) {
    const refused = await ask(`amarena.pdf?language=${language}`);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([406, 'no_paper_in_language']);
  }
  expect(await status('amarena.pdf?language=ro')).toBe(200);
  expect(await status('amarena.pdf?language=xx')).toBe(422);
});

it('leads a browser that followed a link to the page, in the language of the reader', async () => {
  await published('ananas');
  const followed = async (path: string) => {
    const reply = await ask(path, network.slug, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    return [reply.statusCode, reply.headers['location'], reply.body];
  };
  expect(await followed('ananas.pdf?language=ar')).toEqual([303, `/${network.slug}/ar/schede/ananas`, '']);
  expect(await followed('mai-scritta.pdf?language=uk')).toEqual([303, `/${network.slug}/uk/schede/mai-scritta`, '']);
  expect((await followed('ananas.pdf'))[0]).toBe(200);
  expect((await followed('ananas.pdf?language=xx'))[0]).toBe(422);
});

it('puts nothing on paper that the public does not read', async () => {
  await draft('bozza');
  await act(await draft('in-esame'), PUBLISHING[0]!);
  await published('interna', { audience: 'rete' });
  const gone = await published('archiviata');
  expect(await status('archiviata.pdf')).toBe(200);
  await act(gone, { action: 'archive', body: { reason: 'Superata' } });
  for (const slug of ['bozza', 'in-esame', 'interna', 'archiviata', 'mai-scritta', '..%2Fbozza', '%00'])
    expect([slug, await status(`${slug}.pdf`)]).toEqual([slug, 404]);
  await published('di-cuneo');
  expect(await status('di-cuneo.pdf', 'asti')).toBe(404);
  expect(await status('di-cuneo.pdf', 'nessuna')).toBe(404);
});

it('gives at the address of a superseded sheet the one that is read in its place', async () => {
  const old = await published('vecchia');
  const successor = await published('nuova');
  await act(old, { action: 'supersede', body: { successor } });
  expect((await ask('vecchia.pdf')).headers['content-disposition']).toBe('inline; filename="nuova.pdf"');
});

it('does not print on and on for one address', async () => {
  await published('una');
  const all: number[] = [];
  for (let time = 0; time < 40; time++) all.push(await status('una.pdf'));
  expect(all[0]).toBe(200);
  expect(new Set(all)).toEqual(new Set([200, 429]));
  expect(all.at(-1)).toBe(429);
});
