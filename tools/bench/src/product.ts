import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Client } from 'undici';
import type { Operation } from './operations.ts';

/** The built api over HTTP, as a client of its own connection sees it. */
export interface RunningApi {
  readonly base: URL;
  readonly pid: number;
  stop(): Promise<void>;
}

export async function startApi(environment: Readonly<Record<string, string>>, port: number): Promise<RunningApi> {
  const child: ChildProcess = spawn(process.execPath, [...profiling(), 'dist/api/main.js'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      ...environment,
      PORT: String(port),
      NODE_ENV: 'production',
      PUBLIC_URL: `http://localhost:${port}`,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const base = new URL(`http://127.0.0.1:${port}`);
  const connection = new Client(base);
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The api left with code ${child.exitCode}`);
    const answer = await call(connection, 'GET', '/api/health/ready').catch(() => undefined);
    if (answer?.status === 200) break;
    if (tries > 200) throw new Error('The api did not become ready');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await connection.close();
  return {
    base,
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

/** `RESPI_BENCH_PROFILE=folder` leaves a CPU profile of the api there. */
function profiling(): string[] {
  const folder = process.env['RESPI_BENCH_PROFILE'];
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/**
 * Asks on one kept connection. Clients share the two cores with what they measure; those of `node:http` take twice as much
 * of them.
 */
export async function call(
  connection: Client,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { statusCode, body: answer } = await connection.request({
    method,
    path,
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return { status: statusCode, body: await answer.text() };
}

export interface ProductContext {
  readonly base: URL;
  /** Bearer tokens by role. */
  readonly counterToken: string;
  readonly coordinatorToken: string;
  readonly sample: readonly string[];
  readonly words: Readonly<Record<'search_rare' | 'search_common', string>>;
}

/** Reads one address over and over, as a coordinator on a connection of its own. */
export function get(path: string, { base, coordinatorToken }: ProductContext): () => Promise<void> {
  const connection = new Client(base);
  return async () => {
    const answer = await call(connection, 'GET', path, undefined, { authorization: `Bearer ${coordinatorToken}` });
    if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}: ${answer.body.slice(0, 300)}`);
  };
}

export function productWork(operation: Operation, context: ProductContext): (turn: number) => Promise<void> {
  const connection = new Client(context.base);
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const expect = async (
    status: number,
    method: 'GET' | 'POST',
    path: string,
    token: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<void> => {
    const answer = await call(connection, method, path, body, { ...bearer(token), ...headers });
    if (answer.status !== status)
      throw new Error(`${method} ${path.split('?')[0]} answered ${answer.status}: ${answer.body.slice(0, 300)}`);
  };
  switch (operation) {
    case 'file':
      return (turn) =>
        expect(201, 'POST', '/api/v1/segnalazioni', context.counterToken, filing(turn), {
          'idempotency-key': randomUUID(),
        });
    case 'list':
      return () =>
        expect(200, 'GET', '/api/v1/segnalazioni?status=submitted&urgency=VERDE&limit=20', context.coordinatorToken);
    case 'open':
      return (turn) =>
        expect(
          200,
          'GET',
          `/api/v1/segnalazioni/${context.sample[turn % context.sample.length]}?history=true`,
          context.coordinatorToken,
        );
    case 'search_rare':
    case 'search_common':
      return () =>
        expect(200, 'POST', '/api/v1/segnalazioni/search', context.coordinatorToken, {
          text: context.words[operation],
          limit: 20,
        });
  }
}

export function filing(turn: number): object {
  return {
    kind: 'verifica_stato',
    office: 'QST-IMM',
    topic: 'permesso-soggiorno',
    procedure: 'RINNOVO',
    nationality: 'MA',
    person: { surname: 'Provetti', name: 'Amin', birthDate: '1964-11-19' },
    identifiers: [{ type: 'assicurata', value: String(60_000_000_000 + (turn % 1_000_000)).padStart(12, '0') }],
    text: 'Si chiede lo stato del rinnovo per lavoro subordinato: kit spedito a settembre, fotosegnalamento effettuato a ottobre. Sul sito la pratica risulta in trattazione.',
    facts: { practiceSubmittedOn: '2026-09-02' },
  };
}

/** Access token of somebody of the network. */
export async function logIn(base: URL, email: string, password: string): Promise<string> {
  const connection = new Client(base);
  const answer = await call(connection, 'POST', '/api/v1/auth/login', { email, password });
  await connection.close();
  if (answer.status !== 200) throw new Error(`Login of ${email} answered ${answer.status}: ${answer.body}`);
  return (JSON.parse(answer.body) as { accessToken: string }).accessToken;
}
