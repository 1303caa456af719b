import type { INestApplicationContext } from '@nestjs/common';
import {
  ActOnSheet,
  DraftASheet,
  KNOWLEDGE_HANDLERS,
  MarkActChanged,
  QueueSheetsOfChange,
  ReadLegalActs,
  ReadPublicSheets,
  ReadSheets,
} from '@respi/knowledge/api';
import { LEGAL_ACT_CHANGED, NewLawChange, NewSheet, type SheetDetail } from '@respi/knowledge/contract';
import { KeyedDigests, chainHolds, ownerSource, readStream } from '@respi/shared/api-platform';
import { Problem, addDays, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { INSTALLATION_PARTS } from './installation-parts';
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
const TODAY = romeDay(new Date());

let count = 0;
async function draft(legalRefs: string[], where = network): Promise<string> {
  const sheet = NewSheet.parse({
    question: `Domanda numero ${++count} sulla ricevuta?`,
    shortAnswer: 'Allo sportello.',
    legalRefs,
    topic: 'permesso-soggiorno',
    offices: ['QST-IMM'],
    audience: 'pubblica',
  });
  return (await app.get(DraftASheet).draft(as('coordinator', 'sheet.write', where), sheet, null)).id;
}
const open = (name: PersonName, id: string, where = network): Promise<SheetDetail> =>
  app.get(ReadSheets).open(as(name, 'sheet.read', where), id);
async function act(name: PersonName, id: string, command: SheetCommand, where = network): Promise<SheetDetail> {
  await app.get(ActOnSheet).act(as(name, 'sheet.act', where), id, null, command, null);
  return open(name, id, where);
}
const send = (id: string, where = network) => act('coordinator', id, { action: 'send_to_review', body: {} }, where);
const validate = (id: string, where = network) => act('referentQuestura', id, { action: 'validate', body: {} }, where);
const publish = (id: string, where = network) => act('coordinator', id, { action: 'publish', body: {} }, where);
async function published(legalRefs: string[], where = network): Promise<string> {
  const id = await draft(legalRefs, where);
  await send(id, where);
  await validate(id, where);
  await publish(id, where);
  return id;
}
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Problem)
      return [error.code, ...error.fields.map(({ path, code }) => `${path} ${code}`)].join(': ');
    throw error;
  }
}
const onPublicPage = async (id: string) =>
  (await app.get(ReadPublicSheets).open(network.slug, (await open('coordinator', id)).slug)).lawChanges;
const register = (code: string, where = network) =>
  app.get(ReadLegalActs).open(as('coordinator', 'sheet.write', where), code);
const mark = (code: string, change: object, name: PersonName = 'coordinator', where = network) =>
  app
    .get(MarkActChanged)
    .mark(
      as(name, 'sheet.write', where),
      code,
      NewLawChange.parse({ on: TODAY, what: 'Cambia il termine.', ...change }),
      null,
    );
/** What the worker does once the event has reached it. */
async function heard(changeId: string): Promise<void> {
  const handler = app.get(KNOWLEDGE_HANDLERS.find(({ name }) => name === 'QueueSheetsOfChangedAct')!);
  await handler.handle({
    ...{ eventId: changeId, networkId: network.id, stream: 'legal_act', streamId: changeId },
    ...{ type: LEGAL_ACT_CHANGED, actorId: null, at: new Date().toISOString(), silent: false },
  });
}

describe('an act that is marked as changed', () => {
  it('calls for review also where a draft that was being written meanwhile is given up', async () => {
    const [before, after] = [await published(['L. 335/1995 art. 1']), await published(['L. 335/1995'])];
    await act('coordinator', before, { action: 'edit', body: { shortAnswer: 'Da casa.' } });
    await act('coordinator', after, {
      action: 'edit',
      body: { shortAnswer: 'Da casa.', legalRefs: ['D.P.R. 394/1999'] },
    });
    await send(after);
    const { id } = await mark('l-335-1995', {});
    await heard(id);
    for (const sheet of [before, after]) {
      const back = await act('coordinator', sheet, { action: 'return_to_published', body: {} });
      expect(back).toMatchObject({ state: 'to_review', lawChanges: [{ act: 'l-335-1995' }], contentVersion: 1 });
    }
    // The system sent the one in review back: why it did is why the sheet waits.
    expect((await open('coordinator', after)).reviewNotice).toBe('È cambiata una norma che la scheda cita.');
    expect((await register('l-335-1995')).changes).toMatchObject([{ sheets: 2, waiting: 2 }]);
  });

  it('queues every sheet that cites it, says so to readers, and is cleared as each is validated and published again', async () => {
    const five = await published(['D.Lgs. 286/1998 art. 5 c. 4', 'Prassi della Questura']);
    const whole = await published(['d.lgs. n. 286/98']);
    const nine = await published(['D.Lgs. 286/1998 art. 9']);
    const other = await published(['L. 241/1990 artt. 2 e 10-bis']);
    expect(await register('dlgs-286-1998')).toMatchObject({
      ...{ label: 'D.Lgs. 286/1998', title: 'Testo unico sull’immigrazione', sheets: 3, changedOn: null, changes: [] },
    });

    const { id } = await mark('dlgs-286-1998', { articles: 'artt. 5-bis e 5', what: 'Il rinnovo vale due anni.' });
    expect((await register('dlgs-286-1998')).changes).toMatchObject([{ queued: false, sheets: 0, waiting: 0 }]);
    await heard(id);
    await heard(id);

    const told = [{ act: 'dlgs-286-1998', label: 'D.Lgs. 286/1998', articles: ['5', '5-bis'], on: TODAY }];
    for (const concerned of [five, whole]) {
      expect(await open('coordinator', concerned)).toMatchObject({
        state: 'to_review',
        reviewNotice: 'È cambiata una norma che la scheda cita.',
        lawChanges: [{ ...told[0], what: 'Il rinnovo vale due anni.' }],
      });
      expect((await open('counter', concerned)).lawChanges).toMatchObject([{ what: 'Il rinnovo vale due anni.' }]);
      expect(await onPublicPage(concerned)).toEqual(told);
    }
    for (const untouched of [nine, other]) {
      expect(await open('coordinator', untouched)).toMatchObject({ state: 'published', lawChanges: [] });
      expect(await onPublicPage(untouched)).toEqual([]);
    }
    const [change] = (await register('dlgs-286-1998')).changes;
    expect(change).toMatchObject({ queued: true, sheets: 2, waiting: 2, by: 'coordinator' });

    // The notice stays while it is worked on, and goes with the publication.
    await send(five);
    await validate(five);
    expect(await onPublicPage(five)).toEqual(told);
    await publish(five);
    expect(await onPublicPage(five)).toEqual([]);
    expect(await open('coordinator', five)).toMatchObject({ state: 'published', lawChanges: [], reviewNotice: null });
    expect((await register('dlgs-286-1998')).changes).toMatchObject([{ sheets: 2, waiting: 1 }]);
    // Told again, it takes nobody back to what was looked at.
    await heard(id);
    expect(await open('coordinator', five)).toMatchObject({ state: 'published', lawChanges: [] });
    await act('coordinator', whole, { action: 'archive', body: { reason: 'Superata' } });
    expect(await register('dlgs-286-1998')).toMatchObject({ sheets: 2, changes: [{ waiting: 0 }] });
  });

  it('takes back what an office said of a new version before, and leaves a draft to its writer', async () => {
    const [validated, inDraft, waiting] = [
      await published(['L. 91/1992 art. 9']),
      await published(['L. 91/1992 art. 9']),
      await published(['L. 91/1992 art. 9']),
    ];
    for (const id of [validated, inDraft, waiting])
      await act('coordinator', id, { action: 'edit', body: { shortAnswer: 'In Prefettura.' } });
    await send(validated);
    await validate(validated);
    await send(waiting);
    await heard((await mark('l-91-1992', {})).id);
    for (const id of [validated, inDraft, waiting]) {
      expect(await open('coordinator', id)).toMatchObject({
        state: 'draft',
        offices: [{ validatedAt: null }],
        lawChanges: [{ act: 'l-91-1992', articles: [] }],
      });
      expect(await onPublicPage(id)).toHaveLength(1);
    }
    // A second change of the same act stands beside the first.
    await heard((await mark('l-91-1992', { articles: '9' })).id);
    expect(await onPublicPage(inDraft)).toHaveLength(2);
  });

  it('holds a sheet that an office validated before, and was not published yet', async () => {
    await published(['L. 50/2023 art. 1']);
    const validated = async (reference: string): Promise<string> => {
      const id = await draft([reference]);
      await send(id);
      await validate(id);
      return id;
    };
    const [concerned, other] = [await validated('L. 50/2023 artt. 1 e 2'), await validated('L. 50/2023 art. 2')];
    await mark('l-50-2023', { articles: '1' });
    expect(await refusal(publish(concerned))).toBe('law_changed_since');
    expect((await publish(other)).state).toBe('published');
    await act('coordinator', concerned, { action: 'return_to_draft', body: { reason: 'La legge è cambiata.' } });
    await send(concerned);
    await validate(concerned);
    expect((await publish(concerned)).state).toBe('published');
  });

  it('goes on where it was stopped', async () => {
    const ids = [await published(['D.P.R. 394/1999 art. 9']), await published(['D.P.R. 394/1999 artt. 9 e 13'])];
    const { id } = await mark('dpr-394-1999', { articles: '9' });
    await app.get(QueueSheetsOfChange).run(network.id, id);
    // As a worker leaves it that was stopped between the two.
    await asOwner(async (client) => {
      await client.query('update legal_act_change set queued_at = null where id = $1', [id]);
      await client.query('delete from sheet_law_review where change_id = $1 and sheet_id = $2', [id, ids[1]]);
      await client.query(`update published_sheet set law_changes = '[]' where sheet_id = $1`, [ids[1]]);
      await client.query(`update sheet set state = 'published' where id = $1`, [ids[1]]);
    });
    await app.get(QueueSheetsOfChange).finish(network.id);
    for (const sheet of ids) {
      expect((await open('coordinator', sheet)).state).toBe('to_review');
      expect(await onPublicPage(sheet)).toHaveLength(1);
    }
    expect((await register('dpr-394-1999')).changes).toMatchObject([{ queued: true, sheets: 2 }]);
  });

  it('is one decision with one event, of codes only', async () => {
    await published(['D.P.R. 572/1993 art. 1']);
    const { id } = await mark('dpr-572-1993', { articles: '10, 2 e 2', what: 'Parole che restano fuori.' });
    const events = await installation.database.asSystem(network.id, (tx) => readStream(tx, id));
    expect(events.map(({ type, data }) => [type, JSON.parse(data) as unknown])).toEqual([
      [LEGAL_ACT_CHANGED, { act: 'dpr-572-1993', on: TODAY, articles: ['2', '10'] }],
    ]);
    expect(chainHolds(app.get(KeyedDigests), events)).toBe(true);
    expect(await refusal(mark('dpr-572-1993', { articles: '2, 10' }))).toBe('invalid_input: on change_marked_already');
  });

  it('is refused where it cannot be, beside its field', async () => {
    await published(['D.Lgs. 150/2011']);
    expect(
      await refusal(mark('dlgs-150-2011', { on: addDays(TODAY, 1), what: 'Lo dice Mario Rossi, 333 1234567.' })),
    ).toBe('invalid_input: on date_in_future: what names_somebody');
    expect(await refusal(mark('dlgs-150-2011', { on: '1998-07-25' }))).toBe('invalid_input: on date_too_early');
    expect(await refusal(mark('dlgs-1-1900', {}))).toBe('not_found');
    expect(await refusal(mark('dlgs-150-2011', { articles: '5 c. 4' }))).toBe('invalid_input: articles not_articles');
  });
});

describe('the register', () => {
  it('knows what is published by its first day, and no draft', async () => {
    const id = await draft(['L. 47/2017']);
    expect(await refusal(register('l-47-2017'))).toBe('not_found');
    await send(id);
    await validate(id);
    await publish(id);
    expect(await register('l-47-2017')).toMatchObject({ sheets: 1, title: 'Minori stranieri non accompagnati' });
    const found = await app.get(ReadSheets).list(as('coordinator', 'sheet.read'), { act: 'l-47-2017', limit: 20 });
    expect(found.items.map((item) => item.id)).toEqual([id]);
    // A new version that cites another act counts once it is published.
    await act('coordinator', id, { action: 'edit', body: { legalRefs: ['L. 48/2018'] } });
    expect(await register('l-47-2017')).toMatchObject({ sheets: 1 });
    await send(id);
    await validate(id);
    await publish(id);
    expect([(await register('l-47-2017')).sheets, (await register('l-48-2018')).sheets]).toEqual([0, 1]);
  });

  it('is read a page at a time', async () => {
    const list = (query: { limit: number; cursor?: string }) =>
      app.get(ReadLegalActs).list(as('coordinator', 'sheet.write'), query);
    const whole = await list({ limit: 100 });
    const first = await list({ limit: 2 });
    const second = await list({ limit: 100, cursor: first.nextCursor! });
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(second.nextCursor).toBeNull();
    expect(await refusal(list({ limit: 2, cursor: 'x' }))).toBe('invalid_input: cursor invalid');
  });

  it('is of one network and of its coordination', async () => {
    await published(['D.P.R. 179/2011']);
    await published(['D.P.R. 179/2011'], asti);
    const there = await register('dpr-179-2011', asti);
    await heard((await mark('dpr-179-2011', {})).id);
    expect(await register('dpr-179-2011', asti)).toEqual(there);
    for (const name of ['counter', 'external', 'interface', 'referentQuestura', 'admin', 'general'] as const) {
      expect([name, await refusal(mark('dpr-179-2011', { articles: '1' }, name))]).toEqual([name, 'not_allowed']);
      expect([name, await refusal(app.get(ReadLegalActs).open(as(name, 'sheet.write'), 'dpr-179-2011'))]).toEqual([
        name,
        'not_allowed',
      ]);
    }
    const client = new pg.Client({ connectionString: installation.appUrl, options: '-c search_path=respi,public' });
    await client.connect();
    try {
      const tables = ['legal_act', 'sheet_citation', 'legal_act_change', 'sheet_law_review'];
      for (const table of tables) expect((await client.query(`select 1 from ${table} limit 1`)).rows).toEqual([]);
      await client.query('begin');
      await client.query(`select set_config('app.network', $1, true)`, [network.id]);
      for (const table of tables.slice(2))
        expect((await client.query(`select 1 from ${table} limit 1`)).rows).toEqual([]);
    } finally {
      await client.end();
    }
  });
});

describe('an installation that had sheets before', () => {
  it('knows what they cite, and who answers for them, once it is brought up to date', async () => {
    const id = await published(['D.Lgs. 142/2015 artt. 4 e 22']);
    const owner = (await open('coordinator', id)).owner;
    expect(owner).toEqual({ id: network.person.coordinator, name: 'coordinator' });
    const source = await ownerSource(installation.ownerUrl, INSTALLATION_PARTS).initialize();
    try {
      const last = async (): Promise<string | undefined> => {
        const [row] = await source.query<{ name: string }[]>(
          'select name from respi.migration order by id desc limit 1',
        );
        return row?.name;
      };
      while ((await last())?.startsWith('KnowTheLaw') === false) await source.undoLastMigration();
      await source.undoLastMigration();
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
    expect(await register('dlgs-142-2015')).toMatchObject({
      ...{ label: 'D.Lgs. 142/2015', title: 'Accoglienza dei richiedenti protezione internazionale', sheets: 1 },
    });
    expect((await open('coordinator', id)).owner).toEqual(owner);
    await heard((await mark('dlgs-142-2015', { articles: '22' })).id);
    expect((await open('coordinator', id)).state).toBe('to_review');
  });
});

async function asOwner(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
