import type { INestApplicationContext } from '@nestjs/common';
import {
  ActOnSheet,
  DraftASheet,
  ImportSheets,
  KNOWLEDGE_HANDLERS,
  MarkForReview,
  ReadPublicSheets,
  ReadSheets,
  Suggest,
} from '@respi/knowledge/api';
import { NewSheet, PublicSheetQuery, SHEET_ACTIONS, type SheetDetail } from '@respi/knowledge/contract';
import { Filing } from '@respi/segnalazioni/contract';
import { type EventHandler, type EventJob, KeyedDigests, chainHolds, readStream } from '@respi/shared/api-platform';
import { Problem, addDays, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';

type SheetCommand = Parameters<ActOnSheet['act']>[3];

let installation: TestInstallation;
let network: TestNetwork;
let asti: TestNetwork;
let app: INestApplicationContext;

beforeAll(async () => {
  installation = await anInstallation();
  app = installation.module;
  network = await aNetwork(installation.ownerUrl);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
});
afterAll(async () => {
  await installation.close();
});

const as = (name: PersonName, permission: Parameters<TestInstallation['as']>[2] = 'sheet.act', where = network) =>
  installation.as(where, name, permission);

const aSheet = (change: object = {}) =>
  NewSheet.parse({
    question: 'Quando e come si chiede il rinnovo del permesso di soggiorno?',
    shortAnswer: 'La domanda va presentata sessanta giorni prima della scadenza, con il kit postale.',
    steps: ['Prenotare lo sportello', 'Spedire il kit'],
    tags: ['rinnovo', 'kit'],
    topic: 'permesso-soggiorno',
    offices: ['QST-IMM'],
    audience: 'pubblica',
    ...change,
  });

async function draft(change: object = {}, name: PersonName = 'coordinator', where = network): Promise<string> {
  return (await app.get(DraftASheet).draft(as(name, 'sheet.write', where), aSheet(change), null)).id;
}
const open = (name: PersonName, id: string, where = network): Promise<SheetDetail> =>
  app.get(ReadSheets).open(as(name, 'sheet.read', where), id);
async function act(
  name: PersonName,
  id: string,
  command: SheetCommand,
  version?: number,
  where = network,
): Promise<SheetDetail> {
  const seen = version ?? (await open(name, id, where)).version;
  await app.get(ActOnSheet).act(as(name, 'sheet.act', where), id, seen, command, null);
  return open(name, id, where);
}
async function published(change: object = {}): Promise<string> {
  const id = await draft(change);
  await act('coordinator', id, { action: 'send_to_review', body: {} });
  await act('referentQuestura', id, { action: 'validate', body: {} });
  await act('coordinator', id, { action: 'publish', body: {} });
  return id;
}
const publicList = (query: object = {}, slug = network.slug) =>
  app.get(ReadPublicSheets).list(slug, PublicSheetQuery.parse(query));
const asked = (q: string) => publicList({ q }).then(({ items }) => items.map(({ question }) => question));
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

async function resolvedCase(person: object, text: string): Promise<string> {
  const filing = Filing.parse({ kind: 'consulenza_caso', office: 'COORD', topic: 'permesso-soggiorno', person, text });
  const { id } = await installation.filing.file(as('counter', 'case.file'), filing, null);
  const { version } = await installation.reading.open(as('coordinator', 'case.read'), id);
  await installation.acting.act(
    as('coordinator', 'case.act'),
    id,
    version,
    { action: 'answer_directly', body: { text: 'Fatto.', outcome: 'risolta' } },
    null,
  );
  return id;
}

describe('the life of a sheet', () => {
  it('goes from a draft through the referent to the public, and on to its next version', async () => {
    const id = await draft();
    expect(await open('coordinator', id)).toMatchObject({
      state: 'draft',
      version: 1,
      slug: 'come-chiede-rinnovo-permesso-soggiorno',
      findings: [],
      writtenBy: expect.stringMatching(/./),
    });
    expect((await publicList()).items).toEqual([]);
    await act('coordinator', id, { action: 'send_to_review', body: {} });
    const waiting = await app.get(ReadSheets).list(as('referentQuestura', 'sheet.read'), { waiting: true, limit: 20 });
    expect(waiting.items.map((item) => item.id)).toEqual([id]);
    const ready = await act('referentQuestura', id, { action: 'validate', body: {} });
    expect(ready).toMatchObject({
      state: 'validated',
      offices: [{ office: { code: 'QST-IMM' }, validatedBy: expect.any(String) }],
    });
    await act('coordinator', id, { action: 'publish', body: {} });

    const [item] = (await publicList()).items;
    expect(item).toMatchObject({ slug: 'come-chiede-rinnovo-permesso-soggiorno' });
    const page = await app.get(ReadPublicSheets).open(network.slug, item!.slug);
    expect(page).toMatchObject({
      validatedBy: [{ office: 'Questura', on: expect.stringMatching(/^\d{4}-/) }],
      steps: ['Prenotare lo sportello', 'Spedire il kit'],
    });

    const edited = await act('coordinator', id, {
      action: 'edit',
      body: { question: 'Come si rinnova?', changeNote: 'Più breve' },
    });
    expect(edited).toMatchObject({ state: 'draft', slug: item!.slug, versions: [{ version: 2 }, { version: 1 }] });
    expect((await app.get(ReadPublicSheets).open(network.slug, item!.slug)).question).toBe(page.question);
    expect(await open('counter', id)).toMatchObject({
      state: 'published',
      question: page.question,
      availableActions: [],
      versions: [],
    });

    await act('coordinator', id, { action: 'archive', body: { reason: 'Superata' } });
    expect(await refusal(app.get(ReadPublicSheets).open(network.slug, item!.slug))).toBe('not_found');
    expect(await refusal(open('counter', id))).toBe('not_found');
    // The address stays its own: a new sheet with the same question gets another.
    expect((await open('coordinator', await draft())).slug).toBe('come-chiede-rinnovo-permesso-soggiorno-2');

    const events = await installation.database.run(as('coordinator', 'sheet.read'), (tx) => readStream(tx, id));
    expect(events.map(({ type }) => type)).toEqual([
      'sheet_drafted',
      'sheet_sent_to_review',
      'sheet_validated',
      'sheet_published',
      'sheet_edited',
      'sheet_archived',
    ]);
    expect(chainHolds(app.get(KeyedDigests), events)).toBe(true);
    expect(JSON.stringify(events)).not.toMatch(/rinnov|breve|Superata/i);
  });

  it('leads from a sheet that was superseded to the one that can be read, at the end of the way', async () => {
    const [first, second, third] = [
      await published({ question: 'Dove si ritira la tessera?' }),
      await published({ question: 'Dove si ritira la tessera nuova?' }),
      await published({ question: 'Dove si ritira la tessera elettronica?' }),
    ];
    const inside = await published({ question: 'Chi consegna la tessera?', audience: 'rete' });
    const slugOf = async (id: string) => (await open('coordinator', id)).slug;
    const [old, middle, latest] = [await slugOf(first), await slugOf(second), await slugOf(third)];
    const supersede = (id: string, successor: string) =>
      act('coordinator', id, { action: 'supersede', body: { successor } });
    const publicSlug = (slug: string, where = network.slug) =>
      app
        .get(ReadPublicSheets)
        .open(where, slug)
        .then((sheet) => sheet.slug);

    expect(await refusal(supersede(first, inside))).toBe('invalid_input');
    expect(await refusal(supersede(first, first))).toBe('invalid_input');
    expect(await refusal(supersede(await draft(), second))).toBe('not_possible_now');
    expect(await refusal(act('referentQuestura', first, { action: 'supersede', body: { successor: second } }))).toBe(
      'not_allowed',
    );
    expect(await supersede(first, second)).toMatchObject({
      state: 'superseded',
      successor: { id: second, slug: middle },
    });
    expect(await publicSlug(old)).toBe(middle);
    expect(await refusal(supersede(second, first))).toBe('invalid_input');
    await supersede(second, third);
    expect(await publicSlug(old)).toBe(latest);
    expect(await asked('tessera')).toEqual(['Dove si ritira la tessera elettronica?']);
    expect(await open('counter', first)).toMatchObject({ id: third, followed: true, availableActions: [] });
    expect(await refusal(publicSlug(old, asti.slug))).toBe('not_found');
    // The address stays that sheet's: a new one with the same question gets another.
    expect(await slugOf(await draft({ question: 'Dove si ritira la tessera?' }))).toBe(`${old}-2`);

    // One of the network alone tells the public nothing, not even that there was one.
    await supersede(inside, third);
    expect(await refusal(publicSlug('chi-consegna-tessera'))).toBe('not_found');
    // What is worked on anew still leads on, until it is published.
    const back = await act('coordinator', second, { action: 'restore', body: { version: 1 } });
    expect(back).toMatchObject({
      state: 'draft',
      version: 6,
      changeNote: 'Ripresa la versione 1',
      successor: { id: third },
    });
    expect(await publicSlug(middle)).toBe(latest);
    await act('coordinator', second, { action: 'send_to_review', body: {} });
    await act('referentQuestura', second, { action: 'validate', body: {} });
    await act('coordinator', second, { action: 'publish', body: {} });
    expect([await publicSlug(middle), await publicSlug(old)]).toEqual([middle, middle]);
    await act('coordinator', second, { action: 'archive', body: { reason: 'Prova' } });
    await act('coordinator', third, { action: 'archive', body: { reason: 'Prova' } });
    expect(await refusal(publicSlug(old))).toBe('not_found');
    expect((await open('coordinator', first)).successor).toBeNull();
  });

  it('gives an address that somebody wishes for while it is free, and tells one that is', async () => {
    const id = await draft({ slug: 'tessera-sanitaria' });
    expect((await open('coordinator', id)).slug).toBe('tessera-sanitaria');
    const taken = await draft({ slug: 'tessera-sanitaria' }).catch((error: unknown) => error);
    expect(taken).toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'slug', code: 'slug_taken', params: { free: 'tessera-sanitaria-2' } }],
    });
    // What was wished for does not follow the question; what was made of it does.
    const kept = await act('coordinator', id, { action: 'edit', body: { question: 'Altra domanda sulla tessera?' } });
    expect(kept.slug).toBe('tessera-sanitaria');
    const free = await act('coordinator', await draft({ question: 'Come si chiede la prima carta?' }), {
      action: 'edit',
      body: { question: 'Come si chiede la seconda carta?' },
    });
    expect(free.slug).toBe('come-chiede-seconda-carta');
    const out = await published({ slug: 'tessera-stampata' });
    expect(await refusal(act('coordinator', out, { action: 'edit', body: { slug: 'altro' } }))).toBe('invalid_input');
    await act('coordinator', out, { action: 'archive', body: { reason: 'Prova' } });
    expect(await refusal(draft({ slug: 'tessera-stampata' }))).toBe('invalid_input');
    const source = await resolvedCase({ surname: 'Prova', name: 'Zubayda', birthDate: '1986-05-17' }, 'Domanda.');
    expect(await refusal(draft({ slug: 'il-caso-di-zubayda', sources: [source] }))).toBe('invalid_input');
  });

  it('takes older words up as a new version, and loses none', async () => {
    const id = await published();
    await act('coordinator', id, { action: 'edit', body: { shortAnswer: 'Altre parole.' } });
    const back = await act('coordinator', id, { action: 'restore', body: { version: 1 } });
    expect(back).toMatchObject({ state: 'draft', shortAnswer: aSheet().shortAnswer });
    expect(back.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(await refusal(act('coordinator', id, { action: 'restore', body: { version: 9 } }))).toBe('invalid_input');
    expect(await refusal(act('referentQuestura', id, { action: 'restore', body: { version: 1 } }, back.version))).toBe(
      'not_found',
    );
    await act('coordinator', id, { action: 'archive', body: { reason: 'Prova' } });
    expect(await act('coordinator', id, { action: 'restore', body: { version: 3 } })).toMatchObject({ state: 'draft' });
  });

  it('refuses to publish while somebody can be recognised, and lets a second person answer for a common word', async () => {
    const source = await resolvedCase(
      { surname: 'Prova', name: 'Hanane', birthDate: '1986-05-17' },
      'Domanda della signora.',
    );
    const id = await draft({
      shortAnswer: 'La signora Hanane, nata il 17.5.86, ha dato prova del lavoro. Tel. 333 1234567.',
      sources: [source],
    });
    const { findings, sources } = await open('coordinator', id);
    expect(sources).toMatchObject([{ id: source, number: expect.stringMatching(/^CN-/) }]);
    expect(findings.map(({ kind, justifiable }) => [kind, justifiable])).toEqual([
      ['name', false],
      ['birth_date', false],
      ['name', true],
      ['phone', false],
    ]);
    await act('coordinator', id, { action: 'send_to_review', body: {} });
    await act('referentQuestura', id, { action: 'validate', body: {} });
    expect(await refusal(act('coordinator', id, { action: 'publish', body: {} }))).toBe('personal_data_found');

    await act('coordinator', id, { action: 'edit', body: { shortAnswer: 'La persona ha dato prova del lavoro.' } });
    const left = (await open('coordinator', id)).findings;
    expect(left).toMatchObject([{ excerpt: 'prova', justifiable: true, justified: null, field: 'shortAnswer' }]);
    const body = { findingId: left[0]!.id, reason: 'Parola comune' };
    expect(await refusal(act('coordinator', id, { action: 'justify_finding', body }))).toBe('own_work_not_approvable');
    const kept = await act('secondCoordinator', id, { action: 'justify_finding', body });
    expect(kept.findings).toMatchObject([{ justified: { reason: 'Parola comune' } }]);
    await act('coordinator', id, { action: 'send_to_review', body: {} });
    await act('referentQuestura', id, { action: 'validate', body: {} });
    expect((await act('coordinator', id, { action: 'publish', body: {} })).state).toBe('published');
  });

  it('goes back to what is published: no office is asked again, no reader sees a change, no word of the draft is lost', async () => {
    const id = await published({ question: 'Quando si paga il bollettino?', reviewBy: '2030-01-01' });
    const before = await open('coordinator', id);
    const read = await app.get(ReadPublicSheets).open(network.slug, before.slug);
    await act('coordinator', id, {
      action: 'edit',
      body: {
        ...{
          shortAnswer: 'Chiamare il 333 1234567.',
          topic: 'lavoro',
          audience: 'rete',
          offices: ['QST-IMM', 'PREF-CIT'],
        },
        ...{ reviewBy: '2031-01-01', changeNote: 'Prova', tags: ['bollettino', 'paga'] },
      },
    });
    await act('coordinator', id, { action: 'send_to_review', body: {} });
    expect(await refusal(act('referentQuestura', id, { action: 'return_to_published', body: {} }, 5))).toBe(
      'not_allowed',
    );

    const back = await act('secondCoordinator', id, { action: 'return_to_published', body: {} });
    const { version, updatedAt, versions, availableActions, ...rest } = before;
    expect(back).toMatchObject(rest);
    expect(version).toBeLessThan(back.version);
    expect(updatedAt <= back.updatedAt).toBe(true);
    expect([versions.length, back.versions.length]).toEqual([1, 2]);
    expect(back.availableActions.toSorted()).toEqual(availableActions.toSorted());
    expect(await app.get(ReadPublicSheets).open(network.slug, before.slug)).toEqual(read);
    // What of a person stood in the draft is not kept with it.
    expect(back.versions[0]).toMatchObject({ version: 2, content: { shortAnswer: 'Chiamare il [tolto].' } });

    const again = await act('coordinator', id, { action: 'edit', body: { shortAnswer: 'In banca.' } });
    expect(again).toMatchObject({ contentVersion: 3, publishedVersion: 1, topic: before.topic, tags: before.tags });
    const taken = await act('coordinator', id, { action: 'restore', body: { version: 2 } });
    expect(taken).toMatchObject({ contentVersion: 4, tags: ['bollettino', 'paga'] });
    await act('coordinator', id, { action: 'archive', body: { reason: 'Finita' } });
    expect(await refusal(act('coordinator', id, { action: 'return_to_published', body: {} }))).toBe('not_possible_now');
  });

  it('goes back to waiting for review where it waited', async () => {
    const id = await published({ question: 'Quando si firma il contratto?' });
    await act('referentQuestura', id, { action: 'mark_for_review', body: { reason: 'Cambia l’orario' } });
    await act('coordinator', id, { action: 'edit', body: { shortAnswer: 'Di sera.' } });
    expect(await act('coordinator', id, { action: 'return_to_published', body: {} })).toMatchObject({
      ...{ state: 'to_review', reviewNotice: 'Cambia l’orario', offices: [{ validatedBy: expect.any(String) }] },
    });
    await act('coordinator', id, { action: 'send_to_review', body: {} });
    await act('referentQuestura', id, { action: 'return_to_draft', body: { reason: 'Non così' } });
    expect(await act('coordinator', id, { action: 'return_to_published', body: {} })).toMatchObject({
      ...{ state: 'to_review', reviewNotice: null, contentVersion: 1, publishedVersion: 1 },
    });
  });

  it('forgets in its earlier versions what was taken out, but for what readers have seen', async () => {
    const words = (detail: SheetDetail) =>
      detail.versions.map(({ version, content }) => [version, content.shortAnswer, content.steps[0]]);
    const id = await draft({
      shortAnswer: 'Chiamare il 333 1234567, o scrivere.',
      steps: ['Il 333 1234567 risponde di mattina; il 333 7654321 anche.'],
    });
    await act('coordinator', id, { action: 'edit', body: { tags: ['telefono'] } });
    // One place is not all: as long as it stands somewhere, it was not taken out.
    const half = await act('coordinator', id, { action: 'edit', body: { shortAnswer: 'Scrivere.' } });
    expect(JSON.stringify(words(half))).toContain('Chiamare il 333 1234567');
    const clean = await act('coordinator', id, { action: 'edit', body: { steps: ['Telefonare di mattina.'] } });
    const before = 'Il [tolto] risponde di mattina; il [tolto] anche.';
    expect(words(clean)).toEqual([
      [4, 'Scrivere.', 'Telefonare di mattina.'],
      [3, 'Scrivere.', before],
      [2, 'Chiamare il [tolto], o scrivere.', before],
      [1, 'Chiamare il [tolto], o scrivere.', before],
    ]);

    // A name that a case got after publication: the published version is what readers have read, and stays as it was.
    const source = await resolvedCase({ surname: 'Zoccarato', name: 'Iole' }, 'Domanda di Zoccarato.');
    const later = await published({ question: 'Scheda con un nome?', shortAnswer: 'Zoccarato lo sa.' });
    await installation.database.run(as('coordinator', 'sheet.write'), (tx) =>
      tx.query('insert into sheet_source (sheet_id, case_id, network_id) values ($1, $2, $3)', [
        later,
        source,
        network.id,
      ]),
    );
    const edited = await act('coordinator', later, { action: 'edit', body: { shortAnswer: 'Si sa.' } });
    expect(words(edited)).toEqual([
      [2, 'Si sa.', 'Prenotare lo sportello'],
      [1, 'Zoccarato lo sa.', 'Prenotare lo sportello'],
    ]);
  });

  it('is built on resolved cases that its writer may see, and on no others', async () => {
    const filing = Filing.parse({ kind: 'prassi', office: 'COORD', topic: 'lavoro', text: 'Domanda ancora aperta.' });
    const { id: unresolved } = await installation.filing.file(as('counter', 'case.file'), filing, null);
    const input = aSheet({ sources: [unresolved, '019a0000-0000-7000-8000-000000000000'] });
    await expect(app.get(DraftASheet).draft(as('coordinator', 'sheet.write'), input, null)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [
        { path: 'sources.0', code: 'not_resolved' },
        { path: 'sources.1', code: 'unknown_case' },
      ],
    });
    await expect(draft({ topic: 'nessuno', offices: ['SP-ALBA'] })).rejects.toMatchObject({
      fields: [{ path: 'topic' }, { path: 'offices.0' }],
    });
  });

  it('goes back for review when its day is past, stays readable, and is marked once', async () => {
    const id = await published({ question: 'Scheda con data di revisione', reviewBy: '2999-01-01' });
    const sweep = app.get(MarkForReview);
    expect(await sweep.pastTheirDay(network.id)).toBe(0);
    const later = new Date('2999-01-02T03:00:00Z');
    expect(
      await Promise.all([sweep.pastTheirDay(network.id, later), sweep.pastTheirDay(network.id, later)]).then(
        ([a, b]) => a + b,
      ),
    ).toBe(1);
    expect(await open('coordinator', id)).toMatchObject({
      state: 'to_review',
      reviewNotice: 'La data di revisione è passata.',
    });
    expect(await open('counter', id)).toMatchObject({
      state: 'published',
      reviewNotice: 'Scheda in corso di revisione',
    });
  });

  it('goes back for review when a reply that it was built on is withdrawn', async () => {
    const source = await resolvedCase({ surname: 'Testova', name: 'Olena' }, 'Domanda sul giuramento.');
    const id = await published({ question: 'Scheda nata da un caso', sources: [source] });
    const handlers = KNOWLEDGE_HANDLERS.map((type) => app.get<EventHandler>(type));
    const handler = handlers.find(({ stream, types }) => stream === 'case' && types.includes('reply_rejected'));
    const event = { networkId: network.id, streamId: source } as EventJob;
    const { signal } = new AbortController();
    await handler?.handle(event, signal);
    await handler?.handle(event, signal);
    const marked = await open('coordinator', id);
    expect(marked.state).toBe('to_review');
    const events = await installation.database.run(as('coordinator', 'sheet.read'), (tx) => readStream(tx, id));
    expect(events.filter(({ type }) => type === 'sheet_marked_for_review')).toHaveLength(1);
  });

  it('comes out with the word of every office or not at all, whatever is pressed at the same moment', async () => {
    const tryTo = (name: PersonName, id: string, command: SheetCommand, version: number | null) =>
      refusal(app.get(ActOnSheet).act(as(name), id, version, command, null));
    const id = await draft({ offices: ['QST-IMM', 'PREF-SUI-RIC'] });
    await act('coordinator', id, { action: 'send_to_review', body: {} });
    await act('referentQuestura', id, { action: 'validate', body: {} });
    const [validated, early] = await Promise.all([
      tryTo('referentPrefettura', id, { action: 'validate', body: {} }, null),
      tryTo('coordinator', id, { action: 'publish', body: {} }, null),
    ]);
    expect([validated, ['done', 'not_possible_now'].includes(early)]).toEqual(['done', true]);
    const { state, offices } = await open('coordinator', id);
    expect([state, offices.every(({ validatedAt }) => validatedAt !== null)]).toEqual([
      early === 'done' ? 'published' : 'validated',
      true,
    ]);

    // An office validates what it has read: not what somebody wrote meanwhile, and neither is that published.
    const other = await draft();
    await act('coordinator', other, { action: 'send_to_review', body: {} });
    const { version } = await open('coordinator', other);
    const both = await Promise.all([
      tryTo('referentQuestura', other, { action: 'validate', body: {} }, version),
      tryTo('coordinator', other, { action: 'edit', body: { shortAnswer: 'Altre parole.' } }, version),
    ]);
    expect(both.filter((outcome) => outcome === 'done')).toHaveLength(1);
    await tryTo('coordinator', other, { action: 'edit', body: { shortAnswer: 'Altre parole.' } }, null);
    expect(await tryTo('coordinator', other, { action: 'publish', body: {} }, null)).toBe('not_possible_now');
  });

  it('takes one of two editors at once', async () => {
    const id = await draft();
    const attempts = await Promise.all(
      ['coordinator', 'secondCoordinator'].map((name) =>
        refusal(act(name as PersonName, id, { action: 'edit', body: { tags: [name] } }, 1)),
      ),
    );
    expect(attempts.sort()).toEqual(['done', 'stale_version']);
  });

  it('tells who comes second who was first and what they did, and of a window of their own no name', async () => {
    const id = await draft({ offices: ['QST-IMM', 'PREF-SUI-RIC'] });
    await act('coordinator', id, { action: 'send_to_review', body: {} });
    const { version } = await open('referentQuestura', id);
    await act('referentQuestura', id, { action: 'validate', body: {} });
    const refused = (name: PersonName) =>
      act(name, id, { action: 'return_to_draft', body: { reason: 'Manca il costo.' } }, version).then(
        () => undefined,
        (error: unknown) => (error as Problem).params,
      );
    const seen = { version: version + 1, at: expect.any(String), did: 'validate' };
    expect(await refused('coordinator')).toEqual({ ...seen, by: 'referentQuestura' });
    expect(await refused('referentQuestura')).toEqual({ ...seen, own: 1 });
  });
});

describe('search and suggestion', () => {
  beforeAll(async () => {
    await published({
      question: 'Come si ottiene la cittadinanza per residenza?',
      shortAnswer: 'Servono dieci anni di residenza nelle città italiane.',
      tags: ['cittadinanza', 'K10'],
    });
    await published({
      question: 'Posso viaggiare con la ricevuta?',
      shortAnswer: 'Sì, verso il Paese di origine.',
      tags: ['viaggio'],
    });
    await published({
      question: 'Che cosa annotano gli operatori?',
      shortAnswer: 'Prassi interna zebrata.',
      audience: 'rete',
      tags: ['interno'],
    });
  });

  it('finds by stems, without accents and with typing errors', async () => {
    expect((await asked('viaggi'))[0]).toBe('Posso viaggiare con la ricevuta?');
    expect(await asked('citta')).toEqual(['Come si ottiene la cittadinanza per residenza?']);
    expect((await asked('citadinansa'))[0]).toBe('Come si ottiene la cittadinanza per residenza?');
    expect((await asked('posso viagiare'))[0]).toBe('Posso viaggiare con la ricevuta?');
    expect(await asked('xyzzy')).toEqual([]);
  });

  it('guesses at a word that no sheet says, and not at one that only the filters leave out', async () => {
    const within = async (topic: string, q: string): Promise<string[]> => {
      const { items } = await publicList({ q, topic, exact: '1' });
      return items.map(({ question }) => question);
    };
    await published({
      question: 'Che cosa serve per le tessere sportive?',
      topic: 'ricongiungimento',
      tags: ['sport'],
    });
    expect(await within('ricongiungimento', 'tesere')).toEqual(['Che cosa serve per le tessere sportive?']);
    expect(await within('permesso-soggiorno', 'tesere')).toEqual([]);
    // Said in sheets of another topic: none of this one is offered for being written alike.
    await published({ question: 'A chi si danno le teserine?' });
    expect(await within('permesso-soggiorno', 'tessere')).toEqual([]);
  });

  it.each([
    "'; drop table respi.sheet; --",
    'a & b | !c:*',
    '((',
    '""',
    '\\',
    '\u0000',
    '🙂',
    'العربية',
    'Привет',
    '%',
    '<->',
    ' '.repeat(150),
    'x'.repeat(200),
  ])('stands on %j', async (q) => {
    expect(Array.isArray(await asked(q))).toBe(true);
  });

  it('pages by words and by time, and refuses a foreign cursor', async () => {
    const first = await publicList({ limit: 1 });
    const second = await publicList({ limit: 1, cursor: first.nextCursor });
    expect(second.items[0]?.slug).not.toBe(first.items[0]?.slug);
    const words = await publicList({ q: 'permesso ricevuta cittadinanza', limit: 1 });
    expect(
      (await publicList({ q: 'permesso ricevuta cittadinanza', limit: 1, cursor: words.nextCursor })).items[0]?.slug,
    ).not.toBe(words.items[0]?.slug);
    expect(await refusal(publicList({ cursor: 'Zm9v' }))).toBe('invalid_input');
  });

  it('suggests sheets of both audiences and cases alike, within what the writer sees', async () => {
    const suggest = app.get(Suggest);
    const { id } = await installation.filing.file(
      as('counter', 'case.file'),
      Filing.parse({
        kind: 'prassi',
        office: 'COORD',
        topic: 'permesso-soggiorno',
        text: 'Vorrei viaggiare all’estero con la ricevuta del rinnovo: si può?',
      }),
      null,
    );
    const request = { text: 'Posso partire con l’aereo se ho solo la ricevuta?' };
    const found = await suggest.suggest(as('counter', 'case.suggest'), request);
    expect(found.faq[0]).toMatchObject({
      question: 'Posso viaggiare con la ricevuta?',
      slug: 'posso-viaggiare-ricevuta',
      why: expect.stringMatching(/./),
    });
    expect(found.cases).toMatchObject([{ id, why: expect.stringMatching(/viaggio/) }]);
    expect((await suggest.suggest(as('otherCounter', 'case.suggest'), request)).cases).toEqual([]);
    expect(
      (
        await suggest.suggest(as('counter', 'case.suggest'), {
          text: 'Annotazioni degli operatori, prassi zebrata interna',
        })
      ).faq[0],
    ).toMatchObject({ question: 'Che cosa annotano gli operatori?' });
    expect(await suggest.suggest(as('counter', 'case.suggest'), { text: 'la bolletta del gas' })).toEqual({
      faq: [],
      cases: [],
    });
    // A referent reads what the network said before, and no case that did not come to the office.
    const forReferent = await suggest.suggest(as('referentQuestura', 'case.suggest'), request);
    expect(forReferent.faq[0]).toMatchObject({ slug: 'posso-viaggiare-ricevuta' });
    expect(forReferent.cases).toEqual([]);
    expect(await refusal(suggest.suggest(as('admin', 'case.suggest'), request))).toBe('not_allowed');
  });

  it('learns at once of what is published and archived', async () => {
    const suggest = () =>
      app.get(Suggest).suggest(as('counter', 'case.suggest'), { text: 'patente estera da convertire' });
    expect((await suggest()).faq).toEqual([]);
    const id = await published({
      question: 'Come si converte la patente estera?',
      shortAnswer: 'Alla Motorizzazione.',
      tags: ['patente'],
    });
    expect((await suggest()).faq).toHaveLength(1);
    await act('coordinator', id, { action: 'archive', body: { reason: 'Superata' } });
    expect((await suggest()).faq).toEqual([]);
  });

  it('puts a sheet before nobody once it is thirty days past its review day, and still finds it', async () => {
    const id = await published({ question: 'Come si chiede la targa prova?', tags: ['targa'] });
    const suggested = async (): Promise<number> =>
      (await app.get(Suggest).suggest(as('counter', 'case.suggest'), { text: 'mi serve la targa prova' })).faq.length;
    const due = (day: string) =>
      installation.database.asSystem(network.id, (tx) =>
        tx.query('update published_sheet set review_by = $2 where sheet_id = $1', [id, day]),
      );
    await due(addDays(romeDay(new Date()), -30));
    expect(await suggested()).toBe(1);
    await due(addDays(romeDay(new Date()), -31));
    expect(await suggested()).toBe(0);
    expect(await asked('targa prova')).toContain('Come si chiede la targa prova?');
  });

  it('does not feel a sealed case', async () => {
    const filing = Filing.parse({
      kind: 'consulenza_caso',
      office: 'COORD',
      topic: 'violenza-sfruttamento',
      identityWithheld: true,
      facts: { signals: ['violenza'] },
      text: 'Viaggio all’estero con la ricevuta per chi è in casa rifugio',
    });
    const { id } = await installation.filing.file(as('counter', 'case.file'), filing, null);
    const found = await app.get(Suggest).suggest(as('coordinator', 'case.suggest'), { text: filing.text });
    expect(found.cases.map((each) => each.id)).not.toContain(id);
  });

  it('counts what ended a filing, without words', async () => {
    await app.get(Suggest).deflect(as('counter', 'case.suggest'), { slug: 'posso-viaggiare-ricevuta', answered: true });
    const counted = await installation.database.run(as('counter', 'case.read'), (tx) =>
      tx.query('select slug, answered from deflection'),
    );
    expect(counted).toEqual([{ slug: 'posso-viaggiare-ricevuta', answered: true }]);
  });
});

describe('who may not', () => {
  it('reads drafts, writes, or acts', async () => {
    const id = await draft();
    for (const name of ['counter', 'external', 'admin', 'general', 'referentQuestura', 'interface'] as const)
      expect([name, await refusal(open(name, id))]).toEqual([name, 'not_found']);
    for (const name of ['counter', 'interface', 'admin', 'general', 'referentQuestura'] as const)
      expect([name, await refusal(draft({}, name))]).toEqual([name, 'not_allowed']);
    for (const action of SHEET_ACTIONS) {
      const command = { action, body: { reason: 'x', findingId: id } } as unknown as SheetCommand;
      expect([action, await refusal(app.get(ActOnSheet).act(as('counter'), id, 1, command, null))]).toEqual([
        action,
        'not_allowed',
      ]);
      expect([action, await refusal(app.get(ActOnSheet).act(as('referentPrefettura'), id, 1, command, null))]).toEqual([
        action,
        'not_found',
      ]);
    }
  });

  it('reaches into another network', async () => {
    const id = await published({ question: 'Scheda di Cuneo soltanto' });
    expect(await refusal(open('coordinator', id, asti))).toBe('not_found');
    expect(await refusal(act('coordinator', id, { action: 'archive', body: { reason: 'x' } }, 4, asti))).toBe(
      'not_found',
    );
    expect((await publicList({}, 'asti')).items).toEqual([]);
    expect(await refusal(publicList({}, 'nessuna'))).toBe('not_found');
    const list = await app.get(ReadSheets).list(as('coordinator', 'sheet.read', asti), { limit: 20 });
    expect(list.items).toEqual([]);
  });

  it('reads sheets of the network without a seat in it', async () => {
    const { items } = await publicList({ limit: 100 });
    expect(items.map(({ question }) => question)).not.toContain('Che cosa annotano gli operatori?');
    expect(await refusal(app.get(ReadPublicSheets).open(network.slug, 'che-cosa-annotano-operatori'))).toBe(
      'not_found',
    );
    expect(await asked('zebrata')).toEqual([]);
  });

  it('as the application’s role, sees nothing without a network, and nothing of the bench without an account', async () => {
    const client = new pg.Client({ connectionString: installation.appUrl, options: '-c search_path=respi,public' });
    await client.connect();
    const tables = ['sheet', 'sheet_version', 'sheet_source', 'sheet_finding', 'published_sheet'];
    try {
      for (const table of tables) expect((await client.query(`select 1 from ${table} limit 1`)).rows).toEqual([]);
      expect((await client.query(`select * from respi.${searchFor('rinnovo')}`)).rows).toEqual([]);
      await client.query('begin');
      await client.query(`select set_config('app.network', $1, true)`, [network.id]);
      for (const table of tables.slice(0, 4))
        expect((await client.query(`select 1 from ${table} limit 1`)).rows).toEqual([]);
      const seen = await client.query<{ audience: string }>('select distinct audience from published_sheet');
      expect(seen.rows).toEqual([{ audience: 'pubblica' }]);
      expect((await client.query(`select * from respi.${searchFor('zebrata')}`)).rows).toEqual([]);
    } finally {
      await client.end();
    }
  });
});

/** As the product calls it. */
function searchFor(word: string): string {
  const pieces = `'[{"said": "${word}", "ways": []}]'`;
  return `search_published_sheets('${word}', ${pieces}, '{}', '{}', null, null, null, null, false, 10, 0)`;
}

describe('the import', () => {
  const { faq } = JSON.parse(readFileSync('tools/demo/data/faq.json', 'utf8')) as {
    faq: { topic: string; office: string }[];
  };
  const run = async (rows: readonly unknown[]) => {
    const outcomes: string[] = [];
    for await (const row of app.get(ImportSheets).run(asti.id, asti.person.coordinator, rows))
      outcomes.push(row.outcome === 'refused' ? `refused ${row.row}: ${row.why.join('; ')}` : row.outcome);
    return outcomes;
  };
  // The small test network has not every topic and office.
  const known = faq.map((row) => ({ ...row, topic: 'permesso-soggiorno', office: 'QST-IMM' }));

  it('makes drafts of every row, once', async () => {
    expect(new Set(await run(known))).toEqual(new Set(['imported']));
    expect(new Set(await run(known))).toEqual(new Set(['already_there']));
    const { items } = await app.get(ReadSheets).list(as('coordinator', 'sheet.read', asti), { limit: 100 });
    expect(items).toHaveLength(25);
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['draft']));
  });

  it('refuses exactly the broken rows, and keeps nothing of them', async () => {
    const broken = [
      { ...known[0], id: 'B-1', question: '' },
      { ...known[1], id: 'B-2' },
      { ...known[2], id: 'B-3', topic: 'nessuno' },
      null,
      { id: 'B-5', steps: 'no' },
    ];
    expect((await run(broken)).map((outcome) => outcome.split(':')[0])).toEqual([
      'refused 1',
      'imported',
      'refused 3',
      'refused 4',
      'refused 5',
    ]);
    const { items } = await app.get(ReadSheets).list(as('coordinator', 'sheet.read', asti), { limit: 100 });
    expect(items).toHaveLength(26);
  });
});
