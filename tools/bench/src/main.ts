import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { COMMON_WORD, RARE_WORD, type TestNetwork, aNetwork, fillWithCases } from '@respi/shared/testing';
import pg from 'pg';
import { createDatabase, startEmbedded, withDatabase } from '../../embedded-postgres/src/index.ts';
import { type ClockCosts, clockCosts, missedByClocks, reportClocks } from './clocks.ts';
import { type LiveCosts, liveCosts, missedByLive, reportLive } from './live/live.ts';
import { type Measured, compare } from './measure.ts';
import { BARS, JUDGED_FROM, OPERATIONS, type Operation } from './operations.ts';
import { logIn, productWork, startApi } from './product.ts';
import { type ReaderCosts, missedByReaders, readerCosts, reportReaders } from './readers.ts';
import { type PageCosts, missedByPages, pageCosts, reportPages } from './pages.ts';
import { preparePlans, rawClients, rawWork } from './raw.ts';
import { type SheetCosts, missedBySheets, reportSheets, sheetCosts } from './sheets.ts';

const CLIENTS = 8;
const PORT = 4310;
const WORDS = { search_rare: RARE_WORD, search_common: COMMON_WORD };

interface Row {
  readonly rows: number;
  readonly operation: Operation;
  readonly raw: Measured;
  readonly product: Measured;
  readonly ratio: number;
}

async function main(): Promise<void> {
  const sizes = option('--rows')?.split(',').map(Number) ?? [10_000, 100_000];
  const seconds = Number(option('--seconds') ?? 6);
  const parts: readonly string[] = [...OPERATIONS, 'clocks', 'sheets', 'live', 'pages', 'readers'];
  const only = option('--only')?.split(',') ?? parts;
  const strange = only.filter((part) => !parts.includes(part));
  if (strange.length > 0) throw new Error(`--only takes some of ${parts.join(', ')}`);
  const operations = OPERATIONS.filter((operation) => only.includes(operation));
  const dataDir = mkdtempSync(join(tmpdir(), 'respi-bench-'));
  const server = await startEmbedded({ dataDir, durable: true });
  const results: Row[] = [];
  const clocks: ClockCosts[] = [];
  const sheets: SheetCosts[] = [];
  const live: LiveCosts[] = [];
  const pages: PageCosts[] = [];
  const readers: ReaderCosts[] = [];
  try {
    const beside = { clocks: only.includes('clocks'), sheets: only.includes('sheets') };
    const bySize = operations.length > 0 || beside.clocks || beside.sheets;
    for (const rows of bySize ? sizes : []) {
      const measured = await oneSize(server, rows, seconds, operations, beside);
      results.push(...measured.rows);
      clocks.push(...measured.clocks);
      sheets.push(...measured.sheets);
    }
    if (only.includes('live')) live.push(await liveOn(server));
    if (only.includes('pages')) pages.push(await pagesOn(server, seconds));
    if (only.includes('readers')) readers.push(await readersOn(server, Number(option('--minute') ?? 60)));
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  const table = [
    report(results),
    reportClocks(clocks),
    reportSheets(sheets),
    ...live.map(reportLive),
    ...pages.map(reportPages),
    ...readers.map(reportReaders),
  ].join('\n');
  console.log(table);
  mkdirSync('dist/bench', { recursive: true });
  writeFileSync(
    'dist/bench/results.json',
    JSON.stringify(
      { hardware: hardware(), clients: CLIENTS, seconds, results, clocks, sheets, live, pages, readers },
      null,
      2,
    ),
  );
  const missed = [
    ...missedBars(results),
    ...missedByClocks(clocks),
    ...sheets.flatMap(missedBySheets),
    ...live.flatMap(missedByLive),
    ...pages.flatMap(missedByPages),
    ...readers.flatMap(missedByReaders),
  ];
  if (missed.length > 0) {
    console.error(`Missed: ${missed.join(', ')}`);
    process.exitCode = 1;
  }
}

function missedBars(results: readonly Row[]): string[] {
  return [
    ...results
      .filter(({ operation, rows, ratio }) => rows >= JUDGED_FROM && ratio < BARS[operation].floor)
      .map(({ operation, rows, ratio }) => `${operation} at ${rows} rows (${ratio.toFixed(2)})`),
    ...results
      .filter(({ product }) => product.errors > 0)
      .map(({ operation, rows, product }) => `${operation} at ${rows} rows (${product.errors} errors)`),
    ...growths(results)
      .filter(({ operation, growth }) => growth > BARS[operation].growth)
      .map(({ operation, growth }) => `p95 of ${operation} (${growth.toFixed(2)} times)`),
  ];
}

/** How p95 grows from ten thousand rows to a million, where both were measured. */
function growths(results: readonly Row[]): { operation: Operation; growth: number }[] {
  return OPERATIONS.flatMap((operation) => {
    const [few, many] = [10_000, 1_000_000].map((rows) =>
      results.find((row) => row.rows === rows && row.operation === operation),
    );
    return few && many ? [{ operation, growth: many.product.p95 / few.product.p95 }] : [];
  });
}

/** A database of its own with the tables in it, and the settings of an api on it. */
async function migrated(
  server: Awaited<ReturnType<typeof startEmbedded>>,
  name: string,
): Promise<{ url: { owner: string; app: string }; environment: Record<string, string> }> {
  await createDatabase(server.superUrl, name);
  const url = {
    owner: withDatabase(server.ownerUrl, name),
    app: withDatabase(server.appUrl, name),
    queue: withDatabase(server.queueUrl, name),
  };
  const key = (): string => randomBytes(32).toString('base64');
  const environment = {
    DATABASE_URL: url.app,
    DATABASE_OWNER_URL: url.owner,
    DATABASE_QUEUE_URL: url.queue,
    RESPI_KEYS: `bench:${key()}`,
    RESPI_INDEX_KEY: key(),
    RESPI_DIGEST_KEY: key(),
    RESPI_TOKEN_KEY: key(),
  };
  const done = spawnSync(process.execPath, ['dist/respi/main.js', 'db', 'migrate'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0) throw new Error('The migrations failed');
  return { url, environment };
}

async function liveOn(server: Awaited<ReturnType<typeof startEmbedded>>): Promise<LiveCosts> {
  const { url, environment } = await migrated(server, 'bench_live');
  const network = await aNetwork(url.owner);
  return liveCosts({
    environment,
    tokenKey: environment['RESPI_TOKEN_KEY'] ?? '',
    ownerUrl: url.owner,
    appUrl: url.app,
    networkId: network.id,
    coordinationId: network.unit['COORD'] ?? '',
    ports: [PORT, PORT + 1],
  });
}

async function pagesOn(server: Awaited<ReturnType<typeof startEmbedded>>, seconds: number): Promise<PageCosts> {
  const { url, environment } = await migrated(server, 'bench_pages');
  await aNetwork(url.owner);
  return pageCosts({ environment, clients: CLIENTS, seconds, ports: [PORT, PORT + 1] });
}

/** A network with so many cases, everybody's password the same, and a connection of the owner. */
async function filledWith(
  ownerUrl: string,
  rows: number,
): Promise<{ owner: pg.Client; network: TestNetwork; password: string; sample: readonly string[] }> {
  const network = await aNetwork(ownerUrl);
  const owner = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  const password = randomBytes(12).toString('base64url');
  await owner.query('update account set password_hash = $1', [await hash(password)]);
  const started = performance.now();
  const { sample } = await fillWithCases(
    owner,
    network.id,
    {
      sportelli: [network.unit['SP-CUNEO']!, network.unit['SP-ALBA']!],
      office: network.unit['QST-IMM']!,
      otherOffice: network.unit['PREF-CIT']!,
    },
    { counter: network.person.counter, interface: network.person.interface },
    rows,
  );
  console.error(`${rows} rows made in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return { owner, network, password, sample };
}

async function readersOn(server: Awaited<ReturnType<typeof startEmbedded>>, seconds: number): Promise<ReaderCosts> {
  const { url, environment } = await migrated(server, 'bench_readers');
  const { owner, network, password, sample } = await filledWith(url.owner, 2_000);
  try {
    return await readerCosts({
      environment,
      owner,
      networkId: network.id,
      password,
      sample,
      seconds,
      ports: [PORT, PORT + 1],
    });
  } finally {
    await owner.end();
  }
}

async function oneSize(
  server: Awaited<ReturnType<typeof startEmbedded>>,
  rows: number,
  seconds: number,
  operations: readonly Operation[],
  beside: { readonly clocks: boolean; readonly sheets: boolean },
): Promise<{ rows: Row[]; clocks: ClockCosts[]; sheets: SheetCosts[] }> {
  const { url, environment } = await migrated(server, `bench_${rows}`);
  const { owner, network, password, sample } = await filledWith(url.owner, rows);
  const clients = await rawClients(url.owner, CLIENTS);
  const context = {
    networkId: network.id,
    sportelloId: network.unit['SP-CUNEO']!,
    officeId: network.unit['QST-IMM']!,
    counterId: network.person.counter,
    sample,
    words: WORDS,
  };
  const api = await startApi(environment, PORT);
  try {
    const login = (email: string) => logIn(api.base, email, password);
    const product = {
      base: api.base,
      sample,
      words: WORDS,
      counterToken: await login('counter@cuneo.example.org'),
      coordinatorToken: await login('coordinator@cuneo.example.org'),
    };
    const measured: Row[] = [];
    const [first] = clients;
    // Before anything is filed: a list of cases that all have a history.
    const clocks =
      beside.clocks && first ? [await clockCosts(rows, seconds, CLIENTS, product, first, network.id, environment)] : [];
    for (const operation of operations) {
      await preparePlans(operation, clients, context);
      const least = clients.map((client) => rawWork(operation, client, context));
      const whole = clients.map(() => productWork(operation, product));
      const [raw, result] = await compare(CLIENTS, seconds, [
        (client, turn) => least[client]!(turn * CLIENTS + client),
        (client, turn) => whole[client]!(turn * CLIENTS + client),
      ]);
      measured.push({ rows, operation, raw, product: result, ratio: result.perSecond / raw.perSecond });
      console.error(`${rows} ${operation}: ${result.perSecond.toFixed(0)}/s of ${raw.perSecond.toFixed(0)}/s`);
    }
    const sheets = beside.sheets
      ? [await sheetCosts({ cases: rows, seconds, raw: clients, owner, product, networkId: network.id })]
      : [];
    return { rows: measured, clocks, sheets };
  } finally {
    await Promise.all([...clients, owner].map((client) => client.end()));
    await api.stop();
  }
}

function report(results: readonly Row[]): string {
  const lines = [
    '| rows | operation | raw /s | product /s | ratio | floor | aim | raw p95 ms | product p95 ms | |',
    '|---:|---|---:|---:|---:|---:|---:|---:|---:|---|',
  ];
  for (const { rows, operation, raw, product, ratio } of results) {
    const { label, floor, aim } = BARS[operation];
    const under = rows < JUDGED_FROM ? 'under, on too few rows to judge' : 'UNDER';
    const verdict = ratio >= aim ? 'aim' : ratio >= floor ? 'floor' : under;
    lines.push(
      `| ${rows} | ${label} | ${raw.perSecond.toFixed(0)} | ${product.perSecond.toFixed(0)} | ${ratio.toFixed(2)} | ${floor} | ${aim} | ${raw.p95.toFixed(1)} | ${product.p95.toFixed(1)} | ${verdict}${product.errors ? ` (${product.errors} errors)` : ''} |`,
    );
  }
  for (const { operation, growth } of growths(results))
    lines.push(
      `p95 of ${BARS[operation].label}, 1,000,000 rows / 10,000 rows: ${growth.toFixed(2)} (at most ${BARS[operation].growth})`,
    );
  return lines.join('\n');
}

function hardware(): string {
  const [cpu] = cpus();
  return `${cpus().length} x ${cpu?.model ?? 'unknown'}, Node ${process.version}`;
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
