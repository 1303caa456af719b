import { randomBytes } from 'node:crypto';
import type { OwnSessions } from '@respi/identity/contract';
import { SessionUse } from '@respi/shared/api-platform';
import { EnrolPerson } from '../../set-up/enrol-person';
import { ResetSecondFactor } from '../../administration/people/reset-second-factor';
import { type IdentityApp, PASSWORD, identityApp } from '../../testing/identity-app';

let identity: IdentityApp;
let call: IdentityApp['call'];

beforeAll(async () => {
  identity = await identityApp();
  call = identity.call;
});

afterAll(() => identity.close());

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const anAddress = () => `10.${[...randomBytes(3)].join('.')}`;

async function aPerson(network: 'cuneo' | 'asti' = 'cuneo', as?: string) {
  const email = as ?? `ada-${randomBytes(4).toString('hex')}@example.org`;
  const input = { name: 'Ada Prova', email, memberships: [{ role: 'coordinator' as const, unit: 'COORD' }] };
  const id = await identity.app.get(EnrolPerson).withPassword(identity.networks[network], input, PASSWORD);
  return { id, email };
}

interface Way {
  readonly agent?: string;
  readonly device?: string | undefined;
  readonly sharedComputer?: boolean;
  readonly network?: 'cuneo' | 'asti';
}

async function enter(email: string, { agent = CHROME, device, sharedComputer, network = 'cuneo' }: Way = {}) {
  const answer = await call('POST', '/auth/login', {
    body: { email, password: PASSWORD, network, ...(sharedComputer ? { sharedComputer } : {}) },
    headers: { 'user-agent': agent },
    from: anAddress(),
    ...(device ? { cookies: { respi_device: device } } : {}),
  });
  const cookies = Object.fromEntries(answer.cookies.map((cookie) => [cookie.name, cookie]));
  return {
    bearer: answer.json().accessToken as string,
    body: answer.json(),
    cookies,
    device: cookies['respi_device']?.value,
  };
}

const sessions = async (bearer: string) => (await call('GET', '/me/sessions', { bearer })).json<OwnSessions>().items;
const isInside = async (bearer: string) => (await call('GET', '/me', { bearer })).statusCode === 200;

describe('one’s own password', () => {
  const change = (bearer: string, password: string, shown: object = { current: PASSWORD }) =>
    call('POST', '/me/access/password', { bearer, body: { password, ...shown } });
  const by = (email: string, password: string) =>
    call('POST', '/auth/login', { body: { email, password, network: 'cuneo' }, from: anAddress() });

  it('is changed from inside: the old one opens nothing, and the other sessions are over in every network', async () => {
    const ada = await aPerson();
    await aPerson('asti', ada.email);
    const [here, there, astis] = [
      await enter(ada.email),
      await enter(ada.email),
      await enter(ada.email, { network: 'asti' }),
    ];
    expect((await change(here.bearer, 'quattro parole a caso qui')).statusCode).toBe(204);
    expect(await Promise.all([here, there, astis].map(({ bearer }) => isInside(bearer)))).toEqual([true, false, false]);
    expect((await by(ada.email, PASSWORD)).json().code).toBe('wrong_credentials');
    expect((await by(ada.email, 'quattro parole a caso qui')).statusCode).toBe(200);
    const written: { type: string }[] = await identity.owner.query(
      `select e.type from respi.event e join respi.person p on p.id = e.stream_id where p.account_id = $1`,
      [ada.id],
    );
    expect(written.filter(({ type }) => type === 'password_changed')).toHaveLength(1);
  });

  it('wants the present one however lately somebody came in, and is refused as everywhere', async () => {
    const ada = await aPerson();
    const { bearer } = await enter(ada.email);
    const first = async (password: string, shown?: object) =>
      (await change(bearer, password, shown)).json().errors[0] as { path: string; code: string };
    expect((await first('corta')).code).toBe('too_short');
    expect((await first('passwordpassword')).code).toBe('common_password');
    expect((await first('ada prova e una frase')).code).toBe('contains_own_name');
    const good = 'quattro parole a caso qui';
    expect(await first(good, {})).toMatchObject({ path: 'current', code: 'required' });
    expect(await first(good, { current: 'not this one' })).toMatchObject({ path: 'current', code: 'wrong_password' });
    expect((await by(ada.email, PASSWORD)).statusCode).toBe(200);
    await identity.owner.query(
      `update respi.session set proven_at = proven_at - interval '11 minutes' where account_id = $1`,
      [ada.id],
    );
    // Only its owner learns that it is the present one, and nobody's session ends for it.
    expect(await first(PASSWORD, { current: 'not this one' })).toMatchObject({ code: 'wrong_password' });
    expect(await first(PASSWORD)).toMatchObject({ path: 'password', code: 'same_password' });
    expect((await change(bearer, good)).statusCode).toBe(204);
  });
});

describe('one’s own sessions', () => {
  it('are listed with what helps to recognise them, and nothing that follows anybody', async () => {
    const ada = await aPerson();
    const first = await enter(ada.email);
    const second = await enter(ada.email, { agent: FIREFOX, sharedComputer: true });
    expect(await sessions(first.bearer)).toEqual([
      {
        id: expect.any(String),
        current: true,
        since: expect.any(String),
        lastUsedAt: expect.any(String),
        browser: 'chrome',
        system: 'windows',
        sharedComputer: false,
      },
      expect.objectContaining({ current: false, browser: 'firefox', system: 'linux', sharedComputer: true }),
    ]);
    expect(await sessions(second.bearer)).toEqual([
      expect.objectContaining({ current: true, browser: 'firefox' }),
      expect.objectContaining({ current: false, browser: 'chrome' }),
    ]);
    const [kept] = await identity.owner.query(
      `select row_to_json(s)::text as row from respi.session s where account_id = $1`,
      [ada.id],
    );
    expect(kept.row).not.toMatch(/Mozilla|10\.\d|140/);
  });

  it('say when each was used last, and write it once a minute', async () => {
    const ada = await aPerson();
    const [here, there] = [await enter(ada.email), await enter(ada.email, { agent: FIREFOX })];
    const use = identity.app.get(SessionUse, { strict: false });
    const anHourAgo = async (): Promise<void> => {
      await use.settled();
      await identity.owner.query(`update respi.session set used_at = now() - interval '1 hour' where account_id = $1`, [
        ada.id,
      ]);
    };
    /** Minutes since the other one was used. */
    const idle = async (): Promise<number> => {
      await use.settled();
      const [own, other] = await sessions(here.bearer);
      expect(Date.now() - Date.parse(own!.lastUsedAt)).toBeLessThan(30_000);
      return Math.round((Date.now() - Date.parse(other!.lastUsedAt)) / 60_000);
    };
    await anHourAgo();
    expect(await idle()).toBe(60);
    await isInside(there.bearer);
    expect(await idle()).toBe(0);
    await anHourAgo();
    await isInside(there.bearer);
    expect(await idle()).toBe(60);
  });

  it('leave out one whose time is over, though nobody ended it', async () => {
    const ada = await aPerson();
    const { bearer } = await enter(ada.email);
    await enter(ada.email, { agent: FIREFOX });
    await identity.owner.query(
      `update respi.refresh_token set expires_at = now() - interval '1 second'
        where session_id = (select id from respi.session where account_id = $1 and browser = 'firefox')`,
      [ada.id],
    );
    expect(await sessions(bearer)).toHaveLength(1);
  });

  it('end one by one: the next request of that one is refused, and its tokens renew nothing', async () => {
    const ada = await aPerson();
    const [here, there] = [await enter(ada.email), await enter(ada.email)];
    const other = (await sessions(here.bearer)).find(({ current }) => !current)!.id;
    const left = await call('DELETE', `/me/sessions/${other}`, { bearer: here.bearer });
    expect(left.json().items).toHaveLength(1);
    expect(await isInside(there.bearer)).toBe(false);
    const renew = (cookies: typeof here.cookies) =>
      call('POST', '/auth/refresh', { cookies: { respi_refresh: cookies['respi_refresh']!.value }, body: {} });
    expect((await renew(there.cookies)).json()).toMatchObject({ code: 'session_ended', params: { why: 'ended' } });
    expect((await call('DELETE', `/me/sessions/${other}`, { bearer: here.bearer })).statusCode).toBe(404);
    await identity.owner.query('update respi.person set active = false where account_id = $1', [ada.id]);
    await identity.owner.query(
      `update respi.session set ended_at = now(), ended_why = 'deactivated' where account_id = $1 and ended_at is null`,
      [ada.id],
    );
    expect((await renew(here.cookies)).json()).toMatchObject({ code: 'session_ended', params: { why: 'closed' } });
    const stranger = await call('POST', '/auth/refresh', { cookies: { respi_refresh: 'x'.repeat(43) }, body: {} });
    expect(stranger.json().params).toBeUndefined();
  });

  it('end all but this one, in this network alone', async () => {
    const ada = await aPerson();
    await aPerson('asti', ada.email);
    const here = await enter(ada.email);
    const others = [await enter(ada.email), await enter(ada.email)];
    const astis = await enter(ada.email, { network: 'asti' });
    expect(
      (await call('POST', '/me/sessions/end-others', { bearer: here.bearer, body: {} })).json().items,
    ).toHaveLength(1);
    for (const { bearer } of others) expect(await isInside(bearer)).toBe(false);
    expect(await isInside(here.bearer)).toBe(true);
    expect(await isInside(astis.bearer)).toBe(true);
  });

  it('are nobody else’s: not a colleague’s, not another network’s, not what is no id', async () => {
    const [ada, bea] = [await aPerson(), await aPerson()];
    const [adas, beas] = [await enter(ada.email), await enter(bea.email)];
    const [id] = (await sessions(adas.bearer)).map(({ id: own }) => own);
    for (const wrong of [id, 'x', '4f1f7ab6-7a3c-4f52-9a53-0d6c5a8f2f10'])
      expect((await call('DELETE', `/me/sessions/${wrong}`, { bearer: beas.bearer })).statusCode).toBe(404);
    expect(await isInside(adas.bearer)).toBe(true);
  });

  it('are ended for another by an administrator of that network, and by nobody else', async () => {
    const ada = await aPerson();
    const { bearer } = await enter(ada.email);
    const path = `/admin/people/${ada.id}/sessions`;
    const ofAsti = await identity.signedIn('asti', 'network_admin', 'COORD');
    expect((await call('DELETE', path, { bearer: ofAsti })).statusCode).toBe(404);
    expect((await call('DELETE', path, { bearer })).json().code).toBe('not_allowed');
    const admin = await identity.signedIn('cuneo', 'network_admin', 'COORD');
    expect((await call('DELETE', path, { bearer: admin })).json()).toMatchObject({ id: ada.id });
    expect(await isInside(bearer)).toBe(false);
  });
});

describe('a computer that is everybody’s', () => {
  it('gets cookies without an age and no token to be known by; the session is short, also when it is renewed', async () => {
    const ada = await aPerson();
    const { body, cookies } = await enter(ada.email, { sharedComputer: true });
    expect(body).toMatchObject({ expiresIn: 60, user: { sharedComputer: true } });
    expect(Object.keys(cookies).sort()).toEqual(['respi_access', 'respi_refresh']);
    for (const cookie of Object.values(cookies)) {
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
      expect(cookie).not.toHaveProperty('maxAge');
      expect(cookie).not.toHaveProperty('expires');
    }
    const renewed = await call('POST', '/auth/refresh', {
      cookies: { respi_refresh: cookies['respi_refresh']!.value },
      body: {},
    });
    expect(renewed.json().expiresIn).toBe(60);
    for (const cookie of renewed.cookies) expect(cookie).not.toHaveProperty('maxAge');
    const tokens: { idle: number }[] = await identity.owner.query(
      `select extract(epoch from t.expires_at - t.created_at)::int as idle from respi.refresh_token t
         join respi.session s on s.id = t.session_id where s.account_id = $1`,
      [ada.id],
    );
    expect(tokens).toEqual([{ idle: 300 }, { idle: 300 }]);
    expect((await call('GET', '/me', { bearer: renewed.json().accessToken })).json().sharedComputer).toBe(true);
  });

  it('is over after five minutes without use', async () => {
    const ada = await aPerson();
    const { cookies } = await enter(ada.email, { sharedComputer: true });
    await identity.owner.query(
      `update respi.refresh_token t set expires_at = t.expires_at - interval '301 seconds' from respi.session s
        where s.id = t.session_id and s.account_id = $1`,
      [ada.id],
    );
    const late = await call('POST', '/auth/refresh', {
      cookies: { respi_refresh: cookies['respi_refresh']!.value },
      body: {},
    });
    expect(late.json().code).toBe('session_ended');
  });

  it('stays one when the network is changed', async () => {
    const ada = await aPerson();
    await aPerson('asti', ada.email);
    const { bearer } = await enter(ada.email, { sharedComputer: true });
    const moved = await call('POST', '/auth/switch-network', { bearer, body: { network: 'asti' } });
    expect(moved.json()).toMatchObject({ expiresIn: 60, user: { sharedComputer: true, network: { slug: 'asti' } } });
  });
});

describe('a device that was not seen before', () => {
  const told = async (account: string): Promise<string[]> => {
    const rows: { type: string }[] = await identity.owner.query(
      `select e.type from respi.event e join respi.person p on p.id = e.stream_id
        where p.account_id = $1 and e.type like 'entered_from%' order by e.seq`,
      [account],
    );
    return rows.map(({ type }) => type);
  };

  it('is told of, but for the first; one that is known is not, and keeps its token', async () => {
    const ada = await aPerson();
    const office = await enter(ada.email);
    expect(office.cookies['respi_device']).toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
      maxAge: 400 * 24 * 3600,
    });
    expect(await told(ada.id)).toEqual([]);
    const again = await enter(ada.email, { device: office.device });
    expect(again.device).toBe(office.device);
    expect(await told(ada.id)).toEqual([]);
    const stranger = await enter(ada.email, { agent: FIREFOX });
    expect(stranger.device).not.toBe(office.device);
    expect(await told(ada.id)).toEqual(['entered_from_new_device']);
    await enter(ada.email, { device: stranger.device });
    expect(await told(ada.id)).toHaveLength(1);
  });

  it('is each person’s own: what a colleague’s browser is known by does not make it known', async () => {
    const [ada, bea] = [await aPerson(), await aPerson()];
    await enter(ada.email);
    const { device } = await enter(bea.email);
    await enter(ada.email, { device });
    expect(await told(ada.id)).toEqual(['entered_from_new_device']);
    const kept: { digest: Buffer }[] = await identity.owner.query('select digest from respi.known_device');
    expect(kept.some(({ digest }) => digest.includes(Buffer.from(device!, 'base64url').subarray(0, 8)))).toBe(false);
    expect(new Set(kept.map(({ digest }) => digest.toString('hex'))).size).toBe(kept.length);
  });

  it('is every shared computer, each time, but for the very first login', async () => {
    const ada = await aPerson();
    await enter(ada.email, { sharedComputer: true });
    expect(await told(ada.id)).toEqual([]);
    await enter(ada.email, { sharedComputer: true });
    await enter(ada.email, { sharedComputer: true });
    expect(await told(ada.id)).toEqual(['entered_from_shared_computer', 'entered_from_shared_computer']);
    // who has only ever used those is warned of the first one that is not
    await enter(ada.email);
    expect((await told(ada.id)).at(-1)).toBe('entered_from_new_device');
  });

  it('is the first program of somebody who always had a browser, and not the second', async () => {
    const ada = await aPerson();
    await enter(ada.email);
    for (const agent of ['curl/8', 'curl/8']) await enter(ada.email, { agent });
    expect(await told(ada.id)).toEqual(['entered_from_new_device']);
  });

  it('made up by whoever asks is a new one', async () => {
    const ada = await aPerson();
    await enter(ada.email);
    const { device } = await enter(ada.email, { device: '"><script>' });
    expect(device).toMatch(/^[\w-]{43}$/);
    expect(await told(ada.id)).toHaveLength(1);
  });
});

describe('the access log', () => {
  const rows = (condition: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    identity.owner.query(
      `select act, basis, account_id, network_id, route, subject_id, actor_kind from respi.access_record where ${condition} order by id`,
      values,
    );

  it('has who came in and by what, and who left', async () => {
    const ada = await aPerson();
    const { bearer, cookies } = await enter(ada.email);
    await call('POST', '/auth/logout', { bearer, body: { refreshToken: cookies['respi_refresh']!.value } });
    expect(await rows('account_id = $1', [ada.id])).toEqual([
      expect.objectContaining({
        act: 'logged_in',
        basis: 'password',
        route: 'POST /api/v1/auth/login',
        network_id: identity.networks.cuneo,
      }),
      expect.objectContaining({ act: 'logged_out', basis: 'logout', route: 'POST /api/v1/auth/logout' }),
    ]);
  });

  it('has who was not let in, alike whether there is such an account, and without what was typed', async () => {
    const ada = await aPerson();
    const before = (await rows(`act = 'login_refused'`)).length;
    const wrong = (email: string, headers?: Record<string, string>) =>
      call('POST', '/auth/login', {
        body: { email, password: 'not this one' },
        from: anAddress(),
        ...(headers ? { headers } : {}),
      });
    const cuneos = { 'x-respi-screen': '/cuneo/it/accedi' };
    await wrong(ada.email, cuneos);
    await wrong('nobody@example.org', cuneos);
    await wrong(ada.email);
    await wrong('nobody@example.org', { 'x-respi-screen': '/mondovi/it/accedi' });
    const refused = { act: 'login_refused', basis: 'password', account_id: null, subject_id: null };
    const { cuneo } = identity.networks;
    expect((await rows(`act = 'login_refused'`)).slice(before)).toEqual(
      [cuneo, cuneo, null, null].map((network) => expect.objectContaining({ ...refused, network_id: network })),
    );
    const all: { row: string }[] = await identity.owner.query(
      'select row_to_json(a)::text as row from respi.access_record a',
    );
    expect(all.some(({ row }) => /example\.org|not this one|10\.\d+\./.test(row))).toBe(false);
  });

  it('has a session that was ended by its owner, and one by reuse of a token', async () => {
    const ada = await aPerson();
    const here = await enter(ada.email);
    await enter(ada.email);
    await call('POST', '/me/sessions/end-others', { bearer: here.bearer, body: {} });
    const token = here.cookies['respi_refresh']!.value;
    const renew = (refresh: string) => call('POST', '/auth/refresh', { cookies: { respi_refresh: refresh }, body: {} });
    const next = (await renew(token)).cookies.find(({ name }) => name === 'respi_refresh')!.value;
    await renew(next);
    await renew(token);
    expect((await rows(`account_id = $1 and act = 'sessions_ended'`, [ada.id])).map(({ basis }) => basis)).toEqual([
      'own',
      'token_reused',
    ]);
  });
});

describe('whoever administers alone and lost everything', () => {
  it('has the second factor taken away by the command line: recorded, told, sessions over', async () => {
    const ada = await aPerson();
    const { bearer, cookies } = await enter(ada.email);
    await identity.owner.query(
      `insert into respi.totp_factor (id, network_id, account_id, secret, last_step) values (gen_random_uuid(), $1, $2, '\\x00', 0)`,
      [identity.networks.cuneo, ada.id],
    );
    const command = identity.app.get(ResetSecondFactor, { strict: false });
    await command.byCommand(identity.networks.cuneo, ada.email.toUpperCase());
    expect(await isInside(bearer)).toBe(false);
    const renewed = await call('POST', '/auth/refresh', {
      cookies: { respi_refresh: cookies['respi_refresh']!.value },
      body: {},
    });
    expect(renewed.json()).toMatchObject({ code: 'session_ended', params: { why: 'factor_reset' } });
    expect((await enter(ada.email)).body.user.email).toBe(ada.email);
    const [row] = await identity.owner.query(
      `select * from respi.access_record where act = 'factors_reset' and subject_id = $1`,
      [ada.id],
    );
    expect(row).toMatchObject({ actor_kind: 'system', account_id: null, network_id: identity.networks.cuneo });
    const events = await identity.owner.query(
      `select 1 from respi.event e join respi.person p on p.id = e.stream_id where p.account_id = $1 and e.type = 'second_factor_reset'`,
      [ada.id],
    );
    expect(events).toHaveLength(1);
    await expect(command.byCommand(identity.networks.cuneo, ada.email)).rejects.toMatchObject({
      code: 'not_possible_now',
    });
    await expect(command.byCommand(identity.networks.asti, ada.email)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a browser by which somebody has come in before', () => {
  const knock = async (email: string, password: string, device?: string): Promise<number> => {
    const answer = await call('POST', '/auth/login', {
      body: { email, password, network: 'cuneo' },
      from: anAddress(),
      ...(device ? { cookies: { respi_device: device } } : {}),
    });
    return answer.statusCode;
  };

  it('lets its owner in while a stranger goes on guessing, and has a count of its own', async () => {
    const [dina, other] = [await aPerson(), await aPerson()];
    const { device } = await enter(dina.email);
    const { device: foreign } = await enter(other.email);
    for (let index = 0; index < 6; index++) await knock(dina.email, 'a guess of mine');
    expect(await knock(dina.email, PASSWORD)).toBe(429);
    // Neither a browser of somebody else nor one that nobody knows.
    for (const token of [foreign, 'never-given-to-anybody-0123456789'])
      expect(await knock(dina.email, PASSWORD, token)).toBe(429);
    expect(await knock(dina.email, PASSWORD, device)).toBe(200);
    // Whoever took it slows down as everybody does.
    const codes = [];
    for (let index = 0; index < 6; index++) codes.push(await knock(dina.email, 'a guess of mine', device));
    expect(codes).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await knock('nobody@example.org', PASSWORD, device)).toBe(401);
  });

  it('waits a few seconds at most where others try a list of accounts from the same address', async () => {
    const dina = await aPerson();
    const { device = '' } = await enter(dina.email);
    const from = anAddress();
    const tried = (email: string, cookies: Record<string, string> = {}) =>
      call('POST', '/auth/login', { body: { email, password: 'a guess of mine', network: 'cuneo' }, from, cookies });
    for (let index = 0; index < 10; index++) {
      await identity.owner.query(`update respi.login_attempt set last_at = last_at - interval '1 hour'`);
      await tried(`listed${index}@example.org`);
    }
    expect((await tried(dina.email)).json().params.seconds).toBeGreaterThan(30);
    const { params } = (await tried(dina.email, { respi_device: device })).json();
    expect(params.seconds).toBeLessThanOrEqual(5);
  });
});
