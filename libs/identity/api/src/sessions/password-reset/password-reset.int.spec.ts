import { randomBytes } from 'node:crypto';
import { PasswordResetDelivery } from '@respi/identity/contract';
import { EnrolPerson } from '../../set-up/enrol-person';
import { type IdentityApp, PASSWORD, identityApp } from '../../testing/identity-app';
import { isListedPassword, listedPasswords } from '../common-passwords';
import { AskForReset } from './ask-for-reset';

const NEW = 'cinque capre sul tetto';

let identity: IdentityApp;

beforeAll(async () => {
  identity = await identityApp();
});

afterAll(() => identity.close());

const anAddress = () => `10.${[...randomBytes(3)].join('.')}`;
const post = (path: string, body: object, from = anAddress()) => identity.call('POST', path, { body, from });
const ask = (email: string, network?: string, from?: string) =>
  post('/auth/password-reset', { email, ...(network ? { network } : {}) }, from);
const use = (token: string, password = NEW) => post('/auth/password-reset/use', { token, password });
const login = (email: string, password: string, network = 'cuneo') => post('/auth/login', { email, password, network });

async function aPerson(
  network: 'cuneo' | 'asti' = 'cuneo',
  email = `ada-${randomBytes(4).toString('hex')}@example.org`,
) {
  const input = { name: 'Ada Prova', email, memberships: [{ role: 'coordinator' as const, unit: 'COORD' }] };
  const id = await identity.app.get(EnrolPerson).withPassword(identity.networks[network], input, PASSWORD);
  return { id, email };
}

/** Plays the queue: what was asked for reaches the mails. @returns the tokens of a person's links, the last one last */
async function tokensFor(account: string): Promise<string[]> {
  await identity.app.get(AskForReset).settled();
  const waiting: { network_id: string; id: string }[] = await identity.owner.query(
    `select distinct p.network_id, p.id from respi.password_reset r
       join respi.person p on p.account_id = r.account_id and p.network_id = r.network_id where r.sent_at is null`,
  );
  const delivery = identity.app.get<PasswordResetDelivery>(PasswordResetDelivery, { strict: false });
  for (const { network_id: network, id } of waiting) await delivery.deliver(network, id);
  return identity.resets
    .filter(({ accountId }) => accountId === account)
    .map(({ link }) => link.split('token=')[1] ?? '');
}

describe('a forgotten password', () => {
  it('is replaced by a link that opens once; every session ends, and nobody is signed in by it', async () => {
    const { id, email } = await aPerson();
    await aPerson('asti', email);
    const sessions = await Promise.all([login(email, PASSWORD), login(email, PASSWORD, 'asti')]);
    const bearers = sessions.map((answer) => answer.json().accessToken as string);
    expect((await ask(` ${email.toUpperCase()}`, 'asti')).statusCode).toBe(202);
    const [token = ''] = await tokensFor(id);
    const check = () => post('/auth/password-reset/check', { token });
    expect([(await check()).statusCode, (await check()).statusCode]).toEqual([204, 204]);
    expect(identity.resets.at(-1)?.link).toContain('http://localhost:3000/asti/it/nuova-password#token=');
    const reset = await use(token);
    expect([reset.statusCode, reset.cookies]).toEqual([204, []]);
    for (const bearer of bearers)
      expect((await identity.call('GET', '/me', { bearer })).json().code).toBe('session_ended');
    expect((await check()).json().errors).toMatchObject([{ path: 'token', code: 'reset_over' }]);
    expect((await login(email, PASSWORD)).json().code).toBe('wrong_credentials');
    expect((await login(email, NEW)).statusCode).toBe(200);
    expect((await use(token, 'un’altra password lunga')).json().errors).toMatchObject([
      { path: 'token', code: 'reset_over' },
    ]);
  });

  it('still wants the second factor afterwards', async () => {
    const { id, email } = await aPerson();
    await identity.owner.query(
      `insert into respi.passkey (id, network_id, account_id, credential_id, public_key, counter, transports, name)
       values (gen_random_uuid(), $1, $2, $3, '', 0, '{}', 'Telefono')`,
      [identity.networks.cuneo, id, randomBytes(16)],
    );
    await ask(email);
    const [token = ''] = await tokensFor(id);
    expect((await use(token)).statusCode).toBe(204);
    expect((await login(email, NEW)).json()).toHaveProperty('secondFactor');
  });

  it('answers everybody alike, and writes nothing for an address that nobody has', async () => {
    const { email } = await aPerson();
    const rows = async () =>
      (await identity.owner.query<{ n: number }[]>('select count(*)::int as n from respi.password_reset'))[0]?.n;
    const before = await rows();
    const answers = [await ask('nobody@example.org'), await ask(email), await ask(email, 'nowhere')];
    const said = answers.map(({ statusCode, body, cookies, headers }) => [
      statusCode,
      body,
      cookies,
      Object.keys(headers).sort(),
    ]);
    expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(said[0]?.[0]).toBe(202);
    await identity.app.get(AskForReset).settled();
    // of the two for the known address the second is the same wish; an unknown network does not matter
    expect(await rows()).toBe((before ?? 0) + 1);
    await identity.owner.query(`update respi.password_reset set created_at = created_at - interval '3 minutes'`);
    await ask(email);
    await identity.app.get(AskForReset).settled();
    expect(await rows()).toBe((before ?? 0) + 2);
  });

  it('is slowed down by address of the person and of the caller, known or not, and keeps nobody from signing in', async () => {
    const { email } = await aPerson();
    for (const each of [email, 'nobody2@example.org']) {
      const codes: number[] = [];
      for (let times = 0; times < 6; times += 1) codes.push((await ask(each)).statusCode);
      expect(codes).toEqual([202, 202, 202, 202, 202, 429]);
    }
    const from = '192.0.2.77';
    for (let times = 0; times < 5; times += 1) await ask(`nobody-${times}@example.org`, undefined, from);
    expect((await ask('nobody-9@example.org', undefined, from)).statusCode).toBe(429);
    expect((await post('/auth/login', { email, password: PASSWORD, network: 'cuneo' }, from)).statusCode).toBe(200);
  });

  it('opens for half an hour, to nobody without the token, and to nobody who works nowhere any more', async () => {
    const { id, email } = await aPerson();
    await ask(email);
    const [token = ''] = await tokensFor(id);
    const stored: { token_hash: Buffer }[] = await identity.owner.query('select token_hash from respi.password_reset');
    expect(stored.some(({ token_hash: hash }) => hash.toString('base64url') === token)).toBe(false);
    expect((await use(randomBytes(32).toString('base64url'))).statusCode).toBe(422);
    await identity.owner.query(`update respi.password_reset set expires_at = now() - interval '1 second'`);
    expect((await use(token)).json().errors).toMatchObject([{ code: 'reset_over' }]);
    await ask(email);
    const second = (await tokensFor(id)).at(-1) ?? '';
    await identity.owner.query('update respi.person set active = false where account_id = $1', [id]);
    expect((await use(second)).json().errors).toMatchObject([{ code: 'reset_over' }]);
    await ask(email);
    expect((await tokensFor(id)).at(-1)).toBe(second);
  });

  it('does not take a password that many have; the link stays good, and one use voids the others', async () => {
    const { id, email } = await aPerson();
    await ask(email);
    await identity.app.get(AskForReset).settled();
    await identity.owner.query(`update respi.password_reset set created_at = created_at - interval '3 minutes'`);
    await ask(email);
    const [first = '', second = ''] = await tokensFor(id);
    for (const [password, code] of [
      ['short', 'too_short'],
      ['passwordpassword', 'common_password'],
      ['99 qwertyuiop[] 99', 'common_password'],
      ['Ada-Prova-2026-x', 'contains_own_name'],
      [PASSWORD, 'same_password'],
    ] as const)
      expect((await use(first, password)).json().errors).toMatchObject([{ path: 'password', code }]);
    const both = await Promise.all([use(first), use(second)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 422]);
  });

  it('is not for somebody who was only invited: there the invitation is the way', async () => {
    const invited = await identity.app.get(EnrolPerson).invite('cuneo', {
      name: 'Bea',
      email: 'bea-invited@example.org',
      memberships: [{ role: 'coordinator', unit: 'COORD' }],
    });
    expect((await ask('bea-invited@example.org')).statusCode).toBe(202);
    expect(await tokensFor(invited.accountId)).toEqual([]);
  });
});

it('the list of common passwords is of real size', () => {
  expect(listedPasswords()).toBeGreaterThan(10_000);
  expect(['qwertyuiop', 'trustno1', 'iloveyou'].every(isListedPassword)).toBe(true);
  expect(isListedPassword('tre capre sul tetto')).toBe(false);
});
