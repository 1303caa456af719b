import type { INestApplicationContext } from '@nestjs/common';
import {
  ActOnSheet,
  DraftASheet,
  FormTokens,
  HearReaders,
  ReadFeedback,
  TellOwnersNightly,
} from '@respi/knowledge/api';
import { NewSheet, REMARK_KEPT_MONTHS } from '@respi/knowledge/contract';
import { Problem } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';

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
  owner = new pg.Client(installation.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await installation.close();
});

const as = (name: PersonName, permission: Parameters<TestInstallation['as']>[2] = 'sheet.write', where = network) =>
  installation.as(where, name, permission);
async function published(
  word: string,
  audience: 'rete' | 'pubblica' = 'pubblica',
): Promise<{ id: string; slug: string }> {
  const sheet = NewSheet.parse({
    ...{ question: `Come si chiede la ${word}?`, shortAnswer: 'Allo sportello.', slug: word, audience },
    ...{ topic: 'permesso-soggiorno', offices: ['QST-IMM'] },
  });
  const { id } = await app.get(DraftASheet).draft(as('coordinator'), sheet, null);
  const act = app.get(ActOnSheet);
  await act.act(as('coordinator', 'sheet.act'), id, null, { action: 'send_to_review', body: {} }, null);
  await act.act(as('referentQuestura', 'sheet.act'), id, null, { action: 'validate', body: {} }, null);
  await act.act(as('coordinator', 'sheet.act'), id, null, { action: 'publish', body: {} }, null);
  return { id, slug: word };
}
/** One that was shown long enough ago. */
const aToken = (): string => app.get(FormTokens).make(network.id, new Date(Date.now() - 60_000));
const vote = (slug: string, useful: boolean, address: string, more: object = {}) =>
  app.get(HearReaders).vote(network.slug, slug, { useful, ...more }, address);
const remark = (slug: string, text: string, token = aToken(), address = token) =>
  app.get(HearReaders).remark(network.slug, slug, { token, text }, address);
const read = (id: string) => app.get(ReadFeedback).open(as('coordinator'), id);
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Problem) return [error.code, ...error.fields.map(({ code }) => code)].join(' ');
    throw error;
  }
}

it('counts each reader once, exactly, and keeps nothing of them', async () => {
  const { id, slug } = await published('pera');
  await Promise.all(Array.from({ length: 25 }, (_, at) => vote(slug, at % 5 !== 0, `reader ${at}`)));
  await vote(slug, true, 'reader 1');
  await vote(slug, false, 'a program', { website: 'x' });
  expect(await read(id)).toMatchObject({ useful: 20, notUseful: 5, remarks: [] });
  const { rows } = await owner.query('select * from respi.sheet_feedback where sheet_id = $1', [id]);
  expect(Object.keys(rows[0] as object)).toEqual(['sheet_id', 'network_id', 'useful', 'not_useful', 'told_not_useful']);
});

it('keeps what was missing as ciphertext, refuses names, and forgets it without losing the count', async () => {
  const { id, slug } = await published('mela');
  await vote(slug, false, 'somebody');
  expect(await refusal(remark(slug, 'Scrivetemi a mario.rossi@example.it per favore'))).toBe(
    'invalid_input names_somebody',
  );
  expect(await refusal(remark(slug, 'Manca quanto costa e dove si paga', 'no token'))).toBe(
    'invalid_input form_expired',
  );
  const token = aToken();
  await remark(slug, 'Manca quanto costa e dove si paga', token);
  await remark(slug, 'Manca quanto costa e dove si paga', token);
  expect((await read(id)).remarks).toMatchObject([{ text: 'Manca quanto costa e dove si paga' }]);
  const { rows } = await owner.query<{ body: Buffer }>('select body from respi.sheet_remark');
  expect(rows).toHaveLength(1);
  expect(rows[0]!.body.toString()).not.toContain('costa');
  const later = new Date();
  later.setMonth(later.getMonth() + REMARK_KEPT_MONTHS + 1);
  expect(await app.get(TellOwnersNightly).forget(network.id, new Date())).toBe(0);
  expect(await app.get(TellOwnersNightly).forget(network.id, later)).toBe(1);
  expect(await read(id)).toMatchObject({ notUseful: 1, remarks: [] });
});

it('tells of a sheet once a night, and not again without news', async () => {
  const { id, slug } = await published('fico');
  await app.get(TellOwnersNightly).tell(network.id);
  await vote(slug, false, 'one');
  await vote(slug, false, 'two');
  await vote(slug, true, 'three');
  expect(await app.get(TellOwnersNightly).tell(network.id)).toBe(1);
  expect(await app.get(TellOwnersNightly).tell(network.id)).toBe(0);
  const { rows } = await owner.query<{ data: string }>(
    `select data from respi.event where stream_id = $1 and type = 'sheet_feedback_given'`,
    [id],
  );
  expect(rows.map(({ data }) => JSON.parse(data) as object)).toEqual([{ notUseful: 2 }]);
});

it('hears who works in the network, also of a sheet that the public does not read, without keeping who it was', async () => {
  const { id } = await published('sorba', 'rete');
  await owner.query('update respi.sheet set owner_id = null where id = $1', [id]);
  const say = (text: string | null, where = network, name: PersonName = 'counter') =>
    app.get(HearReaders).colleague(as(name, 'sheet.read', where), id, { useful: text === null, text });
  await say('Manca a quale indirizzo si scrive');
  expect(await refusal(say('Scrivere a mario.rossi@example.it'))).toBe('invalid_input names_somebody');
  expect(await refusal(say(null, asti))).toBe('not_found');
  await say(null, network, 'external');
  expect(await read(id)).toMatchObject({
    ...{ owner: null, useful: 1, notUseful: 1 },
    remarks: [{ text: 'Manca a quale indirizzo si scrive' }],
  });
  // Nobody answers for it yet: the coordination finds it all the same.
  const { items } = await app.get(ReadFeedback).list(as('coordinator'), { limit: 20 });
  expect(items.find(({ sheetId }) => sheetId === id)?.remarks).toHaveLength(1);
});

it('takes nothing for a sheet that the public does not read, and shows another network nothing', async () => {
  const { slug } = await published('uva', 'rete');
  expect(await refusal(vote(slug, true, 'x'))).toBe('not_found');
  expect(await refusal(remark(slug, 'Manca quanto costa e dove si paga'))).toBe('not_found');
  const { id } = await published('melone');
  expect(await refusal(app.get(ReadFeedback).open(as('coordinator', 'sheet.write', asti), id))).toBe('not_found');
  expect((await app.get(ReadFeedback).list(as('coordinator', 'sheet.write', asti), { limit: 20 })).items).toEqual([]);
  const list = await app.get(ReadFeedback).list(as('coordinator'), { limit: 2 });
  expect(list.items.map(({ notUseful }) => notUseful)).toEqual([5, 2]);
  expect(list.nextCursor).not.toBeNull();
});
