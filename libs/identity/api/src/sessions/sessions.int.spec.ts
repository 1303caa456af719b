import { randomBytes } from 'node:crypto';
import { EnrolPerson } from '../set-up/enrol-person';
import { type IdentityApp, PASSWORD, identityApp } from '../testing/identity-app';
import { WrongPasswords } from './wrong-passwords';

let identity: IdentityApp;
let call: IdentityApp['call'];

beforeAll(async () => {
  identity = await identityApp();
  call = identity.call;
});

afterAll(() => identity.close());

function login(email: string, password = PASSWORD, options: { network?: string; from?: string } = {}) {
  const { network, from = anAddress() } = options;
  return call('POST', '/auth/login', { body: { email, password, ...(network ? { network } : {}) }, from });
}

/** Every login from an address of its own, unless the spec is about addresses. */
function anAddress(): string {
  return `10.${[...randomBytes(3)].join('.')}`;
}

async function aPerson(email: string, ...networks: ('cuneo' | 'asti')[]): Promise<void> {
  for (const network of networks) {
    const input = { name: 'Ada Prova', email, memberships: [{ role: 'counter_operator' as const, unit: 'SP-CUNEO' }] };
    await identity.app.get(EnrolPerson).withPassword(identity.networks[network], input, PASSWORD);
  }
}

function cookiesOf(answer: { cookies: { name: string; value: string }[] }): Record<string, string> {
  return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
}

describe('login', () => {
  it('opens a session: who one is, a bearer token, and cookies that no script reads', async () => {
    await aPerson('ada@example.org', 'cuneo');
    const answer = await login('ADA@example.org ');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      expiresIn: 600,
      user: {
        email: 'ada@example.org',
        network: { slug: 'cuneo' },
        memberships: [{ role: 'counter_operator', unit: { code: 'SP-CUNEO', kind: 'sportello' } }],
        networks: [{ slug: 'cuneo' }],
      },
    });
    expect(Buffer.from(answer.json().user.deviceKey, 'base64')).toHaveLength(32);
    expect(answer.cookies).toHaveLength(2);
    for (const cookie of answer.cookies)
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    const byBearer = await call('GET', '/me', { bearer: answer.json().accessToken });
    const byCookie = await call('GET', '/me', { cookies: cookiesOf(answer) });
    expect(byBearer.json()).toEqual(answer.json().user);
    expect(byCookie.json()).toEqual(answer.json().user);
  });

  it('answers an unknown address and a wrong password in the same words', async () => {
    await aPerson('bruno@example.org', 'cuneo');
    const [wrong, unknown] = await Promise.all([
      login('bruno@example.org', 'not this one'),
      login('nobody@example.org'),
    ]);
    const withoutInstance = (answer: typeof wrong) => ({ ...answer.json(), instance: '', status: answer.statusCode });
    expect(wrong.statusCode).toBe(401);
    expect(withoutInstance(unknown)).toEqual(withoutInstance(wrong));
  });

  it('offers the choice to whoever works in several networks, and refuses the others', async () => {
    await aPerson('carla@example.org', 'cuneo', 'asti');
    expect((await login('carla@example.org')).json()).toEqual({
      chooseNetwork: [
        { slug: 'asti', name: 'Asti' },
        { slug: 'cuneo', name: 'Cuneo' },
      ],
    });
    expect((await login('carla@example.org', PASSWORD, { network: 'asti' })).json().user.network.slug).toBe('asti');
    expect((await login('ada@example.org', PASSWORD, { network: 'asti' })).json().code).toBe('not_allowed');
  });

  it('says after the right password alone that there is no role any more, and slows nobody down for it', async () => {
    await aPerson('rosa@example.org', 'cuneo');
    const open = await login('rosa@example.org');
    const { respi_refresh: token = '' } = cookiesOf(open);
    const refresh = () => call('POST', '/auth/refresh', { cookies: { respi_refresh: token }, body: {} });
    const hold = (until: string) =>
      identity.owner.query(
        `update respi.membership set valid_to = ${until} where account_id = (select id from respi.account where email = $1)`,
        ['rosa@example.org'],
      );
    await hold('now()');
    expect((await call('GET', '/me', { bearer: open.json().accessToken })).json().code).toBe('session_ended');
    expect((await refresh()).json()).toMatchObject({ code: 'session_ended', params: { why: 'no_role' } });
    for (let index = 0; index < 6; index++)
      expect((await login('rosa@example.org')).json()).toMatchObject({ status: 403, code: 'no_role' });
    expect((await login('rosa@example.org', PASSWORD, { network: 'cuneo' })).json().code).toBe('no_role');
    expect((await login('rosa@example.org', PASSWORD, { network: 'asti' })).json().code).toBe('wrong_credentials');
    const [wrong, unknown] = [await login('rosa@example.org', 'not this one'), await login('nobody@example.org')];
    expect({ ...wrong.json(), instance: '' }).toEqual({ ...unknown.json(), instance: '' });
    await hold('null');
    expect((await refresh()).statusCode).toBe(200);
    expect((await login('rosa@example.org')).statusCode).toBe(200);
  });

  it('says it of the network that was wanted, where one works in another', async () => {
    await aPerson('sara@example.org', 'cuneo', 'asti');
    await identity.owner.query(
      `update respi.membership set valid_to = now() where network_id = $1 and account_id = (select id from respi.account where email = $2)`,
      [identity.networks.asti, 'sara@example.org'],
    );
    expect((await login('sara@example.org', PASSWORD, { network: 'asti' })).json().code).toBe('no_role');
    expect((await login('sara@example.org')).json().user.network.slug).toBe('cuneo');
  });

  it('slows guessing down from the fifth failure, by account, also when all guesses come at once', async () => {
    await aPerson('dario@example.org', 'cuneo');
    const answers = await Promise.all(Array.from({ length: 12 }, () => login('dario@example.org', 'a guess of mine')));
    const codes = answers.map(({ statusCode }) => statusCode).sort();
    expect(codes).toEqual([...Array<number>(5).fill(401), ...Array<number>(7).fill(429)]);
    const refused = await login('dario@example.org');
    expect(refused.statusCode).toBe(429);
    expect(refused.json().params.seconds).toBeGreaterThan(0);
    expect(refused.headers['retry-after']).toBe(String(refused.json().params.seconds));
    // whoever waited is let in, and starts anew
    await identity.owner.query(`update respi.login_attempt set last_at = last_at - interval '1 minute'`);
    expect((await login('dario@example.org')).statusCode).toBe(200);
    expect((await login('dario@example.org', 'a typing error')).statusCode).toBe(401);
  });

  it('slows guessing down by address too, and keeps neither addresses nor e-mails', async () => {
    const from = '192.0.2.7';
    for (let index = 0; index < 5; index++) await login(`guess${index}@example.org`, PASSWORD, { from });
    expect((await login('guess9@example.org', PASSWORD, { from })).statusCode).toBe(429);
    expect((await login('guess9@example.org', PASSWORD)).statusCode).toBe(401);
    const rows: { subject: Buffer }[] = await identity.owner.query('select subject from respi.login_attempt');
    expect(rows.every(({ subject }) => subject.length === 16)).toBe(true);
  });

  it('counts accounts by address: wrong passwords for one keep no colleague behind the same address waiting', async () => {
    await aPerson('livia@example.org', 'cuneo');
    const from = '192.0.2.8';
    const anHourLater = () =>
      identity.owner.query(`update respi.login_attempt set last_at = last_at - interval '1 hour'`);
    for (let index = 0; index < 12; index++) {
      await login('marco@example.org', 'a guess of mine', { from });
      if (index < 11) await anHourLater();
    }
    expect((await login('marco@example.org', 'a guess of mine', { from })).statusCode).toBe(429);
    expect((await login('livia@example.org', PASSWORD, { from })).statusCode).toBe(200);
    // a list of accounts is slowed down, for a minute at most, and does not come round for free
    for (let index = 0; index < 12; index++) {
      await login(`listed${index}@example.org`, PASSWORD, { from });
      await anHourLater();
    }
    for (let round = 0; round < 2; round++) {
      expect((await login('listed0@example.org', PASSWORD, { from })).statusCode).toBe(401);
      const waiting = await login('livia@example.org', PASSWORD, { from });
      expect(waiting.json()).toMatchObject({ code: 'too_many_attempts', params: { seconds: 60 } });
      await anHourLater();
    }
    expect((await login('livia@example.org', PASSWORD, { from })).statusCode).toBe(200);
  });

  it('waits longer after each failure, but never longer than a minute for an account', async () => {
    await aPerson('elena@example.org', 'cuneo');
    const waits: number[] = [];
    for (let failures = 1; failures <= 12; failures++) {
      await login('elena@example.org', 'a guess of mine');
      const answer = await login('elena@example.org', 'a guess of mine');
      if (answer.statusCode === 429) waits.push(answer.json().params.seconds);
      await identity.owner.query(`update respi.login_attempt set last_at = last_at - interval '1 hour'`);
    }
    expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40]);
    expect(Math.max(...waits)).toBe(60);
  });

  it('tells its owner of ten wrong passwords within an hour, once a day, and locks nobody out', async () => {
    await aPerson('gina@example.org', 'cuneo');
    const wrong = async (times: number): Promise<number> => {
      for (let index = 0; index < times; index++) {
        await login('gina@example.org', 'a guess of mine');
        await login('nobody@example.org', 'a guess of mine');
        await identity.owner.query(`update respi.login_attempt set last_at = last_at - interval '1 hour'`);
      }
      await identity.app.get(WrongPasswords).settled();
      const [row] = await identity.owner.query(
        `select count(*)::int as told from respi.event e join respi.person p on p.id = e.stream_id
           join respi.account a on a.id = p.account_id
          where e.type = 'many_wrong_passwords' and a.email = 'gina@example.org'`,
      );
      return row.told as number;
    };
    const later = (of: string, by: string) =>
      identity.owner.query(`update respi.wrong_password set ${of} = ${of} - interval '${by}'`);
    expect(await wrong(9)).toBe(0);
    expect((await login('gina@example.org')).statusCode).toBe(200);
    expect(await wrong(1)).toBe(1);
    expect(await wrong(11)).toBe(1);
    await later('told_at', '25 hours');
    await later('since', '61 minutes');
    expect(await wrong(9)).toBe(1);
    expect(await wrong(1)).toBe(2);
    expect((await login('gina@example.org')).statusCode).toBe(200);
    const kept: { subject: Buffer }[] = await identity.owner.query('select subject from respi.wrong_password');
    expect(kept.every(({ subject }) => subject.length === 16)).toBe(true);
  });
});

describe('a session', () => {
  const refresh = (token: string) => call('POST', '/auth/refresh', { cookies: { respi_refresh: token }, body: {} });
  const tokenOf = (answer: Awaited<ReturnType<typeof login>>): string => cookiesOf(answer)['respi_refresh']!;

  it('goes on with a new refresh token each time', async () => {
    const first = tokenOf(await login('ada@example.org'));
    const second = await refresh(first);
    expect(second.statusCode).toBe(200);
    expect(tokenOf(second)).not.toBe(first);
    expect((await call('GET', '/me', { bearer: second.json().accessToken })).statusCode).toBe(200);
    expect((await refresh(tokenOf(second))).statusCode).toBe(200);
  });

  it('survives two tabs that refresh at once: both get the same follower', async () => {
    const first = tokenOf(await login('ada@example.org'));
    const answers = await Promise.all([refresh(first), refresh(first), refresh(first)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(tokenOf)).size).toBe(1);
  });

  it('ends whole when a used token comes back after its follower was used', async () => {
    const opened = await login('ada@example.org');
    const first = tokenOf(opened);
    const second = tokenOf(await refresh(first));
    const third = await refresh(second);
    const stolen = await refresh(first);
    expect(stolen.json().code).toBe('session_ended');
    // Nor does the refusal take away the cookies that a login in another tab may have put meanwhile.
    expect(stolen.cookies).toEqual([]);
    expect((await refresh(tokenOf(third))).json().code).toBe('session_ended');
    expect((await call('GET', '/me', { bearer: third.json().accessToken })).json().code).toBe('session_ended');
  });

  it('ends whole when a used token comes back late', async () => {
    const first = tokenOf(await login('ada@example.org'));
    const second = tokenOf(await refresh(first));
    await identity.owner.query(
      `update respi.refresh_token set used_at = used_at - interval '11 seconds' where used_at is not null`,
    );
    expect((await refresh(first)).json().code).toBe('session_ended');
    expect((await refresh(second)).json().code).toBe('session_ended');
  });

  it('is over after a while without a refresh, and for a token that is none of ours', async () => {
    const token = tokenOf(await login('ada@example.org'));
    await identity.owner.query(`update respi.refresh_token set expires_at = now() - interval '1 second'`);
    expect((await refresh(token)).json().code).toBe('session_ended');
    expect((await refresh('never-given-to-anybody')).json().code).toBe('session_ended');
    expect((await call('POST', '/auth/refresh')).json().code).toBe('session_ended');
  });

  it('goes on without cookies for whoever sends the token in the body', async () => {
    const token = tokenOf(await login('ada@example.org'));
    const answer = await call('POST', '/auth/refresh', { body: { refreshToken: token } });
    expect(answer.cookies).toEqual([]);
    expect(
      (await call('POST', '/auth/refresh', { body: { refreshToken: answer.json().refreshToken } })).statusCode,
    ).toBe(200);
  });

  it('ends at once at logout, for every token of it', async () => {
    const opened = await login('ada@example.org');
    const bearer = opened.json().accessToken;
    const out = await call('POST', '/auth/logout', { bearer, body: {} });
    expect(out.statusCode).toBe(204);
    expect((await call('GET', '/me', { bearer })).json().code).toBe('session_ended');
    expect((await refresh(tokenOf(opened))).json().code).toBe('session_ended');
    const byCookie = await login('ada@example.org');
    await call('POST', '/auth/logout', { cookies: { respi_refresh: tokenOf(byCookie) }, body: {} });
    expect((await call('GET', '/me', { bearer: byCookie.json().accessToken })).json().code).toBe('session_ended');
  });

  it('moves to another network of the same person, and to no other', async () => {
    const opened = await login('carla@example.org', PASSWORD, { network: 'cuneo' });
    const bearer = opened.json().accessToken;
    const moved = await call('POST', '/auth/switch-network', { bearer, body: { network: 'asti' } });
    expect(moved.json().user.network.slug).toBe('asti');
    expect((await call('GET', '/me', { bearer })).json().code).toBe('session_ended');
    const ada = (await login('ada@example.org')).json().accessToken;
    for (const network of ['asti', 'nowhere']) {
      expect((await call('POST', '/auth/switch-network', { bearer: ada, body: { network } })).statusCode).toBe(404);
    }
  });

  it('takes no change by cookie from a page of another site', async () => {
    const cookies = cookiesOf(await login('carla@example.org', PASSWORD, { network: 'cuneo' }));
    const forged = await call('POST', '/auth/switch-network', { cookies, body: { network: 'asti' } });
    expect(forged.json().code).toBe('not_allowed');
    const ours = await call('POST', '/auth/switch-network', {
      cookies,
      body: { network: 'asti' },
      headers: { 'x-respi': '1' },
    });
    expect(ours.statusCode).toBe(200);
  });

  it('is refused to a page that another person, or the same in another network, had opened', async () => {
    const inCuneo = await login('carla@example.org', PASSWORD, { network: 'cuneo' });
    const inAsti = await login('carla@example.org', PASSWORD, { network: 'asti' });
    const ask = (seat: string) => call('GET', '/me', { cookies: cookiesOf(inAsti), headers: { 'x-respi': seat } });
    expect((await ask(inAsti.json().user.seat)).statusCode).toBe(200);
    const others = [inCuneo, await login('ada@example.org')].map((answer) => answer.json().user.seat as string);
    for (const seat of others) expect((await ask(seat)).json()).toMatchObject({ status: 401, code: 'session_ended' });
  });

  it('is needed: without one, or with a token of another key, nobody is anybody', async () => {
    expect((await call('GET', '/me')).statusCode).toBe(401);
    const token = (await login('ada@example.org')).json().accessToken as string;
    expect((await call('GET', '/me', { bearer: `${token.slice(0, -3)}abc` })).statusCode).toBe(401);
  });
});
