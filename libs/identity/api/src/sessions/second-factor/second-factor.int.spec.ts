import { randomBytes } from 'node:crypto';
import type { Role } from '@respi/identity/contract';
import { EnrolPerson } from '../../set-up/enrol-person';
import { Authenticator, type Circumstances } from '../../testing/an-authenticator';
import { type IdentityApp, PASSWORD, identityApp } from '../../testing/identity-app';
import { hotp, stepAt } from './totp';

let identity: IdentityApp;
let call: IdentityApp['call'];

beforeAll(async () => {
  identity = await identityApp();
  call = identity.call;
});

afterAll(() => identity.close());

const anAddress = () => `10.${[...randomBytes(3)].join('.')}`;
const post = (path: string, body: object = {}, bearer?: string) =>
  call('POST', path, { body, from: anAddress(), ...(bearer ? { bearer } : {}) });
const login = (email: string, network: 'cuneo' | 'asti' = 'cuneo') =>
  post('/auth/login', { email, password: PASSWORD, network });

async function aPerson(role: Role = 'coordinator', unit = 'COORD', network: 'cuneo' | 'asti' = 'cuneo', as?: string) {
  const email = as ?? `ada-${randomBytes(4).toString('hex')}@example.org`;
  const input = { name: 'Ada Prova', email, memberships: [{ role, unit }] };
  const id = await identity.app.get(EnrolPerson).withPassword(identity.networks[network], input, PASSWORD);
  return { id, email };
}

/** A network asks for a second factor as its settings say; both begin as demo networks, where the password is enough. */
const rule = (secondFactor: string | null, demo = true) =>
  identity.owner.query(
    `update respi.network set demo = $2, settings = (settings - 'secondFactor') || coalesce($3::jsonb, '{}') where id = $1`,
    [identity.networks.cuneo, demo, secondFactor === null ? null : JSON.stringify({ secondFactor })],
  );

/** As if the app were looked at some steps later: every code opens once. */
const codeOf = (key: string, later = 0) => {
  const bits = Array.from(key.replaceAll(' ', ''))
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  return hotp(secret, stepAt(new Date()) + later);
};

/** Somebody with an authenticator app, added some steps ago: the code of now has not been used, and does not end meanwhile. */
async function withApp(of: { email: string; bearer?: string }) {
  const bearer = of.bearer ?? ((await login(of.email)).json().accessToken as string);
  const offer = (await post('/me/access/totp/challenge', {}, bearer)).json();
  const added = await post('/me/access/totp', { challenge: offer.challenge, code: codeOf(offer.key) }, bearer);
  await identity.owner.query(
    'update respi.totp_factor set last_step = last_step - 5 where account_id = (select id from respi.account where email = $1)',
    [of.email],
  );
  return { bearer, key: offer.key as string, recoveryCodes: added.json().recoveryCodes as string[] };
}

async function withPasskey(of: { email: string; bearer?: string }, wrong: Circumstances = {}) {
  const bearer = of.bearer ?? ((await login(of.email)).json().accessToken as string);
  const authenticator = new Authenticator();
  const { challenge, options } = (await post('/me/access/passkeys/challenge', {}, bearer)).json();
  const response = authenticator.create(options, wrong);
  const added = await post('/me/access/passkeys', { challenge, name: 'Telefono', response }, bearer);
  return { bearer, authenticator, added };
}

const eventsOf = async (account: string): Promise<string[]> => {
  const rows: { type: string }[] = await identity.owner.query(
    `select e.type from respi.event e join respi.person p on p.id = e.stream_id where p.account_id = $1 order by e.seq`,
    [account],
  );
  return rows.map(({ type }) => type);
};

describe('an authenticator app', () => {
  it('is added by its first code, and is then asked for after the password', async () => {
    const ada = await aPerson();
    const { bearer, key, recoveryCodes } = await withApp(ada);
    expect(recoveryCodes).toHaveLength(10);
    expect(new Set(recoveryCodes).size).toBe(10);
    const asked = await login(ada.email);
    expect(asked.json()).toMatchObject({ secondFactor: { proofs: ['totp', 'recovery_code'], passkey: null } });
    expect(asked.cookies).toEqual([]);
    const { challenge } = asked.json().secondFactor;
    const opened = await post('/auth/second-factor', { challenge, proof: { kind: 'totp', code: codeOf(key) } });
    expect(opened.json()).toMatchObject({ user: { email: ada.email, mustEnrol: false }, expiresIn: 600 });
    expect(opened.cookies).toHaveLength(2);
    expect((await call('GET', '/me', { bearer: opened.json().accessToken })).json()).toEqual(opened.json().user);
    expect((await call('GET', '/me/access', { bearer })).json()).toMatchObject({
      totpSince: expect.any(String),
      passkeys: [],
      recoveryCodesLeft: 10,
    });
    expect(await eventsOf(ada.id)).toEqual(expect.arrayContaining(['second_factor_added', 'recovery_codes_made']));
  });

  it('is asked for also before somebody is told that they have no role any more, and a code on paper is not spent', async () => {
    const ada = await aPerson();
    const { key, recoveryCodes } = await withApp(ada);
    await identity.owner.query('update respi.membership set valid_to = now() where account_id = $1', [ada.id]);
    const give = async (proof: object) => {
      const { challenge } = (await login(ada.email)).json().secondFactor;
      return (await post('/auth/second-factor', { challenge, proof })).json().code as string;
    };
    expect(await give({ kind: 'totp', code: '000000' })).toBe('second_factor_refused');
    expect(await give({ kind: 'totp', code: codeOf(key) })).toBe('no_role');
    for (const again of [1, 2])
      expect([again, await give({ kind: 'recovery_code', code: recoveryCodes[0] })]).toEqual([again, 'no_role']);
    await identity.owner.query('update respi.membership set valid_to = null where account_id = $1', [ada.id]);
    expect((await login(ada.email)).json().secondFactor.proofs).toContain('recovery_code');
  });

  it('opens once with each code, and each challenge opens once', async () => {
    const ada = await aPerson();
    const { key } = await withApp(ada);
    const give = (challenge: string, code: string) =>
      post('/auth/second-factor', { challenge, proof: { kind: 'totp', code } });
    const [one, other] = [await login(ada.email), await login(ada.email)].map(
      (answer) => answer.json().secondFactor.challenge as string,
    );
    const code = codeOf(key);
    const both = await Promise.all([give(one!, code), give(other!, code)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 403]);
    const [spent, fresh] = both[0].statusCode === 200 ? [one!, other!] : [other!, one!];
    expect((await give(fresh, code)).json().code).toBe('second_factor_refused');
    expect((await give(spent, codeOf(key, 1))).json().code).toBe('challenge_over');
    // a typing error costs no challenge
    expect((await give(fresh, '000000')).json().code).toBe('second_factor_refused');
    expect((await give(fresh, codeOf(key, 1))).statusCode).toBe(200);
  });

  it('is not opened by the challenge of another person, of another purpose, or made up', async () => {
    const [ada, bea] = [await aPerson(), await aPerson()];
    const [apps, beas] = [await withApp(ada), await withApp(bea)];
    const challenge = (await login(bea.email)).json().secondFactor.challenge as string;
    const give = (token: string, code: string) =>
      post('/auth/second-factor', { challenge: token, proof: { kind: 'totp', code } });
    expect((await give(challenge, codeOf(apps.key))).json().code).toBe('second_factor_refused');
    const stepUp = (await post('/me/step-up/challenge', {}, beas.bearer)).json().challenge as string;
    expect((await give(stepUp, codeOf(beas.key))).json().code).toBe('challenge_over');
    expect((await give(`${challenge.slice(0, -4)}AAAA`, codeOf(beas.key))).json().code).toBe('challenge_over');
    expect((await give('YWJj', codeOf(beas.key))).json().code).toBe('challenge_over');
    const inAnotherSession = await post(
      '/me/step-up',
      { challenge: stepUp, proof: { kind: 'totp', code: codeOf(apps.key) } },
      apps.bearer,
    );
    expect(inAnotherSession.json().code).toBe('challenge_over');
  });

  it('slows guessing down, and lets its owner in by a passkey meanwhile', async () => {
    const ada = await aPerson();
    const { bearer, key } = await withApp(ada);
    const { authenticator } = await withPasskey({ email: ada.email, bearer });
    const { challenge, passkey } = (await login(ada.email)).json().secondFactor;
    const guesses = await Promise.all(
      Array.from({ length: 8 }, () =>
        post('/auth/second-factor', { challenge, proof: { kind: 'totp', code: '123456' } }),
      ),
    );
    expect(guesses.filter(({ statusCode }) => statusCode === 403)).toHaveLength(5);
    const waiting = await post('/auth/second-factor', { challenge, proof: { kind: 'totp', code: codeOf(key) } });
    expect(waiting.json()).toMatchObject({ status: 429, code: 'too_many_attempts' });
    const proof = { kind: 'passkey', response: authenticator.get(passkey) };
    expect((await post('/auth/second-factor', { challenge, proof })).statusCode).toBe(200);
  });

  it('keeps its key sealed, and its codes as keyed digests', async () => {
    const ada = await aPerson();
    const { key, recoveryCodes } = await withApp(ada);
    const [row] = await identity.owner.query('select secret from respi.totp_factor where account_id = $1', [ada.id]);
    expect((row.secret as Buffer).toString('latin1')).not.toContain(key.replaceAll(' ', ''));
    const kept: { digest: Buffer }[] = await identity.owner.query('select digest from respi.recovery_code');
    expect(kept.every(({ digest }) => digest.length === 16)).toBe(true);
    expect(recoveryCodes.every((code) => /^[0-9a-z]{5}-[0-9a-z]{5}$/.test(code))).toBe(true);
  });
});

describe('one’s own password, with a second factor', () => {
  const good = 'quattro parole a caso qui';

  it('is changed by the present one only where the factor was given lately, and by the factor given for it', async () => {
    const ada = await aPerson();
    const { bearer, key } = await withApp(ada);
    const change = (shown: object) => post('/me/access/password', { password: good, ...shown }, bearer);
    const challenge = async () => (await post('/me/step-up/challenge', {}, bearer)).json().challenge as string;
    const given = async (code: string) => ({ challenge: await challenge(), proof: { kind: 'totp', code } });
    expect((await change({ proof: await given('000000') })).json().code).toBe('second_factor_refused');
    expect((await change({ provenThere: await challenge() })).json().code).toBe('second_factor_refused');
    await identity.owner.query(
      `update respi.session set proven_at = proven_at - interval '11 minutes' where account_id = $1`,
      [ada.id],
    );
    expect((await change({ current: PASSWORD })).json().code).toBe('step_up_wanted');
    const proof = await given(codeOf(key));
    expect((await change({ password: 'corta e basta', proof, current: PASSWORD })).json().errors[0].path).toBe(
      'current',
    );
    expect((await change({ proof })).statusCode).toBe(204);
    expect((await change({ proof })).json().code).toBe('challenge_over');
    expect((await change({ current: PASSWORD })).json().errors[0].code).toBe('wrong_password');
    expect((await change({ current: good })).json().errors[0]).toMatchObject({
      path: 'password',
      code: 'same_password',
    });
    expect((await change({ password: 'altre quattro parole qui', current: good })).statusCode).toBe(204);
  });
});

describe('a recovery code', () => {
  it('opens once, as it is read from paper, and not for anybody else', async () => {
    const [ada, bea] = [await aPerson(), await aPerson()];
    const { recoveryCodes } = await withApp(ada);
    await withApp(bea);
    const [first = '', second = ''] = recoveryCodes;
    const give = async (email: string, code: string) =>
      post('/auth/second-factor', {
        challenge: (await login(email)).json().secondFactor.challenge,
        proof: { kind: 'recovery_code', code },
      });
    expect((await give(bea.email, first)).json().code).toBe('second_factor_refused');
    const opened = await give(ada.email, ` ${first.toUpperCase().replace('-', ' ')} `);
    expect(opened.statusCode).toBe(200);
    expect((await give(ada.email, first)).json().code).toBe('second_factor_refused');
    const bearer = opened.json().accessToken as string;
    expect((await call('GET', '/me/access', { bearer })).json().recoveryCodesLeft).toBe(9);
    const renewed = await post('/me/access/recovery-codes', {}, bearer);
    expect(renewed.json().recoveryCodes).toHaveLength(10);
    expect((await give(ada.email, second)).json().code).toBe('second_factor_refused');
    expect(await eventsOf(ada.id)).toContain('recovery_code_used');
  });
});

describe('a passkey', () => {
  const open = async (authenticator: Authenticator, wrong: Circumstances = {}) => {
    const { challenge, options } = (await post('/auth/passkey/challenge')).json();
    const response = authenticator.get(options, wrong);
    return { answer: await post('/auth/passkey', { challenge, response }), challenge, options, response };
  };

  it('opens a session by itself, in the network it was made for', async () => {
    const ada = await aPerson();
    const { authenticator, added } = await withPasskey(ada);
    expect(added.json()).toMatchObject({ access: { passkeys: [{ name: 'Telefono', lastUsedAt: null }] } });
    const { answer } = await open(authenticator);
    expect(answer.json()).toMatchObject({ user: { email: ada.email, network: { slug: 'cuneo' } } });
    expect(answer.cookies).toHaveLength(2);
    const bearer = answer.json().accessToken as string;
    const { id } = (await call('GET', '/me/access', { bearer })).json().passkeys[0];
    const renamed = await call('PATCH', `/me/access/passkeys/${id}`, { bearer, body: { name: 'Chiavetta blu' } });
    expect(renamed.json().passkeys).toMatchObject([{ name: 'Chiavetta blu', lastUsedAt: expect.any(String) }]);
  });

  it.each<[string, Circumstances]>([
    ['of a page of another origin', { origin: 'https://localhost.example' }],
    ['made for another site', { rpId: 'example.org' }],
    ['of a device that verified nobody', { userVerified: false }],
    ['to another challenge', { challenge: randomBytes(32).toString('base64url') }],
  ])('refuses an answer %s, when it is made and when it is used', async (_, wrong) => {
    const ada = await aPerson();
    expect((await withPasskey(ada, wrong)).added.json().code).toBe('second_factor_refused');
    const { authenticator } = await withPasskey(ada);
    expect((await open(authenticator, wrong)).answer.json()).toMatchObject({
      status: 403,
      code: 'second_factor_refused',
    });
    expect((await open(authenticator)).answer.statusCode).toBe(200);
  });

  it('answers once, and for nobody who was not registered', async () => {
    const ada = await aPerson();
    const { authenticator } = await withPasskey(ada);
    const { challenge, response } = await open(authenticator);
    expect((await post('/auth/passkey', { challenge, response })).json().code).toBe('challenge_over');
    expect((await open(new Authenticator())).answer.json().code).toBe('second_factor_refused');
  });

  it('that counts backwards is a copy: refused, and written down', async () => {
    const ada = await aPerson();
    const { authenticator } = await withPasskey(ada);
    expect((await open(authenticator, { counter: 40 })).answer.statusCode).toBe(200);
    expect((await open(authenticator, { counter: 40 })).answer.json().code).toBe('second_factor_refused');
    expect((await open(authenticator, { counter: 7 })).answer.json().code).toBe('second_factor_refused');
    expect((await eventsOf(ada.id)).filter((type) => type === 'passkey_copied')).toHaveLength(2);
    expect((await open(authenticator, { counter: 41 })).answer.statusCode).toBe(200);
  });

  it('is not another person’s to rename or remove', async () => {
    const [ada, bea] = [await aPerson(), await aPerson()];
    const { added } = await withPasskey(ada);
    const { id } = added.json().access.passkeys[0];
    const { bearer } = await withPasskey(bea);
    expect((await call('PATCH', `/me/access/passkeys/${id}`, { bearer, body: { name: 'mia' } })).statusCode).toBe(404);
    expect((await call('DELETE', `/me/access/passkeys/${id}`, { bearer })).statusCode).toBe(404);
  });

  it('opens nothing for somebody who works here no more', async () => {
    const ada = await aPerson();
    const { authenticator } = await withPasskey(ada);
    await identity.owner.query('update respi.person set active = false where account_id = $1', [ada.id]);
    expect((await open(authenticator)).answer.json().code).toBe('session_ended');
  });
});

describe('a network', () => {
  afterEach(() => rule('nobody'));

  it('wants a second factor of everybody unless it says otherwise: nothing else opens until there is one', async () => {
    await rule(null, false);
    const ada = await aPerson('counter_operator', 'SP-CUNEO');
    const opened = await login(ada.email);
    expect(opened.json().user.mustEnrol).toBe(true);
    const bearer = opened.json().accessToken as string;
    for (const path of ['/offices', '/me/absences', '/admin/people'])
      expect([path, (await call('GET', path, { bearer })).json().code]).toEqual([path, 'second_factor_wanted']);
    expect((await call('GET', '/me', { bearer })).json().mustEnrol).toBe(true);
    expect((await call('GET', '/me/access', { bearer })).json()).toMatchObject({ rule: 'everybody', required: true });
    await withApp({ email: ada.email, bearer });
    expect((await call('GET', '/me', { bearer })).json().mustEnrol).toBe(false);
    expect((await call('GET', '/me/absences', { bearer })).statusCode).toBe(200);
    const removed = await call('DELETE', '/me/access/totp', { bearer });
    expect(removed.json()).toMatchObject({ status: 409, code: 'last_factor' });
  });

  it('asks at the next request of a session that is open when the rule becomes stricter', async () => {
    const ada = await aPerson('counter_operator', 'SP-CUNEO');
    const bearer = (await login(ada.email)).json().accessToken as string;
    expect((await call('GET', '/me/absences', { bearer })).statusCode).toBe(200);
    await rule('everybody');
    expect((await call('GET', '/me/absences', { bearer })).json().code).toBe('second_factor_wanted');
  });

  it('may lift it for counters: who holds another role as well still needs one', async () => {
    await rule('not_at_counters', false);
    const counter = await aPerson('external_operator', 'CPI-ALBA');
    expect((await login(counter.email)).json().user.mustEnrol).toBe(false);
    const coordinator = await aPerson();
    expect((await login(coordinator.email)).json().user.mustEnrol).toBe(true);
    const input = [identity.networks.cuneo, counter.id];
    await identity.owner.query(
      `insert into respi.membership (id, network_id, account_id, unit_id, role)
       select gen_random_uuid(), $1, $2, id, 'coordinator' from respi.unit where network_id = $1 and code = 'COORD'`,
      input,
    );
    expect((await login(counter.email)).json().user.mustEnrol).toBe(true);
  });

  it('lifts it for everybody only where it is a demo, whatever stands in its settings', async () => {
    const admin = await identity.signedIn('cuneo', 'network_admin', 'COORD');
    const { version, ...settings } = (await call('GET', '/admin/settings', { bearer: admin })).json();
    const put = (seen: number, secondFactor: string) =>
      call('PUT', '/admin/settings', { bearer: admin, version: seen, body: { ...settings, secondFactor } });
    expect((await put(version, 'not_at_counters')).json().code).toBeUndefined();
    // the administrator owes one now
    expect((await put(Number(version) + 1, 'nobody')).json().code).toBe('second_factor_wanted');
    await rule('nobody', false);
    const ada = await aPerson();
    expect((await login(ada.email)).json().user.mustEnrol).toBe(true);
    const { bearer } = await withApp({ email: (await aPerson('network_admin')).email });
    const again = await call('GET', '/admin/settings', { bearer });
    const refused = await call('PUT', '/admin/settings', {
      bearer,
      version: again.json().version,
      body: { ...settings, secondFactor: 'nobody' },
    });
    expect(refused.json().errors).toMatchObject([{ path: 'secondFactor', code: 'only_demo' }]);
    const changes: { data: string }[] = await identity.owner.query(
      `select data from respi.event where stream_id = $1 and type = 'settings_changed' order by seq desc limit 1`,
      [identity.networks.cuneo],
    );
    expect(JSON.parse(changes[0]?.data ?? '{}')).toMatchObject({ secondFactor: 'not_at_counters' });
  });

  it('has factors of its own: those of another open nothing here, and changing network proves nothing', async () => {
    const { email } = await aPerson();
    await aPerson('coordinator', 'COORD', 'asti', email);
    const { key } = await withApp({ email });
    // no factor in Asti
    const asti = await login(email, 'asti');
    const old = asti.json().accessToken as string;
    await identity.owner.query(`update respi.session set proven_at = now() - interval '1 hour'`);
    const asked = await call('POST', '/auth/switch-network', { bearer: old, body: { network: 'cuneo' } });
    expect(asked.json()).toMatchObject({ secondFactor: { proofs: ['totp', 'recovery_code'] } });
    expect((await call('GET', '/me', { bearer: old })).statusCode).toBe(200);
    const { challenge } = asked.json().secondFactor;
    const opened = await post('/auth/second-factor', { challenge, proof: { kind: 'totp', code: codeOf(key) } });
    expect(opened.json().user.network.slug).toBe('cuneo');
    expect((await call('GET', '/me', { bearer: old })).json().code).toBe('session_ended');
    // the other way there is nothing to give, and nothing was proven
    await identity.owner.query(`update respi.session set proven_at = now() - interval '1 hour'`);
    const back = await call('POST', '/auth/switch-network', {
      bearer: opened.json().accessToken,
      body: { network: 'asti' },
    });
    const bearer = back.json().accessToken as string;
    expect((await post('/me/access/totp/challenge', {}, bearer)).json().code).toBe('step_up_wanted');
  });
});

describe('a fresh proof', () => {
  const grow = () => identity.owner.query(`update respi.session set proven_at = now() - interval '11 minutes'`);

  it('is wanted after ten minutes for what is dangerous, and given by the password where there is no factor', async () => {
    const ada = await aPerson('network_admin');
    const bearer = (await login(ada.email)).json().accessToken as string;
    const invite = () =>
      post(
        '/admin/people',
        {
          name: 'Nuova',
          email: `n-${randomBytes(4).toString('hex')}@example.org`,
          memberships: [{ role: 'coordinator', unit: 'COORD' }],
        },
        bearer,
      );
    expect((await invite()).statusCode).toBe(201);
    await grow();
    expect((await invite()).json()).toMatchObject({ status: 403, code: 'step_up_wanted' });
    const person = `/admin/people/${ada.id}`;
    expect((await call('PATCH', person, { bearer, version: 1, body: { memberships: [] } })).json().code).toBe(
      'step_up_wanted',
    );
    expect((await post(`${person}/invitations`, {}, bearer)).json().code).toBe('step_up_wanted');
    expect((await call('DELETE', `${person}/second-factor`, { bearer })).json().code).toBe('step_up_wanted');
    // what is not dangerous goes on
    expect((await call('GET', '/admin/people', { bearer })).statusCode).toBe(200);
    const { challenge, proofs } = (await post('/me/step-up/challenge', {}, bearer)).json();
    expect(proofs).toEqual(['password']);
    const prove = (password: string) =>
      post('/me/step-up', { challenge, proof: { kind: 'password', password } }, bearer);
    expect((await prove('not this one at all')).json().errors).toMatchObject([
      { path: 'proof.password', code: 'wrong_password' },
    ]);
    expect((await prove(PASSWORD)).statusCode).toBe(204);
    expect((await invite()).statusCode).toBe(201);
    expect((await prove(PASSWORD)).json().code).toBe('challenge_over');
  });

  it('is given by a factor where there is one: the password does not count any more, also just typed', async () => {
    const ada = await aPerson('network_admin');
    const { bearer, key } = await withApp(ada);
    await grow();
    expect((await post('/me/access/recovery-codes', {}, bearer)).json().code).toBe('step_up_wanted');
    const { challenge } = (await post('/me/step-up/challenge', {}, bearer)).json();
    const byPassword = { challenge, proof: { kind: 'password', password: PASSWORD } };
    expect((await post('/me/step-up', byPassword, bearer)).json().code).toBe('not_allowed');
    await identity.owner.query(`update respi.session set proven_at = now(), proven_by = 'password'`);
    expect((await post('/me/access/recovery-codes', {}, bearer)).json().code).toBe('step_up_wanted');
    const proof = { kind: 'totp', code: codeOf(key) };
    expect((await post('/me/step-up', { challenge, proof }, bearer)).statusCode).toBe(204);
    expect((await post('/me/access/recovery-codes', {}, bearer)).statusCode).toBe(200);
  });

  it('is wanted to change for whom a second factor is needed, and for nothing else of the settings', async () => {
    const ada = await aPerson('network_admin');
    const bearer = (await login(ada.email)).json().accessToken as string;
    await grow();
    const put = async (change: object) => {
      const { version, ...settings } = (await call('GET', '/admin/settings', { bearer })).json();
      return call('PUT', '/admin/settings', { bearer, version, body: { ...settings, ...change } });
    };
    expect((await put({ autoCloseDays: 40 })).statusCode).toBe(200);
    expect((await put({ secondFactor: 'everybody' })).json().code).toBe('step_up_wanted');
  });
});

describe('an administrator', () => {
  it('takes away the factor that was lost: sessions end, it is written down, and another network keeps its own', async () => {
    const lost = await aPerson();
    await aPerson('coordinator', 'COORD', 'asti', lost.email);
    const { bearer } = await withApp(lost);
    const astis = (await login(lost.email, 'asti')).json().accessToken as string;
    await withApp({ email: lost.email, bearer: astis });
    const admin = await identity.signedIn('cuneo', 'network_admin', 'COORD');
    const shown = (await call('GET', '/admin/people?limit=100', { bearer: admin })).json().items as {
      id: string;
      secondFactor: boolean;
    }[];
    expect(shown.find(({ id }) => id === lost.id)?.secondFactor).toBe(true);
    const reset = await call('DELETE', `/admin/people/${lost.id}/second-factor`, { bearer: admin });
    expect(reset.json()).toMatchObject({ id: lost.id, secondFactor: false });
    expect((await call('GET', '/me', { bearer })).json().code).toBe('session_ended');
    expect(await eventsOf(lost.id)).toContain('second_factor_reset');
    expect((await login(lost.email)).json().user.email).toBe(lost.email);
    expect((await login(lost.email, 'asti')).json()).toHaveProperty('secondFactor');
    expect((await call('GET', '/me', { bearer: astis })).statusCode).toBe(200);
    expect((await call('DELETE', `/admin/people/${lost.id}/second-factor`, { bearer: admin })).json().code).toBe(
      'not_possible_now',
    );
  });

  it('does so in their own network alone, and nobody else does', async () => {
    const ada = await aPerson();
    const { bearer } = await withApp(ada);
    const ofAsti = await identity.signedIn('asti', 'network_admin', 'COORD');
    expect((await call('DELETE', `/admin/people/${ada.id}/second-factor`, { bearer: ofAsti })).statusCode).toBe(404);
    const bea = await aPerson();
    await withApp(bea);
    expect((await call('DELETE', `/admin/people/${bea.id}/second-factor`, { bearer })).json().code).toBe('not_allowed');
  });
});
