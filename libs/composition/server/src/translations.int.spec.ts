import type { INestApplicationContext } from '@nestjs/common';
import {
  ActOnSheet,
  DraftASheet,
  ImportTranslations,
  ReadPublicSheets,
  ReadSheets,
  ReadTranslations,
  TranslateSheets,
} from '@respi/knowledge/api';
import {
  NewSheet,
  PublicSheetQuery,
  type TranslatedLanguage,
  type TranslatedWords,
  type TranslationDetail,
} from '@respi/knowledge/contract';
import { Filing } from '@respi/segnalazioni/contract';
import { KeyedDigests, chainHolds, readStream } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';

type SheetCommand = Parameters<ActOnSheet['act']>[3];
type TranslationCommand = Parameters<TranslateSheets['act']>[3];

let installation: TestInstallation;
let network: TestNetwork;
let asti: TestNetwork;
let app: INestApplicationContext;
let owner: pg.Client;

beforeAll(async () => {
  installation = await anInstallation();
  app = installation.module;
  network = await aNetwork(installation.ownerUrl);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await installation.close();
});

const as = (name: PersonName, permission: Parameters<TestInstallation['as']>[2] = 'sheet.write', where = network) =>
  installation.as(where, name, permission);
let count = 0;

/** A sheet that the public reads. */
async function aSheet(change: object = {}): Promise<{ id: string; slug: string }> {
  const sheet = NewSheet.parse({
    question: `Quando si chiede il rinnovo numero ${++count}?`,
    shortAnswer: 'Sessanta giorni prima della scadenza.',
    steps: ['Compilare il modulo'],
    documents: ['Passaporto'],
    topic: 'permesso-soggiorno',
    offices: ['QST-IMM'],
    audience: 'pubblica',
    ...change,
  });
  const { id } = await app.get(DraftASheet).draft(as('coordinator'), sheet, null);
  await toTheReaders(id);
  return { id, slug: (await app.get(ReadSheets).open(as('coordinator', 'sheet.read'), id)).slug };
}
async function actOnSheet(id: string, name: PersonName, command: SheetCommand): Promise<void> {
  await app.get(ActOnSheet).act(as(name, 'sheet.act'), id, null, command, null);
}
async function toTheReaders(id: string): Promise<void> {
  await actOnSheet(id, 'coordinator', { action: 'send_to_review', body: {} });
  await actOnSheet(id, 'referentQuestura', { action: 'validate', body: {} });
  await actOnSheet(id, 'coordinator', { action: 'publish', body: {} });
}
async function publishAnew(id: string, body: Extract<SheetCommand, { action: 'edit' }>['body']): Promise<void> {
  await actOnSheet(id, 'coordinator', { action: 'edit', body });
  await toTheReaders(id);
}
const words = (change: Partial<TranslatedWords> = {}): TranslatedWords => ({
  question: 'When do I ask for the renewal?',
  shortAnswer: 'Sixty days before it expires.',
  steps: ['Fill in the form'],
  documents: ['Passport'],
  ...change,
});
async function begin(sheetId: string, change: Partial<TranslatedWords> = {}, language: TranslatedLanguage = 'en') {
  const { italianVersion } = await app.get(ReadTranslations).ofSheet(as('coordinator'), sheetId);
  const input = { language, madeFrom: italianVersion, words: words(change) };
  const { id } = await app.get(TranslateSheets).begin(as('coordinator'), sheetId, input, null);
  return open(id);
}
const open = (id: string): Promise<TranslationDetail> => app.get(ReadTranslations).open(as('coordinator'), id);
async function act(name: PersonName, id: string, command: TranslationCommand, version: number | null = null) {
  await app.get(TranslateSheets).act(as(name), id, version, command, null);
  return open(id);
}
async function revise(id: string, name: PersonName = 'coordinator') {
  return act(name, id, { action: 'revise', body: { madeFrom: (await open(id)).italianVersion } });
}
async function validate(id: string, name: PersonName = 'secondCoordinator') {
  return act(name, id, { action: 'validate', body: { madeFrom: (await open(id)).italianVersion } });
}
async function served(sheetId: string, language: TranslatedLanguage = 'en', change: Partial<TranslatedWords> = {}) {
  const { id } = await begin(sheetId, change, language);
  await revise(id);
  return validate(id);
}
const read = (slug: string, language: 'it' | TranslatedLanguage = 'en') =>
  app.get(ReadPublicSheets).open(network.slug, slug, language);
const list = (query: object) => app.get(ReadPublicSheets).list(network.slug, PublicSheetQuery.parse(query));
const stamp = () =>
  installation.database.asPublic(network.id, (tx) =>
    tx.one<{ stamp: string }>('select respi.published_sheets_stamp() as stamp'),
  );
const importing = (file: string, format: 'json' | 'csv' = 'json', name: PersonName = 'coordinator') =>
  app.get(ImportTranslations).run(as(name), { format, file });
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

describe('the life of a translation', () => {
  it('reaches the public after two people have read it, and not before', async () => {
    const sheet = await aSheet();
    const translation = await begin(sheet.id);
    expect(translation).toMatchObject({ state: 'machine', waiting: 'revision', served: false, findings: [] });
    expect(await read(sheet.slug)).toMatchObject({ language: 'it', translations: [], outdated: null });
    expect(await refusal(validate(translation.id))).toBe('not_possible_now');
    await revise(translation.id);
    expect(await refusal(validate(translation.id, 'coordinator'))).toBe('own_work_not_approvable');
    expect((await read(sheet.slug)).language).toBe('it');
    const before = await stamp();
    const done = await validate(translation.id);
    expect(done).toMatchObject({ state: 'validated', waiting: null, served: true });
    expect(await stamp()).not.toEqual(before);
    expect(await read(sheet.slug)).toMatchObject({
      slug: sheet.slug,
      language: 'en',
      question: 'When do I ask for the renewal?',
      steps: ['Fill in the form'],
      translations: ['en'],
      translatedOn: expect.stringMatching(/^\d{4}-/),
      outdated: null,
    });
    expect((await read(sheet.slug, 'it')).translations).toEqual(['en']);
    expect((await read(sheet.slug, 'fr')).language).toBe('it');
    const events = await installation.database.run(as('coordinator', 'sheet.read'), (tx) => readStream(tx, sheet.id));
    expect(events.map(({ type }) => type).slice(-3)).toEqual([
      'sheet_translation_written',
      'sheet_translation_revised',
      'sheet_translation_validated',
    ]);
    expect(chainHolds(app.get(KeyedDigests), events)).toBe(true);
    expect(JSON.stringify(events)).not.toContain('renewal');
  });

  it('is outdated when other Italian words are published, and only then', async () => {
    const sheet = await aSheet();
    const { id } = await served(sheet.id);
    await publishAnew(sheet.id, { tags: ['kit'], legalRefs: ['L. 241/1990'] });
    expect(await open(id)).toMatchObject({ outdatedSince: null, waiting: null });
    const edited = { shortAnswer: 'Novanta giorni prima della scadenza.' };
    await actOnSheet(sheet.id, 'coordinator', { action: 'edit', body: edited });
    expect((await open(id)).outdatedSince).toBeNull();
    await toTheReaders(sheet.id);
    const old = await open(id);
    expect(old).toMatchObject({ waiting: 'outdated', served: true, state: 'validated' });
    expect(old.italian.shortAnswer).toContain('Novanta');
    expect(old.madeFrom.words.shortAnswer).toContain('Sessanta');
    expect(await read(sheet.slug)).toMatchObject({
      language: 'en',
      outdated: { italianChangedOn: expect.stringMatching(/^\d{4}-/), translatedOn: expect.stringMatching(/^\d{4}-/) },
    });
    const desk = await app.get(ReadTranslations).waiting(as('coordinator'), { waiting: 'outdated', limit: 50 });
    expect(desk.items.map((item) => item.id)).toContain(id);
    const stale = { action: 'revise', body: { madeFrom: old.madeFrom.version } } as const;
    expect(await refusal(act('coordinator', id, stale))).toBe('italian_changed');
    await revise(id);
    expect((await read(sheet.slug)).outdated).not.toBeNull();
    await validate(id);
    expect((await read(sheet.slug)).outdated).toBeNull();
  });

  it('is taken from the public with its sheet, and cannot be worked on then', async () => {
    const sheet = await aSheet();
    const { id } = await served(sheet.id);
    const waits = await begin(sheet.id, {}, 'fr');
    await actOnSheet(sheet.id, 'coordinator', { action: 'archive', body: { reason: 'Superata' } });
    expect(await refusal(read(sheet.slug))).toBe('not_found');
    for (const command of [
      { action: 'write', body: { madeFrom: 1, words: words() } },
      { action: 'revise', body: { madeFrom: 1 } },
      { action: 'withdraw', body: { reason: 'x' } },
    ] as const)
      expect(await refusal(act('coordinator', waits.id, command))).toBe('sheet_not_translatable');
    expect(await refusal(open(id))).toBe('sheet_not_translatable');
    expect(await refusal(begin(sheet.id, {}, 'es'))).toBe('sheet_not_translatable');
    const desk = await app.get(ReadTranslations).waiting(as('coordinator'), { limit: 100 });
    expect(desk.items.map((item) => item.id)).not.toContain(waits.id);
    const line = { sheet: sheet.slug, language: 'en', madeFrom: 1, ...words() };
    expect((await importing(JSON.stringify([line]))).lines[0]).toMatchObject({ outcome: 'refused' });
  });

  it('waits for a second person again when its sheet comes back', async () => {
    const sheet = await aSheet();
    const { id } = await served(sheet.id);
    await actOnSheet(sheet.id, 'coordinator', { action: 'archive', body: { reason: 'Superata' } });
    await actOnSheet(sheet.id, 'coordinator', { action: 'restore', body: { version: 1 } });
    await toTheReaders(sheet.id);
    expect(await read(sheet.slug)).toMatchObject({ language: 'it', translations: [] });
    expect(await open(id)).toMatchObject({ state: 'revised', waiting: 'validation', served: false, validatedBy: null });
    await validate(id);
    expect((await read(sheet.slug)).language).toBe('en');
  });

  it('is withdrawn, and sent back with a reason', async () => {
    const sheet = await aSheet();
    const { id } = await served(sheet.id);
    await act('coordinator', id, { action: 'withdraw', body: { reason: 'Sbagliata' } });
    expect(await read(sheet.slug)).toMatchObject({ language: 'it', translations: [] });
    await act('coordinator', id, { action: 'write', body: { madeFrom: 1, words: words({ question: 'Again?' }) } });
    await revise(id);
    const back = await act('secondCoordinator', id, { action: 'send_back', body: { reason: 'Manca un documento' } });
    expect(back).toMatchObject({ state: 'machine', notice: 'Manca un documento', revisedBy: null });
  });

  it('takes one of two translators at once', async () => {
    const { id } = await begin((await aSheet()).id);
    const write = (question: string): TranslationCommand => ({
      action: 'write',
      body: { madeFrom: 1, words: words({ question }) },
    });
    const attempts = await Promise.all(
      (['coordinator', 'secondCoordinator'] as const).map((name) => refusal(act(name, id, write(name), 1))),
    );
    expect(attempts.sort()).toEqual(['done', 'stale_version']);
  });

  it('begins once for each language, even when two begin at once', async () => {
    const sheet = await aSheet();
    const attempts = await Promise.all([1, 2].map(() => refusal(begin(sheet.id))));
    expect(attempts.sort()).toEqual(['already_exists', 'done']);
  });
});

describe('is refused', () => {
  it('to whoever does not coordinate, and to another network', async () => {
    const sheet = await aSheet();
    const { id } = await begin(sheet.id);
    for (const name of ['counter', 'external', 'interface', 'referentQuestura', 'admin', 'general'] as const) {
      expect(await refusal(app.get(ReadTranslations).open(as(name), id))).toBe('not_allowed');
      expect(await refusal(act(name, id, { action: 'withdraw', body: { reason: 'x' } }))).toBe('not_allowed');
      expect(await refusal(importing('[]', 'json', name))).toBe('not_allowed');
    }
    const there = as('coordinator', 'sheet.write', asti);
    expect(await refusal(app.get(ReadTranslations).open(there, id))).toBe('not_found');
    expect(await refusal(app.get(ReadTranslations).ofSheet(there, sheet.id))).toBe('not_found');
    const revising = { action: 'revise', body: { madeFrom: 1 } } as const;
    expect(await refusal(app.get(TranslateSheets).act(there, id, null, revising, null))).toBe('not_found');
  });

  it('to a sheet that the public does not read', async () => {
    const rete = await aSheet({ audience: 'rete' });
    expect(await refusal(begin(rete.id))).toBe('sheet_not_translatable');
    const sheet = await aSheet();
    await served(sheet.id);
    await publishAnew(sheet.id, { audience: 'rete' });
    expect(await refusal(read(sheet.slug))).toBe('not_found');
    const hidden = await installation.database.asPublic(network.id, (tx) =>
      tx.query('select 1 from published_translation where sheet_id = $1', [sheet.id]),
    );
    expect(hidden).toEqual([]);
  });
});

describe('a name planted in a translation', () => {
  async function aSheetOfSomebody(): Promise<{ id: string; slug: string }> {
    const filing = Filing.parse({
      kind: 'consulenza_caso',
      office: 'COORD',
      topic: 'permesso-soggiorno',
      person: { surname: 'Shevchenko', name: 'Oksana', birthDate: '1990-04-02' },
      text: 'Chiede del rinnovo.',
    });
    const { id } = await installation.filing.file(as('counter', 'case.file'), filing, null);
    const { version } = await installation.reading.open(as('coordinator', 'case.read'), id);
    const answer = { action: 'answer_directly', body: { text: 'Fatto.', outcome: 'risolta' } } as const;
    await installation.acting.act(as('coordinator', 'case.act'), id, version, answer, null);
    return aSheet({ sources: [id] });
  }

  it.each([
    ['en', { shortAnswer: 'Oksana Shevchenko got it in May.' }],
    ['uk', { shortAnswer: 'Оксана Шевченко отримала його в травні.' }],
    ['ar', { steps: ['اتصل على ٣٤٧١٢٣٤٥٦٧'] }],
    ['fr', { documents: ['La carte de Mme Dupont'] }],
  ] as const)('blocks its validation (%s)', async (language, change) => {
    const sheet = await aSheetOfSomebody();
    const { id } = await begin(sheet.id, change as Partial<TranslatedWords>, language);
    const revised = await revise(id);
    expect(revised.findings.length).toBeGreaterThan(0);
    expect(await refusal(validate(id))).toBe('personal_data_found');
    expect((await read(sheet.slug, language)).language).toBe('it');
    const { rows } = await owner.query<{ words: string }>(
      `select encode(words_sealed, 'escape') as words from sheet_translation where id = $1`,
      [id],
    );
    expect(rows[0]!.words).not.toMatch(/Shevchenko|Dupont/);
  });

  it('blocks it when it comes by a file too, until a second person answers for a word', async () => {
    const sheet = await aSheet();
    const line = { sheet: sheet.slug, language: 'fr', madeFrom: 1, ...words({ steps: ['Demandez à M. Dupont'] }) };
    expect((await importing(JSON.stringify([line]))).lines).toMatchObject([{ outcome: 'written' }]);
    const [item] = (await app.get(ReadTranslations).ofSheet(as('coordinator'), sheet.id)).items;
    await revise(item!.id, 'secondCoordinator');
    const [finding] = (await open(item!.id)).findings;
    expect(await refusal(validate(item!.id, 'coordinator'))).toBe('personal_data_found');
    const justify = {
      action: 'justify_finding',
      body: { findingId: finding!.id, reason: 'È il nome di una via' },
    } as const;
    expect(await refusal(act('coordinator', item!.id, justify))).toBe('own_work_not_approvable');
    expect((await act('secondCoordinator', item!.id, justify)).findings[0]!.justified).toMatchObject({
      reason: 'È il nome di una via',
    });
    expect((await validate(item!.id, 'coordinator')).state).toBe('validated');
    await act('coordinator', item!.id, {
      action: 'write',
      body: { madeFrom: 1, words: words({ steps: ['M. Dupont'] }) },
    });
    expect((await open(item!.id)).findings[0]!.justified).toBeNull();
  });
});

describe('files for translators', () => {
  it('go out with the Italian, come in once, and overwrite nothing that somebody revised', async () => {
    const sheet = await aSheet();
    const out = await app.get(ReadTranslations).lines(as('coordinator'), { language: 'ro', limit: 100 });
    const line = out.items.find((item) => item.sheet === sheet.slug)!;
    expect(line).toMatchObject({ language: 'ro', documents: ['Passaporto'] });
    const file = JSON.stringify([{ ...line, question: 'Când se cere reînnoirea?' }]);
    expect((await importing(file)).lines).toEqual([{ line: 1, sheet: sheet.slug, outcome: 'written', why: [] }]);
    expect((await importing(file)).lines[0]!.outcome).toBe('already_there');
    const [item] = (await app.get(ReadTranslations).ofSheet(as('coordinator'), sheet.id)).items;
    expect(item).toMatchObject({ state: 'machine', served: false, version: 1 });
    await revise(item!.id);
    const other = JSON.stringify([{ ...line, question: 'Altceva?' }]);
    expect((await importing(other)).lines[0]).toMatchObject({
      outcome: 'refused',
      why: [expect.stringContaining('riletta')],
    });
    const rest = await app.get(ReadTranslations).lines(as('coordinator'), { language: 'ro', limit: 100 });
    expect(rest.items.map((each) => each.sheet)).not.toContain(sheet.slug);
  });

  it('are read line by line, also as a table', async () => {
    const sheet = await aSheet();
    const table = [
      'sheet,language,madeFrom,question,shortAnswer,steps,documents',
      `${sheet.slug},sq,1,Kur kërkohet?,"Gjashtëdhjetë ditë, para","Një\nDy",Pasaporta`,
      `${sheet.slug},it,1,Domanda,Risposta,,`,
      `nessuna,sq,1,Pyetje,Përgjigje,,`,
      `${sheet.slug},es,7,Pregunta,Respuesta,,`,
      `${sheet.slug},uk,1,,,,`,
    ].join('\n');
    const { lines } = await importing(table, 'csv');
    expect(lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'written'],
      [3, 'refused'],
      [4, 'refused'],
      [5, 'refused'],
      [6, 'refused'],
    ]);
    const [item] = (await app.get(ReadTranslations).ofSheet(as('coordinator'), sheet.id)).items;
    expect((await open(item!.id)).words.steps).toEqual(['Një', 'Dy']);
    expect(await refusal(importing('{', 'json'))).toBe('invalid_input');
    expect(await refusal(importing('{}', 'json'))).toBe('invalid_input');
    expect(await refusal(importing('a,"b\n', 'csv'))).toBe('invalid_input');
  });
});

describe('what the public finds', () => {
  it('by the words of its language, else by the Italian ones; each told in which', async () => {
    const sheet = await aSheet({ question: 'Come si iscrive il figlio al nido zebrato?' });
    await aSheet({ question: 'Come si iscrive il figlio alla scuola zebrata?' });
    await served(sheet.id, 'en', { question: 'How do I enrol my children in the striped nursery?' });
    await served(sheet.id, 'ar', { question: 'كيف أسجل أطفالي في الحضانة؟' });
    await served(sheet.id, 'uk', { question: 'Як записати дітей до дитячого садка?' });
    await served(sheet.id, 'it-facile', { question: 'Come posso iscrivere mio figlio al nido zebrato?' });
    const found = async (language: string, q: string) =>
      (await list({ language, q })).items.map((item) => [item.language, item.question]);
    expect(await found('en', 'child nurseries')).toEqual([
      ['en', 'How do I enrol my children in the striped nursery?'],
      ['it', 'Come si iscrive il figlio alla scuola zebrata?'],
    ]);
    expect((await found('ar', 'الحضانة'))[0]).toEqual(['ar', 'كيف أسجل أطفالي في الحضانة؟']);
    expect((await found('uk', 'садка'))[0]![0]).toBe('uk');
    expect((await found('it-facile', 'nidi zebrati'))[0]![0]).toBe('it-facile');
    expect((await found('en', 'zebrata')).map(([language]) => language)).toContain('it');
    expect(await found('en', 'xyzzyplugh')).toEqual([]);
    const all = await list({ language: 'en', limit: 100 });
    expect(new Set(all.items.map(({ language }) => language))).toEqual(new Set(['it', 'en']));
    for (const q of ["'; drop table respi.sheet; --", 'a & b | !c:*', '((', '\\', '🙂', 'العربية', '%'])
      expect(Array.isArray((await list({ language: 'ar', q })).items)).toBe(true);
    expect(PublicSheetQuery.safeParse({ language: 'de' }).success).toBe(false);
  });

  it('page by page', async () => {
    for (const n of [1, 2, 3]) {
      const sheet = await aSheet({ question: `Domanda a righe ${n}?` });
      await served(sheet.id, 'es', { question: `Pregunta rayada ${n}` });
    }
    const first = await list({ language: 'es', q: 'rayada', limit: 2 });
    const second = await list({ language: 'es', q: 'rayada', limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items]).toHaveLength(3);
    expect(new Set([...first.items, ...second.items].map(({ slug }) => slug)).size).toBe(3);
  });
});
