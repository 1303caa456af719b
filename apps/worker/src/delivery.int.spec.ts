import type { TestingModule } from '@nestjs/testing';
import { InvitationMail } from '@respi/identity/contract';
import { EVENT_HANDLERS, type EventHandler, EventHandlers } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import { type TestNetwork, aNetwork } from '@respi/shared/testing';
import { QUICK, aPostman, all, begin, loopsOf, stop, untilMails } from './testing/a-postman';
import { type MailServer, aMailServer, unusedPort } from './testing/a-mail-server';
import { type MailRow, type TestSchema, aCase, anEvent, migratedDatabase, serviceHours } from './testing/a-worker';

let database: TestSchema;
let network: TestNetwork;
let server: MailServer;
const workers: TestingModule[] = [];
let slug = 0;

beforeAll(async () => {
  database = await migratedDatabase();
});

beforeEach(async () => {
  server = await aMailServer();
  slug += 1;
  network = await aNetwork(database.ownerUrl, `rete-${slug}`, `R${slug}`);
  await serviceHours(database, network, true);
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => stop(worker)));
  await server.stop();
  await database.owner.query('truncate mail');
});

afterAll(async () => {
  await database.drop();
});

async function aPostmanHere(url = server.url, settings = QUICK): Promise<TestingModule> {
  const worker = await aPostman(database, url, settings);
  workers.push(worker);
  return worker;
}

/** Puts the two mails of one released reply: to `counter` and to `colleague`. */
async function aReplyIsOut(worker: TestingModule): Promise<string> {
  const subject = await aCase(database, network);
  const event = await anEvent(database, network, subject, 'reply_released', { to: 'answered' });
  await new EventHandlers(worker.get<EventHandler[]>(EVENT_HANDLERS)).handle(event, new AbortController().signal);
  return subject.number;
}

const until = (condition: (mails: MailRow[]) => boolean) => untilMails(database, network, condition);

describe('the postman', () => {
  it('sends number and link in Italian, never a name or a text', async () => {
    const worker = await aPostmanHere();
    begin(worker);
    const number = await aReplyIsOut(worker);
    await until(all('sent'));
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual([
      `colleague@${network.slug}.example.org`,
      `counter@${network.slug}.example.org`,
    ]);
    const { raw } = server.received[0]!;
    expect(raw).toContain(`Subject: Segnalazione ${number}: riscontro disponibile`);
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toContain('Content-Type: text/plain');
    const body = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    expect(body).toContain(`/${network.slug}/it/riservata/segnalazioni/`);
    expect(raw).not.toMatch(/Provetti|Amin|Questura/);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('tries again what the server puts off, under the same Message-ID', async () => {
    const worker = await aPostmanHere();
    let refusals = 4;
    const ids: string[] = [];
    server.answer = () => (refusals-- > 0 ? 451 : undefined);
    server.afterData = () => ids.push(server.received.at(-1)!.messageId);
    begin(worker);
    await aReplyIsOut(worker);
    const mails = await until(all('sent'));
    expect(mails.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(6);
    expect(mails.every((mail) => mail.last_error === null)).toBe(true);
    expect(ids).toHaveLength(2);
  });

  it('gives up at once on an address that is refused, and keeps the code and not the sentence', async () => {
    const worker = await aPostmanHere();
    server.answer = (address) => (address.startsWith('colleague') ? 550 : undefined);
    begin(worker);
    await aReplyIsOut(worker);
    const mails = await until((rows) => rows.length === 2 && rows.every(({ state }) => state !== 'queued'));
    expect(mails).toEqual([
      expect.objectContaining({ who: 'colleague', state: 'failed', attempts: 1, last_error: '550' }),
      expect.objectContaining({ who: 'counter', state: 'sent', attempts: 1, last_error: null }),
    ]);
  });

  it('gives up after the last wait', async () => {
    const worker = await aPostmanHere(server.url, { ...QUICK, waitsMs: [20, 20] });
    server.answer = () => 451;
    begin(worker);
    await aReplyIsOut(worker);
    expect(await until(all('failed'))).toEqual([
      expect.objectContaining({ attempts: 3, last_error: '451' }),
      expect.objectContaining({ attempts: 3 }),
    ]);
  });

  it('waits for a server that is down, and costs the mails behind the first no attempt', async () => {
    const port = await unusedPort();
    const worker = await aPostmanHere(`smtp://127.0.0.1:${port}`, {
      ...QUICK,
      waitsMs: [100, 100, 100, 100, 100, 100, 100, 100],
    });
    await aReplyIsOut(worker);
    begin(worker);
    await until((mails) => mails.some(({ last_error }) => last_error !== null));
    const late = await aMailServer(port);
    const mails = await until(all('sent'));
    await stop(workers.pop()!);
    expect(late.received).toHaveLength(2);
    expect(mails.every(({ attempts }) => attempts < 8)).toBe(true);
    await late.stop();
  });

  it('sends again, under the same Message-ID, what was sent and not recorded', async () => {
    const worker = await aPostmanHere();
    await aReplyIsOut(worker);
    begin(worker);
    await until(all('sent'));
    // As a kill between the two leaves it: out, and still claimed.
    await database.owner.query(
      `update mail set state = 'queued', next_attempt_at = now() + interval '300 milliseconds'`,
    );
    await until(all('sent'));
    const ids = server.received.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(2);
  });

  it('shares the round with another one: each mail goes out once', async () => {
    const [one, other] = [await aPostmanHere(), await aPostmanHere()];
    for (let index = 0; index < 15; index += 1) await aReplyIsOut(one);
    begin(one);
    begin(other);
    await until((mails) => mails.length === 30 && all('sent')(mails));
    const ids = server.received.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(30);
    expect(new Set(ids).size).toBe(30);
  });

  it('hands back what it holds when it is stopped', async () => {
    const worker = await aPostmanHere(server.url, { ...QUICK, leaseMs: 600_000, pollMs: 60_000 });
    for (let index = 0; index < 5; index += 1) await aReplyIsOut(worker);
    let stopped: Promise<unknown> | undefined;
    server.afterData = () => {
      stopped ??= Promise.all(loopsOf(worker).map((loop) => loop.stop()));
    };
    begin(worker);
    await until((mails) => mails.some(({ state }) => state === 'sent'));
    await stopped;
    const { rows } = await database.owner.query<{ due: number }>(
      `select count(*)::int as due from mail where state = 'queued' and next_attempt_at <= clock_timestamp()`,
    );
    expect(rows[0]?.due).toBe(10 - server.received.length);
    expect(server.received.length).toBeLessThan(3);
  });

  it('sends nothing to whoever has left the network', async () => {
    const worker = await aPostmanHere();
    await aReplyIsOut(worker);
    await database.owner.query('update person set active = false where account_id = $1', [network.person.colleague]);
    begin(worker);
    const mails = await until((rows) => rows.every(({ state }) => state !== 'queued'));
    expect(mails[0]).toMatchObject({ who: 'colleague', state: 'failed', last_error: 'recipient_gone' });
    expect(server.received).toHaveLength(1);
  });
});

describe('an invitation', () => {
  it('goes out with its link, which is gone from the table afterwards', async () => {
    const worker = await aPostmanHere();
    begin(worker);
    await worker.get(InvitationMail).send({
      networkId: network.id,
      invitationId: newId(),
      accountId: network.person.admin,
      email: `admin@${network.slug}.example.org`,
      link: 'http://localhost:3000/x/it/imposta-password#token=abc-def',
      expiresAt: new Date(Date.now() + 60_000),
      accepted: false,
    });
    await until(all('sent'));
    expect(server.received[0]?.raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')).toContain(
      'imposta-password#token=abc-def',
    );
    const { rows } = await database.owner.query('select secret_link from mail');
    expect(rows).toEqual([{ secret_link: null }]);
  });
});
