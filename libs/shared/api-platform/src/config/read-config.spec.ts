import { randomBytes } from 'node:crypto';
import { readConfig, readLaunchConfig, requireOwnerUrl } from './read-config.ts';
import { ConfigurationError, startupProblem } from './startup-problem.ts';

type Env = Record<string, string | undefined>;

const aKey = (): string => randomBytes(32).toString('base64');

/** An environment that serves, changed by `change`. */
function anEnvironment(change: Env = {}): Env {
  return {
    DATABASE_URL: 'postgresql://respi_app:secret-a@db/respi',
    DATABASE_QUEUE_URL: 'postgresql://respi_queue:secret-q@db/respi',
    RESPI_KEYS: `k1:${aKey()}`,
    RESPI_INDEX_KEY: aKey(),
    RESPI_DIGEST_KEY: aKey(),
    RESPI_TOKEN_KEY: aKey(),
    ...change,
  };
}

function problemsOf(read: () => unknown): Record<string, string> {
  try {
    read();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return Object.fromEntries(error.problems.map(({ variable, wants }) => [variable, wants]));
  }
  return {};
}

describe('readConfig', () => {
  it('fills in what has a default that holds everywhere', () => {
    expect(readConfig(anEnvironment())).toMatchObject({
      mode: 'development',
      port: 3000,
      host: '127.0.0.1',
      home: '.respi',
      publicUrl: 'http://localhost:3000',
      cookies: { prefix: '', secure: false },
      demo: 'default',
      mail: { smtpUrl: undefined },
      queue: { backend: 'postgres' },
    });
  });

  it('gives no secret a default: each missing one is named', () => {
    expect(Object.keys(problemsOf(() => readConfig({})))).toEqual([
      'DATABASE_URL',
      'RESPI_KEYS',
      'RESPI_INDEX_KEY',
      'RESPI_DIGEST_KEY',
      'RESPI_TOKEN_KEY',
    ]);
  });

  it('counts an empty value as not set', () => {
    expect(readConfig(anEnvironment({ PORT: '', REDIS_URL: ' ' }))).toMatchObject({ port: 3000, redisUrl: undefined });
  });

  it('collects everything that is wrong in one go, rules over several variables included', () => {
    const problems = problemsOf(() =>
      readConfig(
        anEnvironment({
          PORT: 'abc',
          RESPI_DEMO: 'on',
          NODE_ENV: 'production',
          RESPI_KEYS: 'k1:short',
          RESPI_TOKEN_KEY: '',
        }),
      ),
    );
    expect(Object.keys(problems).sort()).toEqual(['PORT', 'RESPI_DEMO', 'RESPI_KEYS', 'RESPI_TOKEN_KEY']);
    expect(problems['PORT']).toBe('a whole number from 1 to 65535; it is "abc"');
  });

  it.each(['0', '65536', '-1', '3000.5', '3e3', ' '.repeat(2) + 'x'])('refuses the port %j', (PORT) => {
    expect(problemsOf(() => readConfig(anEnvironment({ PORT })))).toHaveProperty('PORT');
  });

  it('reads a key ring, the current key first', () => {
    const [current, older] = [aKey(), aKey()];
    const { keys } = readConfig(anEnvironment({ RESPI_KEYS: `k2:${current}, k1:${older}` }));
    expect(keys.ring.map(({ id, key }) => [id, Buffer.from(key).toString('base64')])).toEqual([
      ['k2', current],
      ['k1', older],
    ]);
  });

  it.each([
    ['a key that is too short', `k1:${randomBytes(16).toString('base64')}`],
    ['a key without an id', aKey()],
    ['the same id twice', `k1:${aKey()},k1:${aKey()}`],
    ['a trailing comma', `k1:${aKey()},`],
  ])('refuses a ring with %s and never repeats it', (_, RESPI_KEYS) => {
    const { RESPI_KEYS: wants } = problemsOf(() => readConfig(anEnvironment({ RESPI_KEYS })));
    expect(wants).toContain('id:key pairs');
    expect(wants).not.toContain(RESPI_KEYS);
  });

  it('refuses one key used for two purposes', () => {
    const same = aKey();
    const env = anEnvironment({ RESPI_INDEX_KEY: same, RESPI_DIGEST_KEY: same });
    expect(Object.keys(problemsOf(() => readConfig(env)))).toEqual(['RESPI_DIGEST_KEY']);
  });

  it('never repeats a connection string: it may hold a password', () => {
    const env = anEnvironment({ DATABASE_URL: 'mysql://root:hunter2@db/respi', SMTP_URL: 'hunter2' });
    expect(startupProblem(catching(() => readConfig(env)))).not.toContain('hunter2');
  });

  it('refuses the owner as the application role: walls between networks would not hold', () => {
    const env = anEnvironment({ DATABASE_OWNER_URL: 'postgresql://respi_app:other@db/respi' });
    expect(problemsOf(() => readConfig(env))['DATABASE_URL']).toContain('another role');
  });

  it('uses Redis for the queue when there is one, and then needs no queue role', () => {
    const env = anEnvironment({ REDIS_URL: 'redis://127.0.0.1:6379', DATABASE_QUEUE_URL: undefined });
    expect(readConfig(env).queue).toEqual({ backend: 'redis', url: 'redis://127.0.0.1:6379' });
  });

  it('wants a sender as soon as mails really go out', () => {
    expect(problemsOf(() => readConfig(anEnvironment({ SMTP_URL: 'smtp://mail:25' })))).toHaveProperty('MAIL_FROM');
    const env = anEnvironment({ SMTP_URL: 'smtp://mail:25', MAIL_FROM: 'ReSPI Cuneo <respi@example.it>' });
    expect(readConfig(env).mail.from).toBe('ReSPI Cuneo <respi@example.it>');
  });

  it('refuses a sender that smuggles a header in', () => {
    const env = anEnvironment({ MAIL_FROM: 'ReSPI\r\nBcc: all <respi@example.it>' });
    expect(problemsOf(() => readConfig(env))).toHaveProperty('MAIL_FROM');
  });

  it('has no push without its key, and refuses a key that is none and a service that is none', () => {
    expect(readConfig(anEnvironment()).push.key).toBeUndefined();
    expect(readConfig(anEnvironment({ RESPI_PUSH_KEY: aKey() })).push).toMatchObject({
      key: expect.any(Uint8Array) as unknown,
      services: expect.arrayContaining(['fcm.googleapis.com']) as unknown,
    });
    const env = anEnvironment({ RESPI_PUSH_KEY: Buffer.alloc(32).toString('base64'), PUSH_SERVICES: '*' });
    expect(Object.keys(problemsOf(() => readConfig(env)))).toEqual(['RESPI_PUSH_KEY', 'PUSH_SERVICES']);
  });

  it('hands notices to a stand-in on this machine in trials only', () => {
    const env = { PUSH_SERVICES: 'http://127.0.0.1:4999' };
    expect(readConfig(anEnvironment(env)).push.services).toEqual(['http://127.0.0.1:4999']);
    const production = anEnvironment({ ...env, NODE_ENV: 'production' });
    expect(problemsOf(() => readConfig(production))).toHaveProperty('PUSH_SERVICES');
  });

  it('gives the owner only to who asks for it', () => {
    expect(() => requireOwnerUrl(readConfig(anEnvironment()))).toThrow('DATABASE_OWNER_URL wants');
  });
});

describe('the cookie rule', () => {
  it.each([
    ['https://respi.example.it', { prefix: '__Host-', secure: true }],
    ['https://localhost:3000', { prefix: '__Host-', secure: true }],
    ['http://localhost:3000', { prefix: '', secure: false }],
    ['http://127.0.0.1:3000/', { prefix: '', secure: false }],
    ['http://[::1]:3000', { prefix: '', secure: false }],
  ])('%s -> %j', (PUBLIC_URL, cookies) => {
    expect(readConfig(anEnvironment({ PUBLIC_URL })).cookies).toEqual(cookies);
  });

  it.each([
    'http://respi.example.it',
    'http://192.168.1.4:3000',
    'http://localhost.example.it',
    'http://127.0.0.1.example.it',
  ])('refuses to start on %s', (PUBLIC_URL) => {
    expect(problemsOf(() => readConfig(anEnvironment({ PUBLIC_URL })))['PUBLIC_URL']).toContain('https://');
  });

  it.each(['ftp://localhost', 'https://respi.example.it/portal', 'https://me:pw@respi.example.it', 'respi.example.it'])(
    'refuses %s: not an origin',
    (PUBLIC_URL) => {
      expect(problemsOf(() => readConfig(anEnvironment({ PUBLIC_URL })))).toHaveProperty('PUBLIC_URL');
    },
  );

  it('wants the public address once other machines can reach the port', () => {
    expect(problemsOf(() => readConfig(anEnvironment({ HOST: '0.0.0.0' })))).toHaveProperty('PUBLIC_URL');
    const env = anEnvironment({ HOST: '0.0.0.0', PUBLIC_URL: 'https://respi.example.it' });
    expect(readConfig(env).host).toBe('0.0.0.0');
  });
});

describe('readLaunchConfig', () => {
  it('needs nothing: the launcher makes database and keys', () => {
    expect(readLaunchConfig({})).toMatchObject({ database: undefined, demo: 'default' });
  });

  it('wants all roles and keys with a database of your own', () => {
    expect(
      Object.keys(problemsOf(() => readLaunchConfig({ DATABASE_URL: 'postgresql://respi_app:x@db/respi' }))),
    ).toEqual([
      'DATABASE_OWNER_URL',
      'DATABASE_QUEUE_URL',
      'RESPI_KEYS',
      'RESPI_INDEX_KEY',
      'RESPI_DIGEST_KEY',
      'RESPI_TOKEN_KEY',
    ]);
  });

  it('refuses an owner without the application role', () => {
    const env = { DATABASE_OWNER_URL: 'postgresql://respi_owner:x@db/respi' };
    expect(problemsOf(() => readLaunchConfig(env))).toHaveProperty('DATABASE_OWNER_URL');
  });
});

describe('startupProblem', () => {
  it('says what is wrong, a line each, and where to look', () => {
    const text = startupProblem(catching(() => readConfig(anEnvironment({ PORT: '0', HOST: 'a b' }))));
    expect(text.split('\n')).toEqual([
      'ReSPI cannot start: 2 settings are wrong.',
      '  PORT wants a whole number from 1 to 65535; it is "0".',
      '  HOST wants an address or a host name to listen on, such as 127.0.0.1; it is "a b".',
      'README.md has the table of every environment variable.',
    ]);
  });

  it('follows the causes of other errors', () => {
    const error = new Error('The database does not answer.', { cause: new Error('connect ECONNREFUSED') });
    expect(startupProblem(error)).toBe(
      'ReSPI cannot start: The database does not answer.\n  Cause: connect ECONNREFUSED',
    );
  });
});

function catching(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It was expected to fail.');
}
