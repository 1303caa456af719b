import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hash } from '@node-rs/argon2';
import {
  type FreshDatabase,
  type PersonName,
  type TestNetwork,
  aNetwork,
  preparedDatabase,
} from '@respi/shared/testing';
import pg from 'pg';

const ROOT = join(__dirname, '..', '..', '..');

export interface Answer<T = never> {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or undefined where there is none. */
  readonly body: [T] extends [never] ? any : T; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer is anything until the spec looks at it
}

export interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly text?: string;
  readonly version?: number;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The built product as people have it: processes of its own on a database of its own, spoken to over HTTP. */
export class RunningProduct {
  private readonly tokens = new Map<string, string>();
  private api: ChildProcess | undefined;
  private worker: ChildProcess | undefined;
  /** What the api has written so far: its log is part of what it does. */
  readonly said: string[] = [];
  readonly password = randomBytes(12).toString('base64url');

  private constructor(
    readonly database: FreshDatabase,
    readonly environment: Readonly<Record<string, string>>,
    readonly base: string,
  ) {}

  /** Builds nothing: `npm test` and `npm run test:one` build before. */
  static async start(settings: Readonly<Record<string, string>> = {}, tablespace?: string): Promise<RunningProduct> {
    const database = await preparedDatabase('by_respi', migrate, tablespace);
    const port = Number(settings['PORT'] ?? (await freePort()));
    const environment = { ...environmentFor(database), PORT: String(port), ...settings };
    const product = new RunningProduct(database, environment, `http://127.0.0.1:${port}`);
    await product.startApi();
    return product;
  }

  async aNetwork(slug = 'cuneo', prefix = 'CN'): Promise<TestNetwork> {
    const network = await aNetwork(this.database.ownerUrl, slug, prefix);
    await this.sql('update respi.account set password_hash = $1 where password_hash is null', [
      await hash(this.password),
    ]);
    return network;
  }

  async startApi(): Promise<void> {
    this.api = spawn(process.execPath, ['dist/api/main.js'], {
      cwd: ROOT,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    endWithUs(this.api);
    for (const stream of [this.api.stdout, this.api.stderr])
      stream?.on('data', (part: Buffer) => this.said.push(part.toString()));
    for (let tries = 0; tries < 300; tries += 1) {
      if (this.api.exitCode !== null) throw new Error(`The api left: ${this.said.join('')}`);
      const answer = await fetch(`${this.base}/api/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await pause(100);
    }
    throw new Error(`The api did not become ready: ${this.said.join('')}`);
  }

  async startWorker(): Promise<void> {
    this.worker = spawn(process.execPath, ['dist/worker/main.js'], {
      cwd: ROOT,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    endWithUs(this.worker);
    await new Promise<void>((resolve, reject) => {
      this.worker?.stdout?.once('data', () => resolve());
      this.worker?.once('exit', (code) => reject(new Error(`The worker left with code ${code}`)));
    });
  }

  /** As a power cut would: nothing is finished, nothing is said. */
  async kill(which: 'api' | 'worker'): Promise<void> {
    const child = this[which];
    // Killed before, by a signal: it leaves no code.
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await Promise.all([this.kill('api'), this.kill('worker')]);
    await this.database.drop();
  }

  async token(person: PersonName, slug = 'cuneo'): Promise<string> {
    const email = `${person.toLowerCase()}@${slug}.example.org`;
    const known = this.tokens.get(email);
    if (known) return known;
    const answer = await this.ask('/api/v1/auth/login', { body: { email, password: this.password } });
    if (answer.status !== 200) throw new Error(`${email} could not log in: ${JSON.stringify(answer.body)}`);
    this.tokens.set(email, answer.body.accessToken);
    return answer.body.accessToken;
  }

  /** One request as one person. POST where there is a body. */
  async as(person: PersonName, path: string, asking: Asking = {}, slug = 'cuneo'): Promise<Answer> {
    return this.ask(path, {
      ...asking,
      headers: { authorization: `Bearer ${await this.token(person, slug)}`, ...asking.headers },
    });
  }

  async ask(path: string, asking: Asking = {}): Promise<Answer> {
    const text = asking.text ?? (asking.body === undefined ? undefined : JSON.stringify(asking.body));
    const answer = await fetch(`${this.base}${path}`, {
      // An answer that never comes is a failure of its own, and must not hold up the run.
      signal: AbortSignal.timeout(20_000),
      method: asking.method ?? (text === undefined ? 'GET' : 'POST'),
      headers: {
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...(asking.version === undefined ? {} : { 'if-match': `"${asking.version}"` }),
        ...(asking.key === undefined ? {} : { 'idempotency-key': asking.key }),
        ...asking.headers,
      },
      ...(text === undefined ? {} : { body: text }),
    });
    const body = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: (answer.headers.get('content-type') ?? '').includes('json') && body ? JSON.parse(body) : body,
    };
  }

  /** Looks into the tables as their owner, past both walls. */
  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.database.ownerUrl });
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }
}

/** By the built command line, as an installation is migrated. */
async function migrate(database: FreshDatabase): Promise<void> {
  const env = environmentFor(database);
  await promisify(execFile)(process.execPath, ['dist/respi/main.js', 'db', 'migrate'], { cwd: ROOT, env });
}

/** Settings with keys of the moment. */
function environmentFor(database: FreshDatabase): Record<string, string> {
  const key = (): string => randomBytes(32).toString('base64');
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'test',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_QUEUE_URL: database.queueUrl,
    RESPI_KEYS: `test:${key()}`,
    RESPI_INDEX_KEY: key(),
    RESPI_DIGEST_KEY: key(),
    RESPI_TOKEN_KEY: key(),
  };
}

/** A spec that fails before it can close must not leave a process behind, nor be kept waiting by it. */
function endWithUs(child: ChildProcess): void {
  child.unref();
  process.once('exit', () => child.kill('SIGKILL'));
}

/** A filing that every rule accepts. */
export function aFiling(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    kind: 'verifica_stato',
    office: 'QST-IMM',
    topic: 'permesso-soggiorno',
    procedure: 'RINNOVO',
    person: { surname: 'Provetti', name: 'Amin', birthDate: '1964-11-19' },
    identifiers: [{ type: 'assicurata', value: '060000000101' }],
    text: 'Si chiede lo stato del rinnovo.',
    ...change,
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
