import type { TestingModule } from '@nestjs/testing';
import { ServiceHours } from '@respi/notifications/contract';
import { EVENT_HANDLERS, type EventHandler, EventHandlers } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import { type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type MailServer, aMailServer } from './testing/a-mail-server';
import { QUICK, aPostman, all, begin, stop, untilMails } from './testing/a-postman';
import {
  type MailRow,
  type TestCase,
  type TestSchema,
  aCase,
  anEvent,
  migratedDatabase,
  serviceHours,
} from './testing/a-worker';

let database: TestSchema;
let network: TestNetwork;
let server: MailServer;
let worker: TestingModule;
let slug = 0;

beforeAll(async () => {
  database = await migratedDatabase();
});

beforeEach(async () => {
  slug += 1;
  network = await aNetwork(database.ownerUrl, `rete-${slug}`, `R${slug}`);
  await serviceHours(database, network, true);
  server = await aMailServer();
  worker = await aPostman(database, server.url);
});

afterEach(async () => {
  await stop(worker);
  await server.stop();
  await database.owner.query('truncate mail; truncate notice');
});

afterAll(async () => {
  await database.drop();
});

const until = (condition: (mails: MailRow[]) => boolean) => untilMails(database, network, condition);

/** A case in the hands of one person, so that each event makes one mail. */
const hers = (change: { red?: boolean; sealed?: boolean } = {}) =>
  aCase(database, network, { inChargeOf: network.person.secondCoordinator, ...change });

async function happens(subject: TestCase, ...types: string[]): Promise<void> {
  const handlers = new EventHandlers(worker.get<EventHandler[]>(EVENT_HANDLERS));
  for (const type of types)
    await handlers.handle(await anEvent(database, network, subject, type), new AbortController().signal);
}

/** What the subjects of the mails that arrived say happened, in order of arrival. */
const arrived = (): string[] =>
  server.received.map(({ raw }) => (/^subject: .*\n?(?:^ .*)*/im.exec(raw)?.[0] ?? '').replace(/^.*: /s, '').trim());

describe('mails about one case to one person', () => {
  it('leave in the order of the case', async () => {
    await happens(await hers(), 'nudged', 'integration_submitted', 'recheck_due');
    begin(worker);
    await until(all('sent'));
    expect(arrived()).toEqual(['sollecito', 'integrazione arrivata', 'da ricontrollare']);
  });

  it('wait for an earlier one that is tried again, while those of another case go on', async () => {
    const subject = await hers();
    await happens(subject, 'nudged', 'recheck_due');
    let refusals = 3;
    server.answer = () => (refusals-- > 0 ? 451 : undefined);
    begin(worker);
    await until((mails) => mails.some(({ last_error }) => last_error === '451'));
    await happens(await hers(), 'integration_submitted');
    await until(all('sent'));
    expect(arrived()).toHaveLength(3);
    expect(arrived().filter((kind) => kind !== 'integrazione arrivata')).toEqual(['sollecito', 'da ricontrollare']);
  });

  it('do not wait for one that is given up', async () => {
    await happens(await hers(), 'nudged', 'recheck_due');
    let refusals = 1;
    server.answer = () => (refusals-- > 0 ? 550 : undefined);
    begin(worker);
    await until((mails) => mails.every(({ state }) => state !== 'queued'));
    expect(arrived()).toEqual(['da ricontrollare']);
  });

  it('are one thread, whose root tells no id, and can be unsubscribed by one click', async () => {
    const subject = await hers();
    await happens(subject, 'nudged', 'recheck_due');
    begin(worker);
    await until(all('sent'));
    const header = (name: string) =>
      server.received.map(
        ({ raw }) => new RegExp(`^${name}:\\s*(<[^>]+>)`, 'im').exec(raw.replace(/=?\r\n[ \t]/g, ''))?.[1],
      );
    const [root, same] = header('References');
    expect(root).toMatch(/^<[0-9a-f]{32}@localhost>$/);
    expect([same, ...header('In-Reply-To')]).toEqual([root, root, root]);
    expect(header('List-Unsubscribe')[0]).toMatch(/^<http:\/\/localhost:3000\/api\/v1\/unsubscribe\/[\w-]+>$/);
    expect(server.received[0]?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(server.received[0]?.raw).toMatch(/multipart\/alternative[^]*text\/plain[^]*text\/html/);
    for (const id of [subject.id, network.person.secondCoordinator, network.id])
      expect(server.received[0]?.raw.split('\r\n\r\n')[0]).not.toContain(id);
  });

  it('are not sent to somebody to whom the case no longer exists, who is told apart from nobody else', async () => {
    const subject = await hers();
    await happens(subject, 'nudged');
    await database.owner.query('update segnalazione set sealed = true where id = $1', [subject.id]);
    begin(worker);
    expect(await until((mails) => mails.every(({ state }) => state !== 'queued'))).toEqual([
      expect.objectContaining({ state: 'failed', last_error: 'recipient_gone' }),
    ]);
    expect(server.received).toEqual([]);
  });
});

describe('outside service hours', () => {
  beforeEach(async () => {
    await serviceHours(database, network, false);
    await heard(false);
  });

  async function heard(open: boolean): Promise<void> {
    for (const end = Date.now() + 5_000; Date.now() < end;) {
      const now = new Date();
      if ((await worker.get(ServiceHours, { strict: false }).nextOpening(network.id, now)) <= now === open) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the directory did not hear');
  }

  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 20 * QUICK.pollMs));

  it('mails wait for the next opening, and then go', async () => {
    await happens(await hers(), 'nudged');
    begin(worker);
    await aWhile();
    expect(server.received).toEqual([]);
    await serviceHours(database, network, true);
    await until(all('sent'));
  });

  it('one about a ROSSO case goes to who must act', async () => {
    await happens(await hers({ red: true }), 'nudged');
    begin(worker);
    await until(all('sent'));
  });

  it('one that turned ROSSO takes those that wait with it, in order', async () => {
    const subject = await hers();
    await happens(subject, 'integration_submitted');
    await happens(await hers(), 'recheck_due');
    begin(worker);
    await aWhile();
    await database.owner.query('update segnalazione set urgency_level = 1 where id = $1', [subject.id]);
    await happens(subject, 'nudged');
    await until((mails) => mails.filter(({ state }) => state === 'sent').length === 2);
    await aWhile();
    expect(arrived()).toEqual(['integrazione arrivata', 'sollecito']);
  });

  it('an invitation goes: somebody has just asked for it', async () => {
    await database.owner.query(
      `insert into mail (id, network_id, event_id, recipient, kind, urgent, secret_link, state, next_attempt_at, created_at)
       select $1, $2, $3, $4, 'invitation', true, null, 'queued', now(), now()`,
      [newId(), network.id, newId(), network.person.counter],
    );
    begin(worker);
    expect(await until((mails) => mails.every(({ state }) => state !== 'queued'))).toEqual([
      expect.objectContaining({ last_error: 'link_expired' }),
    ]);
  });
});
