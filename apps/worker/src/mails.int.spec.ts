import type { TestingModule } from '@nestjs/testing';
import { INSTALLATION_PARTS } from '@respi/composition/server';
import { InvitationMail } from '@respi/identity/contract';
import {
  EVENT_HANDLERS,
  type EventHandler,
  EventHandlers,
  type EventJob,
  QueueBackend,
  SCHEDULED_TASKS,
  type ScheduledTask,
  ownerSource,
} from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import { type TestNetwork, aNetwork } from '@respi/shared/testing';
import {
  type TestSchema,
  aCase,
  aReply,
  aWorker,
  anEvent,
  databaseOf,
  mailsOf,
  migratedDatabase,
} from './testing/a-worker';

let database: TestSchema;
let cuneo: TestNetwork;
let asti: TestNetwork;
let worker: TestingModule;
let handlers: EventHandlers;

beforeAll(async () => {
  database = await migratedDatabase();
  cuneo = await aNetwork(database.ownerUrl, 'cuneo', 'CN');
  asti = await aNetwork(database.ownerUrl, 'asti', 'AT');
  worker = await aWorker(database);
  handlers = new EventHandlers(worker.get<EventHandler[]>(EVENT_HANDLERS));
});

afterAll(async () => {
  await worker.get(QueueBackend).close();
  await worker.close();
  await database.drop();
});

async function told(event: EventJob): Promise<string[]> {
  await handlers.handle(event, new AbortController().signal);
  return (await mailsOf(database, cuneo, event.eventId)).map(({ who, kind }) => `${who}: ${kind}`);
}

describe('who is told', () => {
  it('of a reply: the operators of the counter that filed, and no other', async () => {
    const event = await anEvent(database, cuneo, await aCase(database, cuneo), 'reply_released', { to: 'answered' });
    expect(await told(event)).toEqual(['colleague: reply_released', 'counter: reply_released']);
  });

  it('of a reply in a sealed case: the operator who filed it alone', async () => {
    const event = await anEvent(database, cuneo, await aCase(database, cuneo, { sealed: true }), 'reply_released', {
      to: 'answered',
    });
    expect(await told(event)).toEqual(['counter: reply_released']);
  });

  it('of a case of a service of the wider network: the operator who filed it alone', async () => {
    const subject = await aCase(database, cuneo, { filedBy: cuneo.person.external, sportello: 'CPI-ALBA' });
    expect(await told(await anEvent(database, cuneo, subject, 'reply_released'))).toEqual(['external: reply_released']);
  });

  it('not whoever did it', async () => {
    const event = await anEvent(
      database,
      cuneo,
      await aCase(database, cuneo),
      'reply_released',
      {},
      { actorId: cuneo.person.colleague },
    );
    expect(await told(event)).toEqual(['counter: reply_released']);
  });

  it('not whoever has left, or has not come yet', async () => {
    const subject = await aCase(database, cuneo);
    await database.owner.query('update membership set valid_to = now() where account_id = $1', [
      cuneo.person.colleague,
    ]);
    expect(await told(await anEvent(database, cuneo, subject, 'reply_released'))).toEqual(['counter: reply_released']);
    await database.owner.query('update membership set valid_to = null where account_id = $1', [cuneo.person.colleague]);
    await database.owner.query('update person set accepted_at = null where account_id = $1', [cuneo.person.colleague]);
    expect(await told(await anEvent(database, cuneo, subject, 'reply_released'))).toEqual(['counter: reply_released']);
    await database.owner.query('update person set accepted_at = now() where account_id = $1', [cuneo.person.colleague]);
  });

  it('of nothing that an import tells again', async () => {
    const event = await anEvent(database, cuneo, await aCase(database, cuneo), 'reply_released', {}, { silent: true });
    expect(await told(event)).toEqual([]);
  });

  it('once, however often the event comes', async () => {
    const event = await anEvent(database, cuneo, await aCase(database, cuneo), 'integration_requested');
    await told(event);
    expect(await told(event)).toEqual(['colleague: integration_requested', 'counter: integration_requested']);
  });

  it('of an approval, when it sends the reply out and not when the reply was out', async () => {
    const subject = await aCase(database, cuneo);
    const at = new Date().toISOString();
    const now = await aReply(database, cuneo, subject, at);
    expect(
      await told(await anEvent(database, cuneo, subject, 'reply_approved', { replyId: now }, { at })),
    ).toHaveLength(2);
    const before = await aReply(database, cuneo, subject, '2026-01-01T10:00:00.000Z');
    expect(await told(await anEvent(database, cuneo, subject, 'reply_approved', { replyId: before }, { at }))).toEqual(
      [],
    );
    expect(await told(await anEvent(database, cuneo, subject, 'reply_corrected', { replyId: before }, { at }))).toEqual(
      ['colleague: reply_corrected', 'counter: reply_corrected'],
    );
    const rejection = { replyId: before, afterRelease: true };
    expect(await told(await anEvent(database, cuneo, subject, 'reply_rejected', rejection, { at }))).toEqual([
      'colleague: reply_withdrawn',
      'counter: reply_withdrawn',
      'secondCoordinator: reply_rejected',
    ]);
  });

  it('of a withdrawal with open referrals: the interface operators, of a sealed case its handlers among them', async () => {
    const actor = { actorId: cuneo.person.counter };
    const open = await aCase(database, cuneo);
    expect(await told(await anEvent(database, cuneo, open, 'withdrawn', { struck: [newId()] }, actor))).toEqual([
      'interface: referrals_struck',
    ]);
    expect(await told(await anEvent(database, cuneo, open, 'withdrawn', { struck: [] }, actor))).toEqual([]);
    const sealed = await aCase(database, cuneo, { sealed: true });
    expect(await told(await anEvent(database, cuneo, sealed, 'withdrawn', { struck: [newId()] }, actor))).toEqual([]);
    await database.owner.query('insert into case_handler (case_id, account_id, network_id) values ($1, $2, $3)', [
      sealed.id,
      cuneo.person.interface,
      cuneo.id,
    ]);
    expect(await told(await anEvent(database, cuneo, sealed, 'withdrawn', { struck: [newId()] }, actor))).toEqual([
      'interface: referrals_struck',
    ]);
  });

  it('of a case that is not taken on: its counter', async () => {
    const event = await anEvent(database, cuneo, await aCase(database, cuneo), 'declined', { to: 'declined' });
    expect(await told(event)).toEqual(['colleague: declined', 'counter: declined']);
  });

  it('nobody in another network', async () => {
    expect(await mailsOf(database, asti)).toEqual([]);
  });
});

describe('an invitation', () => {
  it.each([
    ['invitation', 'null'],
    ['password_link', 'now()'],
  ])(
    'becomes a mail (%s) when its event comes, once, though event and queue carry neither link nor address',
    async (kind, accepted) => {
      await database.owner.query(`delete from mail where network_id = $1`, [asti.id]);
      await database.owner.query(`update person set accepted_at = ${accepted} where account_id = $1`, [
        asti.person.counter,
      ]);
      const { rows } = await database.owner.query<{ id: string }>('select id from person where account_id = $1', [
        asti.person.counter,
      ]);
      const personId = rows[0]?.id ?? '';
      await database.owner.query(
        `insert into invitation (id, token_hash, network_id, account_id, expires_at) values ($1, $4, $2, $3, now() + interval '1 day')`,
        [newId(), asti.id, asti.person.counter, Buffer.from(kind)],
      );
      const event: EventJob = {
        eventId: newId(),
        networkId: asti.id,
        stream: 'person',
        streamId: personId,
        type: 'person_invited',
        actorId: asti.person.admin,
        at: new Date().toISOString(),
        silent: false,
      };
      const { signal } = new AbortController();
      await handlers.handle(event, signal);
      await handlers.handle(event, signal);
      expect(await mailsOf(database, asti)).toEqual([expect.objectContaining({ who: 'counter', kind, state: 'kept' })]);
      await database.owner.query(
        `update mail set link_expires_at = now() - interval '1 second' where network_id = $1`,
        [asti.id],
      );
    },
  );
});

describe('a login from a device that was not seen before, or by a recovery code, or tried again and again', () => {
  it.each([
    ['entered_from_new_device', 'new_device'],
    ['entered_from_shared_computer', 'shared_computer'],
    ['recovery_code_used', 'recovery_code_used'],
    ['many_wrong_passwords', 'wrong_passwords'],
  ])('is told to its owner alone, in the inbox and by mail, once (%s)', async (type, kind) => {
    const { rows } = await database.owner.query<{ id: string }>('select id from person where account_id = $1', [
      cuneo.person.counter,
    ]);
    const event = await anEvent(database, cuneo, { id: rows[0]!.id } as Awaited<ReturnType<typeof aCase>>, type);
    const job = { ...event, stream: 'person' } as const;
    expect(await told(job)).toEqual([`counter: ${kind}`]);
    expect(await told(job)).toEqual([`counter: ${kind}`]);
    const notices = await database.owner.query('select account_id, kind, case_id from notice where event_id = $1', [
      event.eventId,
    ]);
    expect(notices.rows).toEqual([{ account_id: cuneo.person.counter, kind, case_id: null }]);
  });
});

describe('a service that asks to join', () => {
  it('is told to who decides, in the inbox and by mail as they chose, once and as long as it waits', async () => {
    const { rows } = await database.owner.query<{ id: string }>(
      `insert into adhesion (id, network_id, service, kind, contact_name, contact_email, purpose, created_at)
       values ($1, $2, 'Servizio di prova', 'associazione', 'Anna', 'anna@example.org', 'Lavorare insieme', now()) returning id`,
      [newId(), cuneo.id],
    );
    const [asked] = rows;
    const event = await anEvent(database, cuneo, asked as Awaited<ReturnType<typeof aCase>>, 'adhesion_requested');
    const job = { ...event, stream: 'adhesion' } as const;
    const mails = await told(job);
    expect(mails).toEqual(expect.arrayContaining(['coordinator: adhesion_requested']));
    expect(mails.some((mail) => /^(counter|referent|admin)/.test(mail))).toBe(false);
    expect(await told(job)).toEqual(mails);
    const inboxes = await database.owner.query<{ name: string }>(
      `select p.name, n.case_id from notice n join person p on p.account_id = n.account_id and p.network_id = n.network_id
        where n.event_id = $1`,
      [event.eventId],
    );
    expect(inboxes.rows.length).toBeGreaterThan(mails.length);
    await database.owner.query(`update adhesion set state = 'refused' where id = $1`, [asked?.id]);
    const later = await anEvent(database, cuneo, asked as Awaited<ReturnType<typeof aCase>>, 'adhesion_requested');
    expect(await told({ ...later, stream: 'adhesion' })).toEqual([]);
  });
});

describe('a question of the public', () => {
  it('is told to the coordination alone, without its words, once and as long as it waits', async () => {
    const { rows } = await database.owner.query<{ id: string }>(
      `insert into public_question (id, network_id, language, receipt, asked_at) values ($1, $2, 'it', '\\x01', now()) returning id`,
      [newId(), cuneo.id],
    );
    const [asked] = rows;
    const event = await anEvent(database, cuneo, asked as Awaited<ReturnType<typeof aCase>>, 'question_asked');
    const job = { ...event, stream: 'question' } as const;
    const mails = await told(job);
    expect(mails).toEqual(expect.arrayContaining(['coordinator: question_asked']));
    expect(mails.some((mail) => /^(counter|referent|admin|interface)/.test(mail))).toBe(false);
    expect(await told(job)).toEqual(mails);
    await database.owner.query(`update public_question set state = 'closed' where id = $1`, [asked?.id]);
    const later = await anEvent(database, cuneo, asked as Awaited<ReturnType<typeof aCase>>, 'question_asked');
    expect(await told({ ...later, stream: 'question' })).toEqual([]);
  });
});

describe('the schedules', () => {
  it('each run to their end, as the clock would have it', async () => {
    const tasks = worker.get<ScheduledTask[]>(SCHEDULED_TASKS);
    expect(tasks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['forget-old-answers', 'sweep-outbox', 'forget-spent-logins', 'forget-mail-links']),
    );
    await database.owner.query(
      `insert into idempotency (network_id, account_id, key, request_digest, created_at) values
        ($1, $2, 'old', '', now() - interval '3 days'), ($1, $2, 'new', '', now())`,
      [cuneo.id, cuneo.person.counter],
    );
    for (const task of tasks) await task.run(new AbortController().signal);
    const left = async (sql: string): Promise<unknown[]> => (await database.owner.query(sql)).rows;
    expect(await left('select key from idempotency')).toEqual([{ key: 'new' }]);
    expect(await left('select 1 from outbox where dispatched_at is null')).toEqual([]);
    expect(await left('select 1 from mail where secret_link is not null and link_expires_at < now()')).toEqual([]);
  });
});

describe('the table of mails', () => {
  it('holds no text, no name and no address, and only a sealed invitation link', async () => {
    const subject = await aCase(database, cuneo);
    const replyId = await aReply(database, cuneo, subject, '2026-01-01T10:00:00.000Z');
    await told(await anEvent(database, cuneo, subject, 'reply_corrected', { replyId }));
    const link = 'http://localhost:3000/cuneo/it/imposta-password#token=very-secret';
    const expiresAt = new Date(Date.now() + 60_000);
    await worker.get(InvitationMail).send({
      networkId: cuneo.id,
      invitationId: newId(),
      accountId: cuneo.person.admin,
      email: 'admin@cuneo.example.org',
      link,
      expiresAt,
      accepted: false,
    });
    const { rows } = await database.owner.query<{ row: string }>('select to_jsonb(m)::text as row from mail m');
    const all = rows.map(({ row }) => row).join('\n');
    expect(all).not.toMatch(/Provetti|example\.org|very-secret|imposta-password/);
    const { rows: raw } = await database.owner.query<{ link: Buffer }>(
      'select secret_link as link from mail where secret_link is not null',
    );
    expect(raw).toHaveLength(1);
    expect(raw[0]?.link.toString('latin1')).not.toContain('very-secret');
  });

  it('is empty for the application without a network, and shows each network its own', async () => {
    const application = databaseOf(worker);
    expect(await application.preNetwork('select * from respi.mail')).toEqual([]);
    for (const network of [cuneo, asti]) {
      const seen = await application.asSystem(network.id, (tx) => tx.query('select distinct network_id from mail'));
      expect(seen).toEqual([{ network_id: network.id }]);
    }
    await expect(
      application.asSystem(asti.id, (tx) =>
        tx.query(`insert into mail (id, network_id, event_id, recipient, kind, state, next_attempt_at, created_at)
                  values ('${newId()}', '${cuneo.id}', '${newId()}', '${newId()}', 'invitation', 'kept', now(), now())`),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('is what its entity says', async () => {
    const source = await ownerSource(database.ownerUrl, INSTALLATION_PARTS).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query).filter((query) => /\bmail/.test(query))).toEqual([]);
  });
});
