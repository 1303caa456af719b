import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { INSTALLATION_PARTS } from '@respi/composition/server';
import { DELIVERY_SETTINGS, type DeliverySettings, PUSH_SETTINGS, type PushSettings } from '@respi/notifications/api';
import { Database, type EventJob, migrateQueue, ownerSource, readConfig } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import { type FreshDatabase, type TestNetwork, preparedDatabase } from '@respi/shared/testing';
import pg from 'pg';
import { WorkerModule } from '../worker-module';

/** The schema of an installation, and a connection that may do anything in it. */
export interface TestSchema extends FreshDatabase {
  readonly owner: pg.Client;
}

export async function migratedDatabase(): Promise<TestSchema> {
  Logger.overrideLogger(false);
  const fresh = await preparedDatabase('installation', async ({ ownerUrl, queueUrl }) => {
    const source = await ownerSource(ownerUrl, INSTALLATION_PARTS).initialize();
    await source.runMigrations();
    await source.destroy();
    await migrateQueue(queueUrl);
  });
  const owner = new pg.Client({ connectionString: fresh.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  return {
    ...fresh,
    owner,
    drop: async () => {
      await owner.end();
      await fresh.drop();
    },
  };
}

const KEYS = ['RESPI_INDEX_KEY', 'RESPI_DIGEST_KEY', 'RESPI_TOKEN_KEY'].map((name) => [
  name,
  randomBytes(32).toString('base64'),
]);

/** Settings of a process on this database; the keys hold for the whole run of a spec. */
export function environmentFor(database: FreshDatabase, more: Record<string, string> = {}): Record<string, string> {
  return {
    NODE_ENV: 'test',
    PUBLIC_URL: 'http://localhost:3000',
    DATABASE_URL: database.appUrl,
    DATABASE_QUEUE_URL: database.queueUrl,
    ...(Object.fromEntries(KEYS) as Record<string, string>),
    RESPI_KEYS: `spec:${Buffer.alloc(32, 7).toString('base64')}`,
    ...more,
  };
}

/** The worker's modules, not started: a spec calls handlers and postman itself. */
export async function aWorker(
  database: FreshDatabase,
  more: Record<string, string> = {},
  delivery?: DeliverySettings,
  push?: PushSettings,
): Promise<TestingModule> {
  const building = Test.createTestingModule({
    imports: [WorkerModule.for(readConfig(environmentFor(database, more)))],
  });
  if (delivery) building.overrideProvider(DELIVERY_SETTINGS).useValue(delivery);
  if (push) building.overrideProvider(PUSH_SETTINGS).useValue(push);
  return (await building.compile()).init();
}

/**
 * The network's service calendar: open at every hour, or at none of today and the days around it. Mails wait for service,
 * and specs run at night.
 */
export async function serviceHours(database: TestSchema, network: TestNetwork, open: boolean): Promise<void> {
  const inThreeDays = ((new Date().getUTCDay() + 3) % 7) + 1;
  const weekdays = open ? [1, 2, 3, 4, 5, 6, 7] : [inThreeDays];
  const hours = Object.fromEntries(weekdays.map((weekday) => [weekday, [{ from: '00:00', to: '24:00' }]]));
  for (const [subject, data] of Object.entries({ calendar: { hours, closures: [] }, holidays: [] }))
    await database.owner.query(
      `insert into rule_version (id, network_id, subject, version, known_from, data)
       select $1, $2, $3, coalesce(max(version), 0) + 1, case when max(version) is null then null else clock_timestamp() end, $4
         from rule_version where network_id = $2 and subject = $3`,
      [newId(), network.id, subject, JSON.stringify(data)],
    );
}

export interface TestCase {
  readonly id: string;
  readonly number: string;
}

/** A case straight into the tables: mails depend on a few of its columns only. */
export async function aCase(
  database: TestSchema,
  network: TestNetwork,
  change: Partial<{ sealed: boolean; filedBy: string; sportello: string; inChargeOf: string; red: boolean }> = {},
): Promise<TestCase> {
  const {
    sealed = false,
    filedBy = network.person.counter,
    sportello = 'SP-CUNEO',
    inChargeOf = null,
    red = false,
  } = change;
  const made = { id: newId(), number: `CN-2026-${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}` };
  await database.owner.query(
    `insert into segnalazione (id, network_id, number, sportello_id, office_id, kind, topic, state, urgency, urgency_level,
                               urgency_proposed, sealed, filed_by, in_charge_of, submitted_at, state_since, updated_at, last_hash)
     values ($1, $2, $3, $4, $5, 'verifica_stato', 'lavoro', 'answered', $9, $10, $9, $6, $7, $8, now(), now(), now(), '')`,
    [
      made.id,
      network.id,
      made.number,
      network.unit[sportello],
      network.unit['QST-IMM'],
      sealed,
      filedBy,
      inChargeOf,
      red ? 'ROSSO' : 'VERDE',
      red ? 1 : 4,
    ],
  );
  // A history begins with the filing; as an import has it, so that specs tell of what follows alone.
  await anEvent(database, network, made, 'submitted', {}, { actorId: filedBy, silent: true });
  return made;
}

/** An event of a case, committed, as the queue would bring it. */
export async function anEvent(
  database: TestSchema,
  network: TestNetwork,
  subject: TestCase,
  type: string,
  data: object = {},
  change: Partial<Pick<EventJob, 'actorId' | 'silent' | 'at'>> = {},
): Promise<EventJob> {
  const job: EventJob = {
    eventId: newId(),
    networkId: network.id,
    stream: 'case',
    streamId: subject.id,
    type,
    actorId: network.person.coordinator,
    at: new Date().toISOString(),
    silent: false,
    ...change,
  };
  await database.owner.query(
    `with e as (
       insert into event (id, network_id, stream, stream_id, seq, type, actor_id, actor_kind, at, data, prev_hash, hash)
       values ($1, $2, 'case', $3, (select coalesce(max(seq), 0) + 1 from event where stream_id = $3), $4, $5, 'person', $6, $7, '', '')
       returning id, network_id)
     insert into outbox (event_id, network_id, silent) select id, network_id, $8 from e`,
    [job.eventId, job.networkId, job.streamId, type, job.actorId, job.at, JSON.stringify(data), job.silent],
  );
  return job;
}

/** A released reply of the Questura, with its text. */
export async function aReply(
  database: TestSchema,
  network: TestNetwork,
  subject: TestCase,
  releasedAt: string,
): Promise<string> {
  const [text, reply] = [newId(), newId()];
  await database.owner.query(
    `insert into case_text (id, network_id, case_id, kind, body, at) values ($1, $2, $3, 'reply', 'Il titolo di Amin Provetti è pronto.', now())`,
    [text, network.id, subject.id],
  );
  await database.owner.query(
    `insert into reply (id, network_id, case_id, office_id, policy, text_id, outcome, given_on, channel, written_by, at, lap, validation, released_at)
     values ($1, $2, $3, $4, 'before', $5, 'risolta', current_date, 'in_person', $6, now(), 1, 'approved', $7)`,
    [reply, network.id, subject.id, network.unit['QST-IMM'], text, network.person.interface, releasedAt],
  );
  return reply;
}

export interface MailRow {
  readonly id: string;
  readonly who: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly last_error: string | null;
}

/** What lies in the table, with the names that the spec gave the people. */
export async function mailsOf(database: TestSchema, network: TestNetwork, eventId?: string): Promise<MailRow[]> {
  const { rows } = await database.owner.query<MailRow & { recipient: string }>(
    'select id, recipient, kind, state, attempts, last_error from mail where network_id = $1 and ($2::uuid is null or event_id = $2) order by id',
    [network.id, eventId ?? null],
  );
  const names = new Map(Object.entries(network.person).map(([name, id]) => [id, name]));
  return rows
    .map(({ recipient, ...row }) => ({ ...row, who: names.get(recipient) ?? recipient }))
    .sort((a, b) => a.who.localeCompare(b.who));
}

export interface NoticeRow {
  readonly who: string;
  readonly kind: string;
  /** The absent person. */
  readonly instead: string | null;
  readonly number: string | null;
  readonly mustAct: boolean;
}

/** What lies in the inboxes, with the names that the spec gave the people. */
export async function noticesOf(database: TestSchema, network: TestNetwork, eventId?: string): Promise<NoticeRow[]> {
  const { rows } = await database.owner.query<Omit<NoticeRow, 'who'> & { account: string }>(
    `select account_id as account, kind, for_account as instead, case_number as number, must_act as "mustAct"
       from notice where network_id = $1 and ($2::uuid is null or event_id = $2)`,
    [network.id, eventId ?? null],
  );
  const names = new Map(Object.entries(network.person).map(([name, id]) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return rows
    .map(({ account, instead, ...row }) => ({ ...row, who: nameOf(account), instead: instead && nameOf(instead) }))
    .sort((a, b) => a.who.localeCompare(b.who));
}

export function databaseOf(worker: TestingModule): Database {
  return worker.get(Database);
}
