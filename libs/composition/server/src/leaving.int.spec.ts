import type { PersonName, TestNetwork } from '@respi/shared/testing';
import { Directory } from '@respi/identity/contract';
import { HandOverWork } from '@respi/segnalazioni/api';
import { romeDay } from '@respi/shared/kernel';
import { aNetwork } from '@respi/shared/testing';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

/** Somebody leaves, and somebody stands in: whose work it is, and under whose names. */
let installation: TestInstallation;
let network: TestNetwork;
let other: TestNetwork;
let steps: CaseSteps;
let work: HandOverWork;
let owner: pg.Client;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  other = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  steps = new CaseSteps(installation, network);
  work = installation.module.get(HandOverWork);
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await installation.close();
});

const reads = (person: PersonName) => installation.as(network, person, 'work.count');
const hands = (person: PersonName) => installation.as(network, person, 'work.hand_over');
const numbersOf = async (of: PersonName, by: PersonName) =>
  (await work.read(reads(by), network.person[of])).cases.items.map(({ number }) => number);

/** The Directory learns of an absence by the database's word, a moment later. */
async function heardOf(absent: string): Promise<void> {
  const directory = installation.module.get<Directory>(Directory);
  while (!(await directory.standIns(network.id, [absent], new Date())).has(absent)) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

it('is read by number, counted for who administers, and a sealed case exists for its handlers alone', async () => {
  const { number: sent } = await steps.forwarded();
  const sealed = await steps.file(steps.sealed());
  await steps.act('coordinator', sealed.id, { action: 'take', body: {} });
  expect(await numbersOf('coordinator', 'secondCoordinator')).toEqual([sent, sealed.number].sort());
  expect(await numbersOf('coordinator', 'interface')).toEqual([sent]);
  expect(await work.read(reads('admin'), network.person.coordinator)).toEqual({
    cases: { count: 1, items: [] },
    distinte: { count: 0, items: [] },
  });
  await expect(work.read(reads('counter'), network.person.coordinator)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(work.read(reads('admin'), other.person.coordinator)).rejects.toMatchObject({ code: 'not_found' });
});

it('goes to a colleague by the act that everybody uses; a sealed case only to who handles it', async () => {
  const { coordinator, interface: colleague, secondCoordinator, counter } = network.person;
  await expect(work.handOver(hands('counter'), coordinator, { to: colleague })).rejects.toMatchObject({
    code: 'not_allowed',
  });
  await expect(work.handOver(hands('secondCoordinator'), coordinator, { to: counter })).rejects.toMatchObject({
    fields: [{ path: 'to', code: 'not_a_colleague' }],
  });
  // The one who leaves is let out first: what was theirs waits for the coordination.
  await owner.query('update person set active = false where account_id = $1', [coordinator]);
  expect(await work.leavers(hands('interface'))).toEqual([
    { id: coordinator, name: 'coordinator', cases: 1, sealed: 0 },
  ]);
  expect(await work.leavers(hands('secondCoordinator'))).toEqual([
    { id: coordinator, name: 'coordinator', cases: 2, sealed: 1 },
  ]);

  const first = await work.handOver(hands('secondCoordinator'), coordinator, { to: colleague, note: 'Passaggio.' });
  expect(first).toEqual({ handedOver: 1, left: 1 });
  const second = await work.handOver(hands('secondCoordinator'), coordinator, { to: secondCoordinator });
  expect(second).toEqual({ handedOver: 1, left: 0 });
  expect(await work.leavers(hands('secondCoordinator'))).toEqual([]);
  const told = await owner.query(
    `select e.data::jsonb ->> 'to' as to, e.data::jsonb ->> 'from' as from, e.actor_id as by from event e where type = 'handed_over' order by at`,
  );
  expect(told.rows).toEqual([
    { to: colleague, from: coordinator, by: secondCoordinator },
    { to: secondCoordinator, from: coordinator, by: secondCoordinator },
  ]);
});

it('shows both names where somebody acts in the place of who is absent, and one where it is their own work', async () => {
  const { interface: absent, secondCoordinator: substitute } = network.person;
  const theirs = await steps.file();
  await steps.act('interface', theirs.id, { action: 'take', body: {} });
  const own = await steps.file();
  await steps.act('secondCoordinator', own.id, { action: 'take', body: {} });
  await steps.act('secondCoordinator', theirs.id, { action: 'add_note', body: { text: 'Prima.' } });
  await owner.query(
    `insert into absence (id, network_id, account_id, from_day, to_day, substitute_id, created_by, created_at)
     values ($1, $2, $3, $4, $4, $5, $3, now())`,
    [randomUUID(), network.id, absent, romeDay(new Date()), substitute],
  );
  await heardOf(absent);
  await steps.act('secondCoordinator', theirs.id, { action: 'add_note', body: { text: 'Al suo posto.' } });
  await steps.act('secondCoordinator', own.id, { action: 'add_note', body: { text: 'Mia.' } });
  const namesOf = async (id: string) => {
    const { items } = await installation.reading.events(installation.as(network, 'interface', 'case.read'), id);
    return items
      .filter(({ type }) => type === 'note_added')
      .map(({ by, onBehalfOf }) => [by.name, onBehalfOf?.name ?? null]);
  };
  expect(await namesOf(theirs.id)).toEqual([
    ['secondCoordinator', null],
    ['secondCoordinator', 'interface'],
  ]);
  expect(await namesOf(own.id)).toEqual([['secondCoordinator', null]]);
});
