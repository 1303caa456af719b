import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TestingModule } from '@nestjs/testing';
import { AppModule } from '@respi/composition/server';
import { EVENT_HANDLERS, type EventHandler, EventHandlers, createApiApp, readConfig } from '@respi/shared/api-platform';
import { type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type MailServer, aMailServer } from './testing/a-mail-server';
import { aPostman, all, begin, stop, untilMails } from './testing/a-postman';
import {
  type TestSchema,
  aCase,
  anEvent,
  environmentFor,
  mailsOf,
  migratedDatabase,
  serviceHours,
} from './testing/a-worker';

let database: TestSchema;
let network: TestNetwork;
let server: MailServer;
let worker: TestingModule;
let api: NestFastifyApplication;

beforeAll(async () => {
  database = await migratedDatabase();
  network = await aNetwork(database.ownerUrl);
  await serviceHours(database, network, true);
  server = await aMailServer();
  worker = await aPostman(database, server.url);
  begin(worker);
  api = await createApiApp(AppModule.for(readConfig(environmentFor(database))), { logger: false });
  await api.init();
});

afterAll(async () => {
  await api.close();
  await stop(worker);
  await server.stop();
  await database.drop();
});

async function happens(red = false): Promise<string[]> {
  const subject = await aCase(database, network, { inChargeOf: network.person.secondCoordinator, red });
  const event = await anEvent(database, network, subject, 'nudged');
  await new EventHandlers(worker.get<EventHandler[]>(EVENT_HANDLERS)).handle(event, new AbortController().signal);
  return (await mailsOf(database, network, event.eventId)).map(({ who }) => who);
}

/** Where the last mail says that mails of its kind can be ended. */
async function offered(): Promise<string> {
  await untilMails(database, network, all('sent'));
  const raw = server.received.at(-1)?.raw.replace(/\r\n[ \t]+/g, '') ?? '';
  return /^List-Unsubscribe: ?<http:\/\/localhost:3000([^>]+)>/im.exec(raw)?.[1] ?? '';
}

const chosen = async (): Promise<unknown> =>
  (await database.owner.query('select choices from notification_preference')).rows[0];

it('is one click, without a login, and looking changes nothing', async () => {
  expect(await happens()).toEqual(['secondCoordinator']);
  const url = await offered();
  const page = await api.inject({ method: 'GET', url });
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['content-security-policy']).toContain("form-action 'self'");
  expect(page.body).toContain('<html lang="it">');
  expect(page.body).toContain('<form method="post"><button type="submit">Non inviare più</button></form>');
  expect(await chosen()).toBeUndefined();

  const done = await api.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'List-Unsubscribe=One-Click',
  });
  expect([done.statusCode, done.body.includes('Non saranno più inviate')]).toEqual([200, true]);
  expect(await chosen()).toMatchObject({
    choices: { groups: { assigned: { mail: 'off' }, replies: { mail: 'now' }, new_cases: { mail: 'digest' } } },
  });
  const again = await api.inject({ method: 'GET', url });
  expect([again.body.includes('Non saranno più inviate'), again.body.includes('<button')]).toEqual([true, false]);
  expect(await happens()).toEqual([]);
  expect(await happens(true)).toEqual(['secondCoordinator']);
});

it('looks like something of the network, leads to the choices in the portal, and names nobody', async () => {
  const url = await offered();
  const choices = '<a href="http://localhost:3000/cuneo/it/riservata/avvisi/preferenze">';
  for (const method of ['GET', 'POST'] as const) {
    const { body, headers } = await api.inject({ method, url });
    const style = /<style>(.*)<\/style>/s.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
    expect(style).toContain('focus-visible');
    expect(body).toContain('<strong>ReSPI</strong> <span>Rete di cuneo</span>');
    expect(body).toContain(choices);
    expect(body).not.toMatch(/secondCoordinator|@cuneo|src=|url\(/i);
  }
});

it('of a digest ends every digest, and nothing else', async () => {
  await database.owner.query('truncate notification_preference');
  // in one statement: the postman is at work
  await database.owner.query(
    `with digest as (
       insert into mail (id, network_id, event_id, recipient, kind, state, next_attempt_at, created_at)
       values (gen_random_uuid(), $1, gen_random_uuid(), $2, 'digest', 'queued', now(), now()) returning *)
     insert into notice (id, network_id, account_id, event_id, kind, must_act, at, digest_at, digest_id)
     select gen_random_uuid(), network_id, recipient, gen_random_uuid(), 'sealed_overdue', false, now(), now(), event_id from digest`,
    [network.id, network.person.coordinator],
  );
  await api.inject({ method: 'POST', url: await offered() });
  expect(await chosen()).toMatchObject({
    choices: { groups: { new_cases: { mail: 'off' }, course: { mail: 'off' }, assigned: { mail: 'now' } } },
  });
});

it('is refused to a link that is not ours, or was changed', async () => {
  const url = await offered();
  const changed = `${url.slice(0, -4)}${url.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
  for (const wrong of [changed, '/api/v1/unsubscribe/abc'])
    for (const method of ['GET', 'POST'] as const) {
      const answer = await api.inject({ method, url: wrong });
      expect([method, answer.statusCode, answer.body.includes('non è valido')]).toEqual([method, 404, true]);
      expect(answer.body).toContain('<a href="http://localhost:3000/">Aprire il portale ReSPI</a>');
      expect(answer.body).toContain('<style>');
      expect(answer.body).not.toContain('Rete di');
    }
});
