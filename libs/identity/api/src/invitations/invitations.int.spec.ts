import type { Person } from '@respi/identity/contract';
import type { Page } from '@respi/shared/contract';
import { type IdentityApp, PASSWORD, identityApp } from '../testing/identity-app';

let identity: IdentityApp;
let call: IdentityApp['call'];
let admin: string;
let adminOfAsti: string;

const COUNTER = [{ role: 'counter_operator', unit: 'SP-CUNEO' }];
const CHOSEN = 'una quercia nel campo';

beforeAll(async () => {
  identity = await identityApp();
  call = identity.call;
  admin = await identity.signedIn('cuneo', 'network_admin', 'COORD');
  adminOfAsti = await identity.signedIn('asti', 'network_admin', 'COORD');
});

afterAll(() => identity.close());

function invite(email: string, bearer = admin, change: object = {}) {
  return call('POST', '/admin/people', {
    bearer,
    body: { name: 'Nuova Persona', email, memberships: COUNTER, ...change },
  });
}

/** The token of the last mail to this address. */
async function tokenFor(email: string): Promise<string> {
  await identity.sendInvitations();
  const { link } = identity.mails.findLast((mail) => mail.email === email)!;
  return new URL(link).hash.replace('#token=', '');
}

function setPassword(token: string, password = CHOSEN) {
  return call('POST', '/auth/set-password', { body: { token, password } });
}

function login(email: string, password: string, network?: string) {
  return call('POST', '/auth/login', { body: { email, password, ...(network ? { network } : {}) }, from: '10.9.9.9' });
}

describe('an invitation', () => {
  it('travels by mail alone, opens once, and lets its person in', async () => {
    const answer = await invite('uno@example.org');
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      email: 'uno@example.org',
      active: true,
      invitationPending: true,
      lastLoginAt: null,
    });
    const token = await tokenFor('uno@example.org');
    expect(JSON.stringify(answer.json())).not.toContain(token);
    expect(identity.mails.at(-1)!.link).toMatch(
      /^http:\/\/localhost:3000\/cuneo\/it\/imposta-password#token=[\w-]{43}$/,
    );
    expect((await login('uno@example.org', CHOSEN)).statusCode).toBe(401);
    const check = () => identity.call('POST', '/auth/set-password/check', { body: { token } });
    expect([(await check()).statusCode, (await check()).body]).toEqual([204, '']);
    expect((await setPassword(token)).statusCode).toBe(204);
    expect((await check()).json().errors).toMatchObject([{ path: 'token', code: 'invitation_over' }]);
    expect((await login('uno@example.org', CHOSEN)).json().user.network.slug).toBe('cuneo');
    const again = await setPassword(token, 'un’altra quercia nel campo');
    expect(again.json().errors).toMatchObject([{ path: 'token', code: 'invitation_over' }]);
    const [{ stored }] = await identity.owner.query(`select string_agg(data, ' ') as stored from respi.event`);
    expect(stored).not.toContain(token);
  });

  it('is sent once, however often the queue delivers it', async () => {
    await invite('due@example.org');
    await identity.sendInvitations();
    await identity.sendInvitations();
    expect(identity.mails.filter(({ email }) => email === 'due@example.org')).toHaveLength(1);
  });

  it('runs out after three days and is replaced by the next one', async () => {
    const { id } = (await invite('tre@example.org')).json();
    const first = await tokenFor('tre@example.org');
    await identity.owner.query(
      `update respi.invitation set expires_at = now() - interval '1 second' where account_id = $1`,
      [id],
    );
    expect((await setPassword(first)).statusCode).toBe(422);
    expect((await call('POST', `/admin/people/${id}/invitations`, { bearer: admin })).statusCode).toBe(200);
    const second = await tokenFor('tre@example.org');
    await call('POST', `/admin/people/${id}/invitations`, { bearer: admin });
    const third = await tokenFor('tre@example.org');
    expect((await setPassword(second)).statusCode).toBe(422);
    expect((await setPassword(third)).statusCode).toBe(204);
  });

  it.each([
    ['short', 'too_short'],
    ['x'.repeat(129), 'too_long'],
    ['Password12345!', 'common_password'],
    ['la mia Persona è qui', 'contains_own_name'],
  ])('refuses the password %s', async (password, code) => {
    await invite('quattro@example.org');
    expect((await setPassword(await tokenFor('quattro@example.org'), password)).json().errors).toMatchObject([
      { path: 'password', code },
    ]);
  });

  it('ends the sessions of whoever had a password, when it is used to make another', async () => {
    const bearer = (await login('uno@example.org', CHOSEN)).json().accessToken;
    const { id } = (await call('GET', '/me', { bearer })).json();
    await call('POST', `/admin/people/${id}/invitations`, { bearer: admin });
    expect((await setPassword(await tokenFor('uno@example.org'), 'la seconda quercia')).statusCode).toBe(204);
    expect((await call('GET', '/me', { bearer })).json().code).toBe('session_ended');
    expect((await login('uno@example.org', 'la seconda quercia')).statusCode).toBe(200);
  });
});

describe('between two networks', () => {
  it('an invitation looks the same whether the address works elsewhere or not', async () => {
    await identity.signedIn('asti', 'coordinator', 'COORD', 'altrove@example.org');
    const [known, unknown] = [await invite('altrove@example.org'), await invite('sconosciuta@example.org')];
    const shape = ({ id: _id, email: _email, ...rest }: Record<string, unknown>) => rest;
    expect(known.statusCode).toBe(unknown.statusCode);
    expect(shape(known.json())).toEqual(shape(unknown.json()));
    const listed = (await call('GET', '/admin/people?limit=100', { bearer: admin })).json<Page<Person>>().items;
    expect(listed.find((person) => person.email === 'altrove@example.org')).toEqual(known.json());
    // a random id: one that told its age would tell that the account is older than the invitation
    expect(known.json().id[14]).toBe('4');
  });

  it('makes no password that would open the other network, and guesses there count', async () => {
    const token = await tokenFor('altrove@example.org');
    const taken = await setPassword(token, 'la password dell’amministratore');
    expect(taken.json().errors).toMatchObject([{ path: 'password', code: 'not_your_password' }]);
    expect((await login('altrove@example.org', PASSWORD)).json().user.network.slug).toBe('asti');
    expect((await setPassword(token, PASSWORD)).statusCode).toBe(204);
    expect((await login('altrove@example.org', PASSWORD)).json().chooseNetwork).toHaveLength(2);
  });

  it('gives no rights before it is accepted, whatever the account can open already', async () => {
    await identity.signedIn('asti', 'coordinator', 'COORD', 'attesa@example.org');
    await invite('attesa@example.org');
    expect((await login('attesa@example.org', PASSWORD)).json().user.networks).toEqual([
      { slug: 'asti', name: 'Asti' },
    ]);
    expect((await login('attesa@example.org', PASSWORD, 'cuneo')).json().code).toBe('not_allowed');
  });

  it('leaves a person’s work elsewhere alone when it is deactivated here', async () => {
    const there = await identity.signedIn('asti', 'coordinator', 'COORD', 'doppia@example.org');
    const { id } = (await invite('doppia@example.org')).json();
    await setPassword(await tokenFor('doppia@example.org'), PASSWORD);
    const here = (await login('doppia@example.org', PASSWORD, 'cuneo')).json().accessToken;
    expect(
      (await call('PATCH', `/admin/people/${id}`, { bearer: admin, version: 1, body: { active: false } })).json()
        .active,
    ).toBe(false);
    expect((await call('GET', '/me', { bearer: here })).json().code).toBe('session_ended');
    expect((await call('GET', '/me', { bearer: there })).json().networks).toEqual([{ slug: 'asti', name: 'Asti' }]);
    const inAsti = (await call('GET', '/admin/people?limit=100', { bearer: adminOfAsti })).json<Page<Person>>().items;
    expect(inAsti.find((person) => person.id === id)?.active).toBe(true);
  });
});
