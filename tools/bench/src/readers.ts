import { setTimeout as sleep } from 'node:timers/promises';
import { fillWithSheets } from '@respi/shared/testing';
import type pg from 'pg';
import { Client, Pool } from 'undici';
import { startPortal } from './pages.ts';
import { call, filing, logIn, startApi } from './product.ts';
import { drafts } from './sheets.ts';

/** Readers of public pages beside operators at work: what it costs the operators, and whether every page is counted. */
export interface ReaderCosts {
  readonly readersPerSecond: number;
  readonly operators: number;
  readonly seconds: number;
  /** Of the operators, in milliseconds: alone, and with the readers. */
  readonly quiet: Worked;
  readonly busy: Worked;
  readonly readers: Worked & { readonly answered: number; readonly counted: number };
}

interface Worked {
  readonly asked: number;
  readonly p95: number;
  readonly errors: number;
}

const READERS_PER_SECOND = 200;
const OPERATORS = 20;
/** How long an operator looks at an answer before asking for the next, in milliseconds. */
const THINKS = 1_000;
const AT_MOST = 2;
const SHEETS = 200;
/** Page views are written every five seconds. */
const WRITTEN_WITHIN = 8_000;
const BROWSER =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36';

export interface ReaderSetting {
  readonly environment: Readonly<Record<string, string>>;
  readonly owner: pg.Client;
  readonly networkId: string;
  readonly password: string;
  /** Some of the cases, to open. */
  readonly sample: readonly string[];
  readonly seconds: number;
  readonly ports: readonly [number, number];
}

export async function readerCosts(setting: ReaderSetting): Promise<ReaderCosts> {
  const { environment, owner, networkId, password, sample, seconds, ports } = setting;
  await fillWithSheets(owner, networkId, 'QST-IMM', drafts(), SHEETS);
  // Readers are many people; here they have one address.
  const api = await startApi(
    { ...environment, PORTAL_URL: `http://127.0.0.1:${String(ports[1])}`, RATE_PER_ADDRESS: '0' },
    ports[0],
  );
  const portal = await startPortal('dist/portal', api.base, ports[1]);
  try {
    const work: Act[] = [];
    for (let at = 0; at < OPERATORS; at += 1) {
      const role = at % 2 === 0 ? 'counter' : 'coordinator';
      work.push(operator(api.base, await logIn(api.base, `${role}@cuneo.example.org`, password), role, sample));
    }
    const pages = [
      '',
      '/argomenti',
      '/sportelli',
      ...Array.from({ length: 60 }, (_, n) => `/schede/scheda-${String(n)}`),
    ];
    // Each page is made once, as each was before anybody measured.
    const pool = new Pool(api.base, { connections: 64 });
    const read = async (turn: number): Promise<void> => {
      const path = `/cuneo/it${pages[turn % pages.length] ?? ''}`;
      const answer = await pool.request({
        method: 'GET',
        path,
        headers: { 'user-agent': BROWSER, 'accept-encoding': 'br' },
      });
      await answer.body.dump({ limit: 10_000_000 });
      if (answer.statusCode !== 200) throw new Error(`GET ${path} answered ${String(answer.statusCode)}`);
    };
    for (let turn = 0; turn < pages.length; turn += 1) await read(turn);
    await atWork(work, 5);
    const quiet = await atWork(work, seconds);
    const [busy, readers] = await Promise.all([atWork(work, seconds), reading(read, seconds)]);
    await sleep(WRITTEN_WITHIN);
    const { rows } = await owner.query<{ views: string }>(
      'select sum(views) as views from page_views where network_id = $1',
      [networkId],
    );
    await pool.close();
    const answered = pages.length + readers.asked - readers.errors;
    const counted = Number(rows[0]?.views ?? 0);
    return {
      readersPerSecond: READERS_PER_SECOND,
      operators: OPERATORS,
      seconds,
      quiet,
      busy,
      readers: { ...readers, answered, counted },
    };
  } finally {
    await portal.stop();
    await api.stop();
  }
}

type Act = (turn: number) => Promise<void>;

/** What one operator does over and over: look at a list, open a case, be offered sheets while writing, file. */
function operator(base: URL, token: string, role: 'counter' | 'coordinator', sample: readonly string[]): Act {
  const connection = new Client(base);
  const list = '/api/v1/segnalazioni?status=submitted&limit=20';
  const acts: ((turn: number) => [method: 'GET' | 'POST', path: string, body?: object])[] = [
    () => ['GET', list],
    (turn) => ['GET', `/api/v1/segnalazioni/${sample[turn % sample.length] ?? ''}?history=true`],
    () => [
      'POST',
      '/api/v1/suggestions',
      { text: 'Chiede a che punto è il rinnovo del permesso, kit spedito a settembre.' },
    ],
    (turn) => (role === 'counter' ? ['POST', '/api/v1/segnalazioni', filing(turn)] : ['GET', list]),
  ];
  return async (turn) => {
    const [method, path, body] = acts[turn % acts.length]!(turn);
    const headers = {
      authorization: `Bearer ${token}`,
      ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
    };
    const answer = await call(connection, method, path, body, headers);
    // A case of another counter is not this one's to open.
    const mine = answer.status === 404 && path.includes('?history');
    if (answer.status >= 300 && !mine) throw new Error(`${method} ${path} answered ${String(answer.status)}`);
  };
}

async function atWork(operators: readonly Act[], seconds: number): Promise<Worked> {
  const end = performance.now() + seconds * 1000;
  const log = new Log();
  await Promise.all(
    operators.map(async (act, at) => {
      // Not all in the same moment.
      await sleep((THINKS / operators.length) * at);
      for (let turn = at; performance.now() < end; turn += 1) {
        await log.timed(() => act(turn));
        await sleep(THINKS);
      }
    }),
  );
  return log.worked();
}

/** So many a second, whether or not the ones before were answered. */
async function reading(read: Act, seconds: number): Promise<Worked> {
  const begin = performance.now();
  const log = new Log();
  const asked: Promise<void>[] = [];
  for (let turn = 0; turn < READERS_PER_SECOND * seconds; turn += 1) {
    const due = begin + (turn * 1000) / READERS_PER_SECOND;
    const wait = due - performance.now();
    if (wait > 1) await sleep(wait);
    asked.push(log.timed(() => read(turn)));
  }
  await Promise.all(asked);
  return log.worked();
}

class Log {
  private readonly times: number[] = [];
  private errors = 0;

  async timed(act: () => Promise<void>): Promise<void> {
    const start = performance.now();
    try {
      await act();
      this.times.push(performance.now() - start);
    } catch (error) {
      if (this.errors === 0) console.error(error);
      this.errors += 1;
    }
  }

  worked(): Worked {
    const times = [...this.times].sort((a, b) => a - b);
    return {
      asked: times.length + this.errors,
      p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
      errors: this.errors,
    };
  }
}

export function reportReaders({ readersPerSecond, operators, seconds, quiet, busy, readers }: ReaderCosts): string {
  return [
    `${String(readersPerSecond)} readers a second beside ${String(operators)} operators, ${String(seconds)} seconds`,
    '| | asked | p95 ms | errors |',
    '|---|---:|---:|---:|',
    ...(
      [
        ['operators alone', quiet],
        ['operators with readers', busy],
        ['readers', readers],
      ] as const
    ).map(([who, { asked, p95, errors }]) => `| ${who} | ${String(asked)} | ${p95.toFixed(1)} | ${String(errors)} |`),
    `operators: ${(busy.p95 / quiet.p95).toFixed(2)} times the quiet p95 (at most ${String(AT_MOST)}); pages answered ${String(readers.answered)}, counted ${String(readers.counted)}`,
  ].join('\n');
}

export function missedByReaders({ quiet, busy, readers }: ReaderCosts): string[] {
  const errors = quiet.errors + busy.errors + readers.errors;
  return [
    ...(busy.p95 > quiet.p95 * AT_MOST
      ? [`operators beside readers (${(busy.p95 / quiet.p95).toFixed(2)} times)`]
      : []),
    ...(errors > 0 ? [`readers and operators (${String(errors)} errors)`] : []),
    ...(readers.counted === readers.answered
      ? []
      : [`page views (${String(readers.counted)} of ${String(readers.answered)})`]),
  ];
}
