import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, INSTALLATION_PARTS } from '@respi/composition/server';
import { FieldCipher, createApiApp, ownerSource, readConfig } from '@respi/shared/api-platform';
import { newId } from '@respi/shared/kernel';
import {
  type FreshDatabase,
  type PersonName,
  type TestNetwork,
  aNetwork,
  preparedDatabase,
} from '@respi/shared/testing';
import pg from 'pg';

const LINK = 'http://localhost:3000/cuneo/it/imposta-password#token=abc';
const tokenKey = randomBytes(32);

let database: FreshDatabase;
let owner: pg.Client;
let cuneo: TestNetwork;
let asti: TestNetwork;
const apps: NestFastifyApplication[] = [];

beforeAll(async () => {
  database = await preparedDatabase('tables_only', async ({ ownerUrl }) => {
    const source = await ownerSource(ownerUrl, INSTALLATION_PARTS).initialize();
    await source.runMigrations();
    await source.destroy();
  });
  owner = new pg.Client({ connectionString: database.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  cuneo = await aNetwork(database.ownerUrl, 'cuneo', 'CN');
  asti = await aNetwork(database.ownerUrl, 'asti', 'AT');
});

afterAll(async () => {
  for (const app of apps) await app.close();
  await owner.end();
  await database.drop();
});

async function anApi(more: Record<string, string> = {}): Promise<NestFastifyApplication> {
  const config = readConfig({
    NODE_ENV: 'test',
    PUBLIC_URL: 'http://localhost:3000',
    DATABASE_URL: database.appUrl,
    DATABASE_QUEUE_URL: database.queueUrl,
    RESPI_KEYS: `spec:${Buffer.alloc(32, 7).toString('base64')}`,
    RESPI_INDEX_KEY: Buffer.alloc(32, 1).toString('base64'),
    RESPI_DIGEST_KEY: Buffer.alloc(32, 2).toString('base64'),
    RESPI_TOKEN_KEY: tokenKey.toString('base64'),
    ...more,
  });
  const app = await createApiApp(AppModule.for(config), { logger: false });
  await app.init();
  apps.push(app);
  return app;
}

async function tokenOf(network: TestNetwork, person: PersonName): Promise<string> {
  const session = randomUUID();
  await owner.query('insert into session (id, network_id, account_id) values ($1, $2, $3)', [
    session,
    network.id,
    network.person[person],
  ]);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: network.person[person], net: network.id, sid: session, iss: 'respi', iat: now, exp: now + 60 };
  const unsigned = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${unsigned}.${createHmac('sha256', tokenKey).update(unsigned).digest('base64url')}`;
}

interface Answer {
  readonly status: number;
  readonly body: { code?: string; items: Record<string, unknown>[]; nextCursor: string | null };
}

async function get(app: NestFastifyApplication, token: string | undefined, query = ''): Promise<Answer> {
  const answer = await app.inject({
    method: 'GET',
    url: `/api/v1/admin/mails${query}`,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function aCase(network: TestNetwork, sealed: boolean): Promise<string> {
  const id = newId();
  await owner.query(
    `insert into segnalazione (id, network_id, number, sportello_id, office_id, kind, topic, state, urgency, urgency_level,
                               urgency_proposed, sealed, filed_by, submitted_at, state_since, updated_at, last_hash)
     values ($1, $2, $3, $4, $5, 'verifica_stato', 'lavoro', 'answered', 'VERDE', 4, 'VERDE', $6, $7, now(), now(), now(), '')`,
    [id, network.id, id, network.unit['SP-CUNEO'], network.unit['QST-IMM'], sealed, network.person.counter],
  );
  return id;
}

async function aMail(
  network: TestNetwork,
  kind: 'invitation' | 'password_reset' | 'reply_released',
  state: string,
  expiresInMs = 60_000,
  sealed = false,
): Promise<string> {
  const id = newId();
  const cipher = new FieldCipher(new Map([['spec', Buffer.alloc(32, 7)]]), 'spec');
  const secret = kind !== 'reply_released';
  await owner.query(
    `insert into mail (id, network_id, event_id, recipient, kind, case_id, case_number, secret_link, link_expires_at, state, next_attempt_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now(), now())`,
    [
      id,
      network.id,
      newId(),
      network.person.counter,
      kind,
      secret ? null : await aCase(network, sealed),
      secret ? null : 'CN-2026-000007',
      secret ? cipher.seal(LINK, `mail.secret_link:${id}`) : null,
      secret ? new Date(Date.now() + expiresInMs) : null,
      state,
    ],
  );
  return id;
}

describe('the mails that administrators read', () => {
  beforeEach(async () => {
    await owner.query('truncate mail');
  });

  it('are for the network administrator alone', async () => {
    const app = await anApi();
    await aMail(cuneo, 'reply_released', 'kept');
    expect((await get(app, undefined)).status).toBe(401);
    for (const person of ['counter', 'external', 'coordinator', 'interface', 'referentQuestura', 'general'] as const) {
      const { status, body } = await get(app, await tokenOf(cuneo, person));
      expect([person, status, body.code]).toEqual([person, 403, 'not_allowed']);
    }
    const { status, body } = await get(app, await tokenOf(cuneo, 'admin'));
    expect(status).toBe(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        kind: 'reply_released',
        state: 'kept',
        recipient: { name: 'counter', email: 'counter@cuneo.example.org' },
        subject: 'Segnalazione CN-2026-000007: riscontro disponibile',
        lastError: null,
        attempts: 0,
      }),
    ]);
  });

  it('read as they would go out, with the way to end them, which acts for its recipient only where there is no mail server', async () => {
    await aMail(cuneo, 'reply_released', 'kept');
    await owner.query('update mail set on_behalf = true');
    const token = await tokenOf(cuneo, 'admin');
    const textOf = async (app: NestFastifyApplication) => (await get(app, token)).body.items[0]?.['text'];
    const kept = await textOf(await anApi());
    expect(kept).toContain('Per non ricevere più e-mail di questo tipo:\nhttp://localhost:3000/api/v1/unsubscribe/');
    expect(kept).toContain('in sostituzione di una persona assente');
    const served = await textOf(await anApi({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'respi@example.org' }));
    expect(served).toContain('Per non ricevere più e-mail di questo tipo:\n(collegamento noto solo a chi riceve)');
    expect(served).not.toContain('/unsubscribe/');
  });

  it('are those of one person where one is asked for', async () => {
    const id = await aMail(cuneo, 'reply_released', 'kept');
    const [app, token] = [await anApi(), await tokenOf(cuneo, 'admin')];
    const of = async (person: string) => (await get(app, token, `?recipient=${person}`)).body.items;
    expect(await of(cuneo.person.counter)).toMatchObject([{ id }]);
    expect(await of(cuneo.person.coordinator)).toEqual([]);
  });

  it('are those of the own network alone', async () => {
    await aMail(cuneo, 'reply_released', 'kept');
    const app = await anApi();
    expect((await get(app, await tokenOf(asti, 'admin'))).body.items).toEqual([]);
  });

  it('show the link of an invitation only while there is no mail server, and only while it opens something', async () => {
    await aMail(cuneo, 'invitation', 'kept');
    const token = await tokenOf(cuneo, 'admin');
    const without = await get(await anApi(), token);
    expect(without.body.items[0]).toMatchObject({ link: LINK, text: expect.stringContaining(LINK) });

    const withServer = await get(
      await anApi({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'respi@example.org' }),
      token,
    );
    expect(withServer.body.items[0]).toMatchObject({ link: null });
    expect(JSON.stringify(withServer.body)).not.toContain('token=');

    await owner.query('truncate mail');
    await aMail(cuneo, 'invitation', 'kept', -1_000);
    await aMail(cuneo, 'invitation', 'failed');
    expect(JSON.stringify((await get(apps[0]!, token)).body)).not.toContain('token=');
  });

  it('never show the link of a new password, which would open other networks of that account', async () => {
    await aMail(cuneo, 'password_reset', 'kept');
    const { body } = await get(await anApi(), await tokenOf(cuneo, 'admin'));
    expect(body.items[0]).toMatchObject({ kind: 'password_reset', link: null });
    expect(JSON.stringify(body)).not.toContain('token=');
  });

  it('tell nothing of a sealed case, not even that there is one', async () => {
    const app = await anApi();
    const shown = await aMail(cuneo, 'reply_released', 'kept');
    await aMail(cuneo, 'reply_released', 'kept', 0, true);
    const { body } = await get(app, await tokenOf(cuneo, 'admin'));
    expect(body.items.map(({ id }) => id)).toEqual([shown]);
  });

  it('come in pages, newest first, by state where asked', async () => {
    const app = await anApi();
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      ids.unshift(await aMail(cuneo, 'reply_released', index === 2 ? 'failed' : 'kept'));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const token = await tokenOf(cuneo, 'admin');
    const seen: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Answer = await get(app, token, `?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual(ids);
    expect((await get(app, token, '?state=failed')).body.items.map(({ id }) => id)).toEqual([ids[2]]);
    expect((await get(app, token, '?cursor=nonsense')).status).toBe(422);
    expect((await get(app, token, '?state=lost')).status).toBe(422);
    expect((await get(app, token, '?colour=red')).status).toBe(422);
  });
});
