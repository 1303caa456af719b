import { createHmac, randomBytes } from 'node:crypto';
import { EnrolPerson } from '../../set-up/enrol-person';
import { CLIENT, type Known, TestProvider } from '../../testing/a-provider';
import { type IdentityApp, PASSWORD, identityApp } from '../../testing/identity-app';
import { LinkSubject } from './link-subject';

const ORIGIN = 'http://localhost:3000';
const CALLBACK = `${ORIGIN}/api/v1/auth/oidc/callback`;
const STRONG = 'https://www.spid.gov.it/SpidL2';
const WEAK = 'https://www.spid.gov.it/SpidL1';

let provider: TestProvider;
let identity: IdentityApp;
let call: IdentityApp['call'];

beforeAll(async () => {
  provider = await TestProvider.start(CALLBACK);
  identity = await identityApp({
    OIDC_ISSUER: provider.issuer,
    OIDC_NAME: 'la Provincia',
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_ACR_VALUES: `${STRONG} ${WEAK}`,
    OIDC_SECOND_FACTOR_ACR: STRONG,
  });
  call = identity.call;
  await identity.owner.query(
    `update respi.network set settings = settings || '{"oidcLogin": true}' where slug = 'cuneo'`,
  );
});

afterAll(async () => {
  await identity.close();
  await provider.close();
});

beforeEach(() => {
  provider.tamper = (idToken) => idToken;
  provider.down = false;
});

async function aPerson(network: 'cuneo' | 'asti' = 'cuneo') {
  const email = `ada-${randomBytes(4).toString('hex')}@example.org`;
  const input = { name: 'Ada Prova', email, memberships: [{ role: 'coordinator' as const, unit: 'COORD' }] };
  const id = await identity.app.get(EnrolPerson).withPassword(identity.networks[network], input, PASSWORD);
  return { id, email };
}

type Answer = Awaited<ReturnType<typeof call>>;
const keptBy = (answer: Answer) => answer.cookies.find(({ name }) => name === 'respi_oidc');
const start = (query = 'network=cuneo') => call('GET', `/auth/oidc/start?${query}`);
const comeBack = (back: URL, kept: string | undefined) =>
  call('GET', `/auth/oidc/callback${back.search}`, kept === undefined ? {} : { cookies: { respi_oidc: kept } });

/** There and back, as this person. */
async function there(as: Known, query?: string) {
  const went = await start(query);
  provider.next = as;
  const back = await provider.visit(went.headers.location!);
  return { went, kept: keptBy(went)!.value, back };
}

async function signIn(as: Known, query?: string) {
  const { kept, back } = await there(as, query);
  const landed = await comeBack(back, kept);
  const ready = keptBy(landed)?.value;
  const finish = () => call('POST', '/auth/oidc', { cookies: { respi_oidc: ready ?? '' }, body: {} });
  return { landed, finish };
}

const refusals = async (): Promise<number> => {
  const [row] = await identity.owner.query(
    `select count(*)::int as n from respi.access_record where act = 'login_refused' and basis = 'oidc' and account_id is null`,
  );
  return row.n;
};

describe('a login by the identity provider', () => {
  it('goes there with code, PKCE, nonce and state, in a cookie that is Lax, and comes back into a session', async () => {
    const ada = await aPerson();
    const { went, kept, back } = await there({ sub: 'ada', email: ada.email.toUpperCase(), acr: STRONG });
    expect(went.statusCode).toBe(303);
    const asked = new URL(went.headers.location!);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: CALLBACK,
      code_challenge_method: 'S256',
      code_challenge: expect.any(String),
      nonce: expect.any(String),
      state: expect.any(String),
      scope: 'openid email',
      acr_values: `${STRONG} ${WEAK}`,
    });
    expect(keptBy(went)).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(kept).not.toContain(asked.searchParams.get('state'));
    const landed = await comeBack(back, kept);
    expect(landed.headers.location).toBe('/cuneo/it/accedi?esito=ready');
    // No session yet: our own page asks for it.
    expect(landed.cookies.map(({ name }) => name)).toEqual(['respi_oidc']);
    const opened = await call('POST', '/auth/oidc', { cookies: { respi_oidc: keptBy(landed)!.value }, body: {} });
    expect(opened.json().user).toMatchObject({ email: ada.email, byProvider: true, mustEnrol: false });
    for (const { name, sameSite } of opened.cookies) expect(sameSite).toBe(name === 'respi_oidc' ? 'Lax' : 'Strict');
    const rows = await identity.owner.query(
      `select act, basis from respi.access_record where account_id = $1 order by id`,
      [ada.id],
    );
    expect(rows).toEqual([{ act: 'logged_in', basis: 'oidc' }]);
  });

  it('counts as a second factor where its acr does, and as a password where not', async () => {
    const ada = await aPerson();
    await identity.owner.query(
      `update respi.network set demo = false, settings = settings - 'secondFactor' where slug = 'cuneo'`,
    );
    const strong = await (await signIn({ sub: 'ada', email: ada.email, acr: STRONG })).finish();
    const weak = await (await signIn({ sub: 'ada', email: ada.email, acr: WEAK })).finish();
    await identity.owner.query(
      `update respi.network set demo = true, settings = settings || '{"secondFactor": "nobody"}' where slug = 'cuneo'`,
    );
    expect(strong.json().user.mustEnrol).toBe(false);
    expect(weak.json().user.mustEnrol).toBe(true);
    await identity.owner.query(
      `insert into respi.totp_factor (id, network_id, account_id, secret, last_step) values (gen_random_uuid(), $1, $2, '\\x00', 0)`,
      [identity.networks.cuneo, ada.id],
    );
    const asked = await (await signIn({ sub: 'ada', email: ada.email, acr: WEAK })).finish();
    expect(asked.json()).toMatchObject({ secondFactor: { proofs: ['totp'] } });
    expect((await (await signIn({ sub: 'ada', email: ada.email, acr: STRONG })).finish()).json()).toHaveProperty(
      'user',
    );
  });

  it('on a shared computer is short too', async () => {
    const ada = await aPerson();
    const { finish } = await signIn({ sub: 'ada', email: ada.email }, 'network=cuneo&sharedComputer=1');
    expect((await finish()).json()).toMatchObject({ expiresIn: 60, user: { sharedComputer: true } });
  });

  it('proves anew who one is: the provider asks again, and it must be the same person', async () => {
    const [ada, bea] = [await aPerson(), await aPerson()];
    const opened = (await (await signIn({ sub: 'ada', email: ada.email, acr: STRONG })).finish()).json();
    const bearer = opened.accessToken as string;
    await identity.owner.query(`update respi.session set proven_at = now() - interval '1 hour' where account_id = $1`, [
      ada.id,
    ]);
    const provenLately = async () =>
      (await call('POST', '/me/access/totp/challenge', { bearer, body: {} })).statusCode === 200;
    expect((await call('POST', '/me/step-up/challenge', { bearer, body: {} })).json().proofs).toEqual([
      'oidc',
      'password',
    ]);
    const again = async (as: Known) => {
      const went = await call('GET', '/auth/oidc/step-up', { bearer });
      expect(new URL(went.headers.location!).searchParams.get('prompt')).toBe('login');
      expect(new URL(went.headers.location!).searchParams.get('max_age')).toBe('0');
      provider.next = as;
      return comeBack(await provider.visit(went.headers.location!), keptBy(went)!.value);
    };
    expect((await again({ sub: 'bea', email: bea.email, acr: STRONG })).headers.location).toContain('answer_refused');
    expect(await provenLately()).toBe(false);
    expect((await again({ sub: 'ada', email: ada.email, acr: STRONG })).headers.location).toContain('proven');
    expect(await provenLately()).toBe(true);
    expect((await call('GET', '/auth/oidc/step-up')).statusCode).toBe(401);
  });

  it('leaves the provider as well, where it has a way out, and comes back to our own page', async () => {
    const left = await call('GET', '/auth/oidc/logout/cuneo');
    const to = new URL(left.headers.location!);
    expect(to.origin).toBe(provider.issuer);
    expect(to.searchParams.get('post_logout_redirect_uri')).toBe(`${ORIGIN}/cuneo/it`);
    expect((await call('GET', '/auth/oidc/logout/asti')).headers.location).toMatch(
      /post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A3000%2F(&|$)/,
    );
  });
});

describe('lets nobody in', () => {
  const isRefused = async (landed: Answer, why: string, before: number) => {
    expect(landed.headers.location).toBe(`/cuneo/it/accedi?esito=${why}`);
    expect(keptBy(landed)?.value ?? '').toBe('');
    expect(landed.cookies.filter(({ name }) => name !== 'respi_oidc')).toEqual([]);
    expect(await refusals()).toBe(before + 1);
  };

  it('whom nobody invited, who has left, who works in another network, or has not accepted; and makes no account', async () => {
    const left = await aPerson();
    await identity.owner.query('update respi.person set active = false where account_id = $1', [left.id]);
    const invited = await aPerson();
    await identity.owner.query('update respi.person set accepted_at = null where account_id = $1', [invited.id]);
    const elsewhere = await aPerson('asti');
    const [{ n }] = await identity.owner.query('select count(*)::int as n from respi.account');
    for (const email of ['stranger@example.org', left.email, invited.email, elsewhere.email]) {
      const before = await refusals();
      await isRefused((await signIn({ sub: email, email, acr: STRONG })).landed, 'nobody', before);
    }
    expect((await identity.owner.query('select count(*)::int as n from respi.account'))[0].n).toBe(n);
  });

  it('who has no role any more, and says so to them alone, after their second factor where they have one', async () => {
    const ada = await aPerson();
    await identity.owner.query('update respi.membership set valid_to = now() where account_id = $1', [ada.id]);
    const by = async (acr: string) => (await (await signIn({ sub: 'ada', email: ada.email, acr })).finish()).json();
    const before = await refusals();
    expect(await by(WEAK)).toMatchObject({ status: 403, code: 'no_role' });
    expect(await refusals()).toBe(before + 1);
    await identity.owner.query(
      `insert into respi.totp_factor (id, network_id, account_id, secret, last_step) values (gen_random_uuid(), $1, $2, '\\x00', 0)`,
      [identity.networks.cuneo, ada.id],
    );
    expect(await by(WEAK)).toMatchObject({ secondFactor: { proofs: ['totp'] } });
    expect(await by(STRONG)).toMatchObject({ code: 'no_role' });
  });

  it('whose address the provider has not verified, or does not tell', async () => {
    const ada = await aPerson();
    for (const as of [{ sub: 'unverified', email: ada.email, emailVerified: false }, { sub: 'silent' }]) {
      const before = await refusals();
      await isRefused((await signIn(as)).landed, 'email_unverified', before);
    }
  });

  it('with an answer that was given already, by the same browser or another', async () => {
    const ada = await aPerson();
    const { kept, back } = await there({ sub: 'ada', email: ada.email });
    expect((await comeBack(back, kept)).headers.location).toContain('ready');
    const before = await refusals();
    await isRefused(await comeBack(back, kept), 'answer_refused', before);
    expect((await comeBack(back, undefined)).headers.location).toBe('/');
  });

  it('with the state of another browser, or a code that was meant for it', async () => {
    const [ada, mallory] = [await aPerson(), await aPerson()];
    const hers = await there({ sub: 'mallory', email: mallory.email });
    const his = await there({ sub: 'ada', email: ada.email });
    let before = await refusals();
    await isRefused(await comeBack(hers.back, his.kept), 'answer_refused', before);
    // her code with his state: the verifier is not hers
    const another = await there({ sub: 'ada', email: ada.email });
    const mixed = new URL(another.back);
    mixed.searchParams.set('code', hers.back.searchParams.get('code')!);
    before = await refusals();
    await isRefused(await comeBack(mixed, another.kept), 'answer_refused', before);
  });

  it('with an answer of another issuer, or with an error in its place', async () => {
    const ada = await aPerson();
    for (const change of [
      (back: URL) => back.searchParams.set('iss', 'https://evil.example'),
      (back: URL) => {
        back.searchParams.delete('code');
        back.searchParams.set('error', 'access_denied');
      },
    ]) {
      const { kept, back } = await there({ sub: 'ada', email: ada.email });
      change(back);
      const before = await refusals();
      await isRefused(await comeBack(back, kept), 'answer_refused', before);
    }
  });

  const parts = (token: string) =>
    token.split('.').map((part) => Buffer.from(part, 'base64url').toString()) as [string, string, string];
  const joined = (header: object, claims: object, signature: string) =>
    [...[header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')), signature].join('.');
  const claimsOf = (token: string) => JSON.parse(parts(token)[1]) as Record<string, unknown>;
  const headerOf = (token: string) => JSON.parse(parts(token)[0]) as Record<string, unknown>;
  /** By the provider's own key: what is refused is what it says. */
  const withClaims = (change: object) => (token: string) => provider.resigned(token, change);

  it('but by a token that is only signed anew', async () => {
    const ada = await aPerson();
    const { kept, back } = await there({ sub: 'ada', email: ada.email });
    provider.tamper = withClaims({});
    expect((await comeBack(back, kept)).headers.location).toContain('ready');
  });

  it.each<[string, (token: string) => string]>([
    ['of a wrong nonce', withClaims({ nonce: 'another' })],
    ['for another audience', withClaims({ aud: 'somebody-else' })],
    ['of another issuer', withClaims({ iss: 'https://evil.example' })],
    ['that has expired', withClaims({ exp: Math.floor(Date.now() / 1000) - 3600 })],
    ['for another subject', withClaims({ sub: 'mallory' })],
    [
      'with more than was signed',
      (token) => joined(headerOf(token), { ...claimsOf(token), acr: STRONG }, token.split('.')[2]!),
    ],
    ['that nobody signed', (token) => joined({ alg: 'none' }, claimsOf(token), '')],
    [
      'signed by the secret in the place of the key',
      (token) => {
        const unsigned = joined({ alg: 'HS256' }, claimsOf(token), '').slice(0, -1);
        return `${unsigned}.${createHmac('sha256', CLIENT.secret).update(unsigned).digest('base64url')}`;
      },
    ],
    ['without its signature', (token) => `${token.split('.').slice(0, 2).join('.')}.`],
  ])('with a token %s', async (_, tamper) => {
    const ada = await aPerson();
    const { kept, back } = await there({ sub: 'ada', email: ada.email, acr: WEAK });
    provider.tamper = tamper;
    const before = await refusals();
    await isRefused(await comeBack(back, kept), 'answer_refused', before);
  });

  it('while the provider is down on the way back', async () => {
    const ada = await aPerson();
    const { kept, back } = await there({ sub: 'ada', email: ada.email });
    provider.down = true;
    const before = await refusals();
    await isRefused(await comeBack(back, kept), 'provider_down', before);
  });

  it('twice by one way, nor after two minutes, nor by a cookie that is none', async () => {
    const ada = await aPerson();
    const { finish } = await signIn({ sub: 'ada', email: ada.email });
    expect((await finish()).statusCode).toBe(200);
    expect((await finish()).json().code).toBe('challenge_over');
    expect((await call('POST', '/auth/oidc', { cookies: { respi_oidc: 'x' }, body: {} })).json().code).toBe(
      'challenge_over',
    );
    expect((await call('POST', '/auth/oidc', { body: {} })).json().code).toBe('challenge_over');
    const { went } = await there({ sub: 'ada', email: ada.email });
    // what was made for going is not what comes back
    expect(
      (await call('POST', '/auth/oidc', { cookies: { respi_oidc: keptBy(went)!.value }, body: {} })).json().code,
    ).toBe('challenge_over');
  });

  it('at the door of a network that does not want it, or that is not there; and leads nowhere else', async () => {
    const doors: [string, string][] = [
      ['network=asti', '/asti/it/accedi?esito=off'],
      ['network=nowhere', '/nowhere/it/accedi?esito=off'],
    ];
    for (const [query, to] of doors) expect((await start(query)).headers.location).toBe(to);
    for (const query of [
      'network=//evil.example',
      'network=cuneo&ritorno=https://evil.example',
      'network=cuneo&redirect_uri=https://evil.example',
    ])
      expect((await start(query)).statusCode).toBe(422);
    expect(
      (await call('GET', `/auth/oidc/logout/${encodeURIComponent('//evil.example')}`)).headers.location,
    ).not.toContain('evil');
    const [{ n }] = await identity.owner.query(`select count(*)::int as n from respi.session where account_id is null`);
    expect(n).toBe(0);
  });
});

describe('where people are found by a subject that was linked', () => {
  let linked: IdentityApp;

  beforeAll(async () => {
    linked = await identityApp({
      OIDC_ISSUER: provider.issuer,
      OIDC_NAME: 'la Provincia',
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_MATCH: 'subject',
    });
    await linked.owner.query(`update respi.network set settings = settings || '{"oidcLogin": true}'`);
  });

  afterAll(() => linked.close());

  it('goes nowhere while the provider is down, and as soon as it is up', async () => {
    provider.down = true;
    const lost = await linked.call('GET', '/auth/oidc/start?network=cuneo');
    expect(lost.headers.location).toBe('/cuneo/it/accedi?esito=provider_down');
    provider.down = false;
    const went = await linked.call('GET', '/auth/oidc/start?network=cuneo');
    expect(went.headers.location).toContain(provider.issuer);
  });

  it('the address says nothing, the link does, in its network alone', async () => {
    const input = {
      name: 'Ada Prova',
      email: 'ada@example.org',
      memberships: [{ role: 'coordinator' as const, unit: 'COORD' }],
    };
    for (const network of ['cuneo', 'asti'] as const)
      await linked.app.get(EnrolPerson).withPassword(linked.networks[network], input, PASSWORD);
    const comes = async (network: string) => {
      const went = await linked.call('GET', `/auth/oidc/start?network=${network}`);
      provider.next = { sub: 'subject of ada', email: 'ada@example.org' };
      const back = await provider.visit(went.headers.location!);
      return (
        await linked.call('GET', `/auth/oidc/callback${back.search}`, { cookies: { respi_oidc: keptBy(went)!.value } })
      ).headers.location;
    };
    expect(await comes('cuneo')).toContain('nobody');
    const link = linked.app.get(LinkSubject, { strict: false });
    await link.run(linked.networks.cuneo, 'ADA@example.org', 'subject of ada');
    expect(await comes('cuneo')).toContain('ready');
    expect(await comes('asti')).toContain('nobody');
    await expect(link.run(linked.networks.cuneo, 'nobody@example.org', 'x')).rejects.toMatchObject({
      code: 'not_found',
    });
    const kept = await linked.owner.query('select row_to_json(s)::text as row from respi.provider_subject s');
    expect(JSON.stringify(kept)).not.toContain('subject of ada');
  });
});
