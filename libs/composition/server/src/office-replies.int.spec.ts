import { ReadOfficeReplies } from '@respi/segnalazioni/api';
import type { ActionBody } from '@respi/segnalazioni/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

let installation: TestInstallation;
let network: TestNetwork;
let replies: ReadOfficeReplies;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  replies = installation.module.get(ReadOfficeReplies);
  steps = new CaseSteps(installation, network);
});

afterAll(async () => {
  await installation.close();
});

const as = (name: PersonName) => installation.as(network, name, 'office.replies');
const numbers = (page: { items: readonly { case: { number: string } }[] }) =>
  page.items.map((item) => item.case.number);

it('lists every reply of the office newest first, page by page, by validation, with what may be done', async () => {
  const collected = [];
  for (const word of ['uno', 'due', 'tre']) collected.push(await steps.collected({}, `Risposta numero ${word}.`));
  const waiting = collected[1]!;
  await steps.act('coordinator', waiting.id, {
    action: 'send_to_validation',
    body: { replyId: waiting.replies[0]!.id },
  });
  await steps.act('coordinator', waiting.id, { action: 'add_note', body: { text: 'Nota interna zebrata.' } });

  const first = await replies.list(as('referentQuestura'), { limit: 2 });
  const second = await replies.list(as('referentQuestura'), { limit: 2, cursor: first.nextCursor! });
  expect([...numbers(first), ...numbers(second)]).toEqual(collected.map(({ number }) => number).reverse());
  expect(second.nextCursor).toBeNull();

  const oldest = await replies.list(as('referentQuestura'), { limit: 2, order: 'oldest' });
  const rest = await replies.list(as('referentQuestura'), { limit: 2, order: 'oldest', cursor: oldest.nextCursor! });
  expect([...numbers(oldest), ...numbers(rest)]).toEqual(collected.map(({ number }) => number));
  expect(rest.nextCursor).toBeNull();

  const pending = await replies.list(as('referentQuestura'), { limit: 20, validation: ['pending'] });
  expect(pending.items).toMatchObject([
    {
      case: { number: waiting.number, sealed: false },
      question: 'Si chiede lo stato del rinnovo.',
      reply: {
        text: 'Risposta numero due.',
        availableActions: ['approve', 'correct', 'reject'],
        versions: [{ version: 1 }],
      },
    },
  ]);
  expect(JSON.stringify(pending)).not.toMatch(/zebrata|Provetti/);
});

it('lets the counter read of a reply only what went out, and calls it corrected only after that', async () => {
  const { id, replies: first } = await steps.collected({}, 'Bozza mai uscita.');
  const replyId = first[0]!.id;
  const correct = (text: string) =>
    steps.act('referentQuestura', id, { action: 'correct', body: { replyId, text, reason: 'Svista.' } });
  await steps.act('coordinator', id, { action: 'send_to_validation', body: { replyId } });
  await correct('Prima risposta uscita.');

  expect(await steps.open(id, 'counter')).toMatchObject({
    replies: [{ text: 'Prima risposta uscita.', validation: 'approved', versions: [{ version: 2 }] }],
  });
  for (const name of ['coordinator', 'referentQuestura'] as const)
    expect((await steps.open(id, name)).replies).toMatchObject([
      { validation: 'corrected', versions: [{ text: 'Bozza mai uscita.' }, { version: 2 }] },
    ]);

  await correct('Seconda risposta.');
  const counterReads = await steps.open(id, 'counter');
  expect(counterReads.replies).toMatchObject([
    { text: 'Seconda risposta.', validation: 'corrected', versions: [{ version: 2 }, { version: 3 }] },
  ]);
  expect(JSON.stringify(counterReads)).not.toContain('Bozza mai uscita.');
});

it('finds by the words of the reply, stems and accents aside', async () => {
  const found = await steps.collected({}, 'La città indicata non è competente.');
  expect(numbers(await replies.search(as('referentQuestura'), { text: 'citta competenti', limit: 20 }))).toEqual([
    found.number,
  ]);
  expect((await replies.search(as('referentQuestura'), { text: 'introvabile', limit: 20 })).items).toEqual([]);
});

it('shows the replies of one’s own office alone, and nothing to who is no referent', async () => {
  expect((await replies.list(as('referentPrefettura'), { limit: 20 })).items).toEqual([]);
  expect((await replies.search(as('referentPrefettura'), { text: 'risposta', limit: 20 })).items).toEqual([]);
  for (const name of ['counter', 'coordinator', 'admin', 'general'] as const)
    await expect(replies.list(as(name), { limit: 20 })).rejects.toMatchObject({ code: 'not_allowed' });
  const elsewhere = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  const there = installation.as(elsewhere, 'referentQuestura', 'office.replies');
  expect((await replies.list(there, { limit: 20 })).items).toEqual([]);
  await expect(replies.list(as('referentQuestura'), { limit: 20, cursor: 'x' })).rejects.toMatchObject({
    code: 'invalid_input',
  });
});

it('shows a sealed case to the addressee office, and no reply of it elsewhere', async () => {
  const sealed = await steps.collected(steps.sealed({ office: 'PREF-SUI-RIC' }), 'Risposta riservata.');
  expect((await replies.list(as('referentPrefettura'), { limit: 20 })).items).toMatchObject([
    { case: { number: sealed.number, sealed: true }, reply: { text: 'Risposta riservata.' } },
  ]);
  expect((await replies.search(as('referentQuestura'), { text: 'riservata', limit: 20 })).items).toEqual([]);
});

it('keeps the dates of a correction, and asks for the one that its outcome needs', async () => {
  const { id, replies: collected } = await steps.collected({}, 'Fatto.');
  const replyId = collected[0]!.id;
  await steps.act('coordinator', id, { action: 'send_to_validation', body: { replyId } });
  const correct = (body: Omit<ActionBody<'correct'>, 'replyId' | 'text'>) =>
    steps.act('referentQuestura', id, { action: 'correct', body: { replyId, text: 'Ancora in corso.', ...body } });
  await expect(correct({ outcome: 'in_istruttoria' })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'recheckOn', code: 'recheck_needed' }],
  });
  expect(await correct({ outcome: 'in_istruttoria', recheckOn: '2099-12-10' })).toMatchObject({
    state: 'answered',
    replies: [{ outcome: 'in_istruttoria', recheckOn: '2099-12-10' }],
  });
  expect(await correct({})).toMatchObject({ replies: [{ outcome: 'in_istruttoria', recheckOn: '2099-12-10' }] });
  expect(await correct({ outcome: 'appuntamento_fissato', dueOn: '2099-12-08' })).toMatchObject({
    replies: [{ outcome: 'appuntamento_fissato', dueOn: '2099-12-08', recheckOn: null }],
  });
});
