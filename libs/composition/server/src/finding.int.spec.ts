import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModule } from '@nestjs/testing';
import {
  ActOnSheet,
  CountUnanswered,
  DraftASheet,
  EditVocabulary,
  ForgetUnansweredNightly,
  FormTokens,
  ReadPublicSheets,
  ReadSheets,
  Suggest,
  UnansweredDesk,
} from '@respi/knowledge/api';
import {
  NewSheet,
  PublicSheetQuery,
  SheetSearch,
  UnansweredSearchesQuery,
  type UnansweredView,
} from '@respi/knowledge/contract';
import { Problem } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { AppModule } from './app-module';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { bearer, overHttp } from './testing/over-http';

let installation: TestInstallation;
let network: TestNetwork;
let asti: TestNetwork;
let app: NestFastifyApplication;
let owner: pg.Client;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  app = await overHttp(installation);
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  await published({
    question: 'Come si rinnova il permesso di soggiorno?',
    tags: ['rinnovo'],
    topic: 'permesso-soggiorno',
  });
  await published({
    question: 'Come si chiede il nulla osta per la famiglia?',
    shortAnswer: 'Allo sportello unico.',
    tags: [],
  });
  await published({ question: 'Quanto costa la marca da bollo?', audience: 'rete', tags: ['pagamentino'] });
});
afterAll(async () => {
  await owner.end();
  await app.close();
  await installation.close();
});

const as = (name: PersonName, where = network) =>
  installation.as(where, name, name === 'coordinator' ? 'sheet.write' : 'sheet.read');

async function published(change: object): Promise<string> {
  const sheet = NewSheet.parse({
    question: 'Domanda?',
    shortAnswer: 'Con il kit postale.',
    topic: 'permesso-soggiorno',
    offices: ['QST-IMM'],
    audience: 'pubblica',
    ...change,
  });
  const coordinator = installation.as(network, 'coordinator', 'sheet.act');
  const referent = installation.as(network, 'referentQuestura', 'sheet.act');
  const { id } = await installation.module.get(DraftASheet).draft(as('coordinator'), sheet, null);
  const act = installation.module.get(ActOnSheet);
  await act.act(coordinator, id, null, { action: 'send_to_review', body: {} }, null);
  await act.act(referent, id, null, { action: 'validate', body: {} }, null);
  await act.act(coordinator, id, null, { action: 'publish', body: {} }, null);
  return id;
}
const list = (query: object, slug = network.slug) =>
  installation.module.get(ReadPublicSheets).list(slug, PublicSheetQuery.parse(query));
const asked = async (q: string, more: object = {}) =>
  (await list({ q, ...more })).items.map(({ question }) => question.replace(/\?$/, ''));
const search = (name: PersonName, q: string, more: object = {}) =>
  installation.module.get(ReadSheets).search(as(name), SheetSearch.parse({ q, ...more }));
const vocabulary = () => installation.module.get(EditVocabulary);
const change = (notion: string, version: number, ways: string[] | null, reason = 'Si dice così allo sportello.') =>
  vocabulary().change(as('coordinator'), notion, version, { ways, reason });
async function refusal(work: Promise<unknown>): Promise<[string, string[]] | 'done'> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [error.code, error.fields.map(({ path, code }) => `${path} ${code}`)];
  }
}
const RENEWAL = 'Come si rinnova il permesso di soggiorno';
const CLEARANCE = 'Come si chiede il nulla osta per la famiglia';

/** Another process on the same database. */
async function anOther(): Promise<TestingModule> {
  const module = await Test.createTestingModule({ imports: [AppModule.for(installation.config)] }).compile();
  return module.init();
}

describe('the words of the counters', () => {
  it('are built in until a network says otherwise', async () => {
    const { items } = await vocabulary().list(as('coordinator'));
    expect(items.length).toBeGreaterThan(60);
    expect(items.find(({ notion }) => notion === 'rinnovo')).toMatchObject({
      version: 0,
      changed: null,
      ways: expect.arrayContaining(['proroga']) as string[],
    });
  });

  it('lead a search to what it means, with a word that only the new line knows', async () => {
    expect(await asked('scarabocchio')).toEqual([]);
    const suggested = async () =>
      (
        await installation.module
          .get(Suggest)
          .suggest(as('counter'), { text: 'serve lo scarabocchio', topic: 'permesso-soggiorno' })
      ).faq.map(({ why }) => why);
    expect(await suggested()).toEqual([]);
    const line = await change('scarabocchio', 0, ['scarabocchio', 'Rinnovo']);
    expect(line).toMatchObject({ version: 1, ways: ['scarabocchio', 'rinnovo'], builtIn: null });
    expect(await asked('scarabocchio')).toEqual([RENEWAL]);
    const { items } = await search('coordinator', 'scarabocchio');
    expect(items[0]?.ranking).toMatchObject({
      match: 'every_sense',
      words: [{ said: 'scarabocchio', by: 'rinnovo', fields: ['question', 'tags'] }],
    });
    expect(await suggested()).toEqual([expect.stringContaining('scarabocchio')]);
  });

  it('are as they were again where a version is restored, in every process', async () => {
    const other = await anOther();
    try {
      const theirs = async () =>
        (await other.get(ReadPublicSheets).list(network.slug, PublicSheetQuery.parse({ q: 'scarabocchio' }))).items
          .length;
      expect(await theirs()).toBe(1);
      await change('scarabocchio', 1, null, 'Nessuno lo dice più.');
      expect([await theirs(), await asked('scarabocchio')]).toEqual([0, []]);
      const { items } = await vocabulary().versions(as('coordinator'), 'scarabocchio', { limit: 20 });
      expect(items.map(({ version, reason }) => [version, reason])).toEqual([
        [2, 'Nessuno lo dice più.'],
        [1, 'Si dice così allo sportello.'],
      ]);
      await change('scarabocchio', 2, items[1]!.ways);
      expect([await theirs(), await asked('scarabocchio')]).toEqual([1, [RENEWAL]]);
    } finally {
      await other.close();
    }
  });

  it('take nothing that names somebody, says nothing, or was changed by another meanwhile', async () => {
    expect(await refusal(change('persone', 0, ['mario rossi', 'il', 'mario.rossi@example.org']))).toEqual([
      'invalid_input',
      ['ways.0 personal_data', 'ways.1 says_nothing', 'ways.2 personal_data'],
    ]);
    const line = (await vocabulary().list(as('coordinator'))).items.find((each) => each.notion === 'viaggio')!;
    expect(await refusal(change('viaggio', 0, [...line.ways!, 'crociera']))).toBe('done');
    expect(await refusal(change('Non Valida', 0, ['bolla']))).toEqual(['invalid_input', ['notion not_a_slug']]);
    expect(await refusal(change('rinnovo', 3, ['bolla']))).toEqual(['stale_version', []]);
    expect(await refusal(change('mai-vista', 0, null))).toEqual(['nothing_changed', []]);
    const both = await Promise.all([change('gara', 0, ['gara']), change('gara', 0, ['corsa'])].map(refusal));
    expect(both.map(String).sort()).toEqual(['done', 'stale_version,']);
    expect(await refusal(vocabulary().versions(as('coordinator'), 'mai-vista', { limit: 20 }))).toEqual([
      'not_found',
      [],
    ]);
  });

  it('keep sealed whom a reason names, and belong to one network', async () => {
    await change('prova', 0, ['prova'], 'Lo chiede mario.rossi@example.org');
    const { rows } = await owner.query<{ reason: string }>(
      `select reason from vocabulary_version where notion = 'prova'`,
    );
    expect(rows[0]?.reason).not.toContain('mario');
    expect((await vocabulary().versions(as('coordinator'), 'prova', { limit: 5 })).items[0]?.reason).toContain('mario');
    const theirs = await vocabulary().list(installation.as(asti, 'coordinator', 'sheet.write'));
    expect(theirs.items.some(({ notion }) => notion === 'prova')).toBe(false);
  });
});

describe('a search', () => {
  it('reads a misspelt word as it was meant, and says so', async () => {
    const found = await list({ q: 'rinovo permeso' });
    expect(found.corrected).toEqual({ from: 'rinovo permeso', to: 'rinnovo permesso' });
    expect(found.items[0]?.question).toContain('rinnova');
    expect((await list({ q: 'rinovo', exact: 'true' })).corrected).toBeNull();
    expect((await list({ q: 'Rinnovo del permesso' })).corrected).toBeNull();
  });

  it('corrects nobody by a word that only the network reads', async () => {
    expect((await list({ q: 'pagamentina' })).corrected).toBeNull();
    expect((await search('counter', 'pagamentin')).corrected).toBeNull();
    expect((await search('counter', 'pagamentixo')).corrected).toMatchObject({ to: 'pagamentino' });
  });

  it('corrects the network by its own words where a stranger was the first to ask', async () => {
    await change('ordine', 0, ['ordine']);
    const token = installation.module.get(FormTokens).make(network.id, new Date(Date.now() - 10_000));
    const check = await app.inject({
      method: 'POST',
      url: '/api/v1/networks/cuneo/questions/check',
      payload: { token, text: 'Come faccio il rinnovo del permesso?', language: 'it' },
    });
    expect([check.statusCode, check.json<{ sheets: unknown[] }>().sheets.length]).toEqual([200, 1]);
    const inside = await app.inject({
      method: 'POST',
      url: '/api/v1/faq/search',
      headers: await bearer(app, installation, network, 'counter'),
      payload: { q: 'pagamentixo' },
    });
    expect(inside.json()).toMatchObject({ corrected: { to: 'pagamentino' } });
  });

  it('is found by who asks in their own words, and says for which Italian ones it looked', async () => {
    const page = await list({ language: 'ar', q: 'تجديد تصريح الإقامة' });
    expect(page.items[0]?.question).toBe(`${RENEWAL}?`);
    expect(page.inItalian).toEqual(['rinnovo', 'permesso di soggiorno']);
    expect(await asked('для моєї сім’ї', { language: 'uk' })).toContain(CLEARANCE);
    expect((await list({ language: 'en', q: 'rinnovo' })).inItalian).toEqual([]);
    const token = installation.module.get(FormTokens).make(network.id, new Date(Date.now() - 10_000));
    const check = await app.inject({
      method: 'POST',
      url: '/api/v1/networks/cuneo/questions/check',
      payload: { token, text: 'كيف يمكنني تجديد تصريح الإقامة الخاص بي من فضلكم؟', language: 'it' },
    });
    expect(check.json()).toMatchObject({
      sheets: [{ question: `${RENEWAL}?` }],
      inItalian: ['rinnovo', 'permesso di soggiorno'],
    });
  });

  it('names the topics in the language of the page, on the list and beside each sheet', async () => {
    const { topics, items } = await list({ language: 'ar', q: 'rinnovo' });
    const named = { code: 'permesso-soggiorno', label: 'تصريح الإقامة', language: 'ar' };
    expect(topics).toContainEqual({ ...named, count: expect.any(Number) });
    expect(items[0]?.topic).toEqual(named);
    expect((await list({ q: 'rinnovo' })).items[0]?.topic.language).toBe('it');
  });

  it('takes words in quotes one after the other', async () => {
    expect(await asked('"nulla osta"')).toEqual([CLEARANCE]);
    expect(await asked('"osta nulla"')).toEqual([]);
    expect(await asked('famiglia "permesso di soggiorno"')).toEqual([RENEWAL]);
  });

  it('is narrowed by topic, office, procedure and permit', async () => {
    const { procedures, offices } = await list({});
    expect(procedures.map(({ code }) => code)).toContain('RINNOVO');
    expect(offices.map(({ code }) => code)).toEqual(['QST-IMM']);
    expect(await asked('come', { procedure: 'RINNOVO' })).toEqual([]);
    expect(await asked('nulla osta', { procedure: 'RINNOVO' })).toEqual([]);
    expect(await asked('permesso nulla osta', { procedure: 'RINNOVO' })).toEqual([RENEWAL]);
    expect((await list({ procedure: 'RINNOVO' })).items.map(({ question }) => question)).toEqual([`${RENEWAL}?`]);
    expect((await list({ permit: 'STUDIO' })).items).toEqual([]);
    expect(await asked('permesso', { office: 'PREF-CIT' })).toEqual([]);
    expect((await search('counter', 'permesso', { topic: 'lavoro' })).items).toEqual([]);
    const reading = installation.module.get(ReadSheets);
    const { items } = await reading.list(as('coordinator'), { limit: 20, procedure: 'RINNOVO' });
    expect(items.map(({ question }) => question)).toEqual([`${RENEWAL}?`]);
    expect((await reading.list(as('counter'), { limit: 20, procedure: 'UE_LP' })).items).toEqual([]);
  });

  it.each([
    `' ; drop table sheet; --`,
    `a & | ! ( ) <-> :* \\`,
    '"',
    '""" "',
    '!!!',
    '🙂🙂 rinnovo 🙂',
    'تجديد تصريح الإقامة',
    'продовження дозволу',
    '\u0000rinnovo\u0007',
    'x'.repeat(200),
    'rinnovo permesso '.repeat(11),
    '"""""""" <1> rinnovo:*A',
  ])('stands before %j', async (q) => {
    expect((await list({ q })).items.length).toBeLessThanOrEqual(2);
    if (q.includes('rinnovo')) expect(await asked(q)).toContain(RENEWAL);
  });

  it('refuses ten thousand characters, field by field', async () => {
    const tooLong = await app.inject({ url: `/api/v1/networks/cuneo/faq?q=${'a'.repeat(10_000)}` });
    expect([tooLong.statusCode, tooLong.json<{ errors: unknown[] }>().errors]).toMatchObject([422, [{ path: 'q' }]]);
    const inside = await app.inject({
      method: 'POST',
      url: '/api/v1/faq/search',
      headers: await bearer(app, installation, network, 'counter'),
      payload: { q: 'a'.repeat(10_000) },
    });
    expect(inside.statusCode).toBe(422);
  });

  it('is explained to who writes sheets, and to nobody else', async () => {
    const { items } = await search('coordinator', 'proroga del permesso "kit postale"');
    expect(items[0]?.ranking).toEqual({
      score: expect.any(Number) as number,
      match: 'every_sense',
      words: [
        { said: 'proroga', by: 'rinnovo', fields: ['question', 'tags'] },
        { said: 'permesso', by: null, fields: ['question'] },
        { said: '"kit postale"', by: null, fields: ['shortAnswer'] },
      ],
      subjects: ['rinnovo'],
    });
    expect((await search('coordinator', 'rinnovo')).items[0]?.ranking?.subjects).toEqual(['rinnovo']);
    expect((await search('counter', 'rinnovo')).items[0]?.ranking).toBeNull();
  });
});

describe('what is searched in vain', () => {
  const desk = () => installation.module.get(UnansweredDesk);
  const view = async (name: UnansweredView = 'open', where = network) =>
    (
      await desk().list(
        installation.as(where, 'coordinator', 'sheet.write'),
        UnansweredSearchesQuery.parse({ view: name }),
      )
    ).items;
  const counter = () => installation.module.get(CountUnanswered);
  const rows = async () => Number((await owner.query('select 1 from unanswered_search')).rowCount);

  it('is counted together, sealed, without a write of the search itself', async () => {
    await counter().flush();
    await owner.query('delete from unanswered_search');
    for (const q of ['Tassa  sui RIFIUTI', 'tassa sui rifiuti', 'tassa sui rifiuti!', 'tassa sui rifiuti'])
      await list({ q });
    expect(await rows()).toBe(0);
    await counter().flush();
    const kept = await owner.query<{ times: number; text_sealed: Buffer }>(
      'select times, text_sealed from unanswered_search',
    );
    expect(kept.rows.map(({ times }) => times)).toEqual([4]);
    expect(kept.rows[0]?.text_sealed.toString('latin1')).not.toContain('rifiuti');
    expect(await view()).toEqual([]);
    await search('counter', 'tassa sui rifiuti');
    await counter().flush();
    expect(await view()).toMatchObject([{ text: 'tassa sui rifiuti', times: 5, days: 1, language: 'it' }]);
    expect(await view('open', asti)).toEqual([]);
  });

  it('is shown from the third day on too', async () => {
    const day = (at: number) => new Date(Date.UTC(2026, 10, at, 12));
    for (const at of [3, 4]) {
      counter().note(network.id, 'it', 'oroscopo cinese', day(at));
      await counter().flush();
    }
    expect((await view()).map(({ text }) => text)).not.toContain('oroscopo cinese');
    counter().note(network.id, 'it', 'oroscopo cinese', day(6));
    await counter().flush();
    expect((await view()).find(({ text }) => text === 'oroscopo cinese')).toMatchObject({ times: 3, days: 3 });
  });

  it('is not kept where it may be about somebody, is narrowed, or says nothing', async () => {
    await counter().flush();
    const before = await rows();
    for (const q of [
      'RSSMRA80A01H501U',
      'signora Fatima Benali',
      'permesso di mohamed alami',
      'via roma 12 cuneo',
      'mario.rossi@example.org',
      '333 1234567',
      'pratica 0600001234',
      '🙂',
      'xq',
    ])
      await list({ q });
    await list({ q: 'zanzibar', topic: 'permesso-soggiorno' });
    await list({ q: `storia ${'lunghissima '.repeat(11)}` });
    await counter().flush();
    expect(await rows()).toBe(before);
  });

  it('becomes a sheet, or goes off the list', async () => {
    const [found] = await view();
    const id = found!.id;
    const hidden = await desk().hide(as('coordinator'), id, true);
    expect([hidden.hidden, (await view()).some((each) => each.id === id)]).toEqual([true, false]);
    expect((await view('hidden')).map((each) => each.id)).toEqual([id]);
    await desk().hide(as('coordinator'), id, false);
    const sheet = NewSheet.parse({
      question: 'Come si paga la tassa sui rifiuti?',
      shortAnswer: 'Al comune.',
      topic: 'permesso-soggiorno',
      offices: ['QST-IMM'],
      audience: 'rete',
      search: id,
    });
    const drafting = installation.module.get(DraftASheet);
    const made = await drafting.draft(as('coordinator'), sheet, null);
    expect((await view('begun')).map(({ sheetId }) => sheetId)).toEqual([made.id]);
    const theirs = installation.as(asti, 'coordinator', 'sheet.write');
    expect(await refusal(drafting.draft(theirs, sheet, null))).toEqual(['invalid_input', ['search unknown_search']]);
    expect(await refusal(desk().open(theirs, id))).toEqual(['not_found', []]);
    expect(await refusal(desk().hide(theirs, id, true))).toEqual(['not_found', []]);
    expect(await refusal(desk().open(as('coordinator'), 'nessuno'))).toEqual(['not_found', []]);
  });

  it('waits for a database that is away, and takes no more memory than it may', async () => {
    const { database } = installation;
    jest.spyOn(database, 'asSystem').mockRejectedValueOnce(new Error('gone'));
    counter().note(network.id, 'it', 'fiera del bestiame');
    await counter().flush();
    counter().note(network.id, 'it', 'fiera del bestiame');
    for (let each = 0; each < 700; each++)
      counter().note(asti.id, 'it', `parola ${String.fromCharCode(97 + (each % 26))}${'x'.repeat(each / 26)}`);
    await counter().flush();
    const { rows: kept } = await owner.query<{ network_id: string; times: number }>(
      `select network_id, times from unanswered_search where times = 2 or network_id = $1`,
      [asti.id],
    );
    expect(kept.filter((row) => row.network_id === network.id)).toMatchObject([{ times: 2 }]);
    expect(kept.length).toBeLessThanOrEqual(501);
  });

  it('is forgotten when nobody else asks', async () => {
    await owner.query(`update unanswered_search set last_on = current_date - 61 where network_id = $1`, [asti.id]);
    await owner.query(`update unanswered_search set last_on = current_date - 300 where times >= 5`);
    await installation.module.get(ForgetUnansweredNightly).run(new AbortController().signal);
    expect((await owner.query('select 1 from unanswered_search where network_id = $1', [asti.id])).rowCount).toBe(0);
    expect((await owner.query('select 1 from unanswered_search where times >= 5')).rowCount).toBe(1);
  });
});

it('opens vocabulary and list to the coordination alone', async () => {
  for (const name of ['counter', 'interface', 'referentQuestura', 'admin', 'external', 'general'] as const) {
    const who = installation.as(network, name, 'sheet.write');
    expect(await refusal(vocabulary().list(who))).toEqual(['not_allowed', []]);
    expect(await refusal(vocabulary().change(who, 'bolla', 0, { ways: ['bolla'], reason: 'x' }))).toEqual([
      'not_allowed',
      [],
    ]);
    expect(await refusal(installation.module.get(UnansweredDesk).list(who, UnansweredSearchesQuery.parse({})))).toEqual(
      ['not_allowed', []],
    );
  }
});
