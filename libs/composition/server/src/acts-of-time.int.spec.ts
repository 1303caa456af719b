import { CloseReadCases, RecheckInterimAnswers } from '@respi/segnalazioni/api';
import type { CaseDetail, Filing } from '@respi/segnalazioni/contract';
import { romeDay } from '@respi/shared/kernel';
import { type TestNetwork, aNetwork, asSuper } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  await aNetwork(installation.ownerUrl, 'asti', 'AT');
  steps = new CaseSteps(installation, network);
});

afterAll(async () => {
  await installation.close();
});

const signal = new AbortController().signal;
const run = (task: typeof CloseReadCases | typeof RecheckInterimAnswers, stop = signal) =>
  installation.module.get<CloseReadCases | RecheckInterimAnswers>(task).run(stop);
const change = (id: string, set: string) =>
  asSuper(installation.ownerUrl, `update respi.segnalazione set ${set} where id = '${id}'`);

async function answered(
  outcome: 'risolta' | 'in_istruttoria' = 'risolta',
  filing: Partial<Filing> = {},
): Promise<CaseDetail> {
  const { id } = await steps.file(filing);
  return steps.act('coordinator', id, {
    action: 'answer_directly',
    body: { text: 'Risposta.', outcome, ...(outcome === 'in_istruttoria' ? { recheckOn: romeDay(new Date()) } : {}) },
  });
}

async function readDaysAgo(days: number, filing: Partial<Filing> = {}): Promise<string> {
  const { id } = await answered('risolta', filing);
  await steps.act('counter', id, { action: 'mark_read', body: {} });
  await change(id, `read_at = now() - interval '${days} days'`);
  return id;
}

const typesOf = async (id: string) =>
  (await installation.reading.events(installation.as(network, 'coordinator', 'case.read'), id)).items.map(
    ({ type }) => type,
  );

it('brings an interim answer back on its day, once, to whom it was with', async () => {
  const due = await answered('in_istruttoria');
  const later = await answered('in_istruttoria');
  await change(later.id, `recheck_on = current_date + 10`);
  await Promise.all([run(RecheckInterimAnswers), run(RecheckInterimAnswers)]);
  await run(RecheckInterimAnswers);
  expect(await steps.open(due.id)).toMatchObject({ state: 'in_charge', lap: 1 });
  expect(await typesOf(due.id)).toEqual(['submitted', 'answered_directly', 'recheck_due']);
  expect((await steps.open(later.id)).state).toBe('answered');
});

it('closes what was read so many days ago, and tells that time did it', async () => {
  const old = await readDaysAgo(31);
  const sealed = await readDaysAgo(31, steps.sealed());
  const recent = await readDaysAgo(29);
  await Promise.all([run(CloseReadCases), run(CloseReadCases)]);
  expect((await steps.open(old)).state).toBe('closed');
  expect((await steps.open(sealed)).state).toBe('closed');
  expect(await steps.open(recent)).toMatchObject({ state: 'answered', closesOn: expect.any(String) });
  const events = await installation.reading.events(installation.as(network, 'coordinator', 'case.read'), old);
  expect(events.chainValid).toBe(true);
  expect(events.items.at(-1)).toMatchObject({ type: 'closed', by: { name: 'ReSPI' }, data: { by: 'time' } });
  expect(events.items.filter(({ type }) => type === 'closed')).toHaveLength(1);
});

it('never closes an interim answer, an unread one or one that an office is still to answer', async () => {
  const interim = await answered('in_istruttoria');
  await change(interim.id, `read_at = now() - interval '90 days', unread = false, recheck_on = current_date + 5`);
  const unread = await readDaysAgo(90);
  await change(unread, 'unread = true');
  const awaited = await readDaysAgo(90);
  await change(awaited, `open_offices = array['${network.unit['PREF-CIT']!}']::uuid[]`);
  await run(CloseReadCases);
  for (const id of [interim.id, unread, awaited]) expect(await steps.open(id)).toMatchObject({ state: 'answered' });
});

it('goes on past a case that cannot move, and stops when told', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 3; index++) ids.push(await readDaysAgo(40));
  // A head that the chain does not continue from: appending to this case fails by the unique place of its events.
  await change(ids[0]!, 'event_seq = 0');
  const stopped = new AbortController();
  stopped.abort();
  await run(CloseReadCases, stopped.signal);
  expect((await steps.open(ids[1]!)).state).toBe('answered');
  await run(CloseReadCases);
  expect((await steps.open(ids[0]!)).state).toBe('answered');
  expect((await steps.open(ids[2]!)).state).toBe('closed');
});
