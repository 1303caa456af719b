import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { Client } from 'undici';
import { type RunningApi, call, filing, startApi } from '../product.ts';
import { peopleWhoListen } from './people.ts';
import { type Arrivals, openStreams } from './streams.ts';

const STREAMS = 1_000;
const FILINGS = 150;
const WARM_UP = 20;
const PAUSE_MS = 60;
/** Bars of the issue: `3 * raw + 50 ms`, and kB of memory. */
const TIMES_RAW = 3;
const PLUS_MS = 50;
const KB_EACH = 60;

export interface LiveCosts {
  readonly streams: number;
  readonly events: number;
  readonly rawP95: number;
  /** From the request that files to the event in a stream: commit to event is shorter by what the filing takes. */
  readonly p95: number;
  readonly median: number;
  readonly kbEach: number;
}

export interface LiveSetting {
  readonly environment: Readonly<Record<string, string>>;
  readonly tokenKey: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly networkId: string;
  readonly coordinationId: string;
  readonly ports: readonly [number, number];
}

/** A thousand people listen to two api processes; one files, and those of the counter and of the coordination hear of it. */
export async function liveCosts(setting: LiveSetting): Promise<LiveCosts> {
  const owner = new pg.Client({ connectionString: setting.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  const tokens = await peopleWhoListen(owner, setting.networkId, setting.coordinationId, setting.tokenKey, STREAMS);
  await owner.end();
  const environment = { ...setting.environment, NODE_OPTIONS: COLLECTS };
  const apis = await Promise.all(setting.ports.map((port) => startApi(environment, port)));
  try {
    // What the first streams of a process cost once is not what each costs.
    const warm = await streamsOn(apis, tokens.slice(0, 200), new Map());
    warm.forEach((close) => close());
    await pause(1_000);
    const before = await memoryOf(apis);
    const arrivals: Arrivals = new Map();
    const closers = await streamsOn(apis, tokens, arrivals);
    await pause(1_000);
    const kbEach = ((await memoryOf(apis)) - before) / STREAMS;
    const times = await fileAndHear(setting, apis, tokens.at(-1) ?? '', arrivals);
    closers.forEach((close) => close());
    return { streams: STREAMS, kbEach, ...times };
  } finally {
    await Promise.all(apis.map((api) => api.stop()));
  }
}

export function reportLive(costs: LiveCosts): string {
  const bar = TIMES_RAW * costs.rawP95 + PLUS_MS;
  return [
    '| streams | events heard | raw NOTIFY p95 ms | request to event, median ms | p95 ms | at most | kB a stream | at most |',
    '|---:|---:|---:|---:|---:|---:|---:|---:|',
    `| ${costs.streams} | ${costs.events} | ${costs.rawP95.toFixed(1)} | ${costs.median.toFixed(1)} | ${costs.p95.toFixed(1)} | ${bar.toFixed(1)} | ${costs.kbEach.toFixed(1)} | ${KB_EACH} |`,
  ].join('\n');
}

export function missedByLive(costs: LiveCosts): string[] {
  const bar = TIMES_RAW * costs.rawP95 + PLUS_MS;
  return [
    ...(costs.p95 > bar ? [`live events (p95 ${costs.p95.toFixed(1)} ms of ${bar.toFixed(1)})`] : []),
    ...(costs.kbEach > KB_EACH ? [`memory of a stream (${costs.kbEach.toFixed(1)} kB)`] : []),
    ...(costs.events === 0 ? ['live events (none was heard)'] : []),
  ];
}

async function streamsOn(
  apis: readonly RunningApi[],
  tokens: readonly string[],
  arrivals: Arrivals,
): Promise<(() => void)[]> {
  return Promise.all(
    apis.map((api, which) =>
      openStreams(
        api.base,
        tokens.filter((_, index) => index % apis.length === which),
        arrivals,
      ),
    ),
  );
}

/** Filing and raw notification take turns: what else the machine does slows both alike. */
async function fileAndHear(
  setting: LiveSetting,
  apis: readonly RunningApi[],
  token: string,
  arrivals: Arrivals,
): Promise<Pick<LiveCosts, 'events' | 'rawP95' | 'p95' | 'median'>> {
  const raw = await RawNotify.open(setting.appUrl);
  const connections = apis.map(({ base }) => new Client(base));
  const rawTimes: number[] = [];
  const begun = new Map<string, number>();
  for (let turn = 0; turn < FILINGS; turn += 1) {
    const rawTime = await raw.roundTrip();
    const start = performance.now();
    const id = await fileOne(connections[turn % connections.length], token, turn);
    // The first ones are planned and compiled at.
    if (turn >= WARM_UP) {
      rawTimes.push(rawTime);
      begun.set(id, start);
    }
    await pause(PAUSE_MS);
  }
  await pause(1_000);
  await Promise.all(connections.map((connection) => connection.close()));
  await raw.close();
  const times = [...begun].flatMap(([id, start]) => (arrivals.get(id) ?? []).map((at) => at - start));
  return {
    events: times.length,
    rawP95: quantile(rawTimes, 0.95),
    p95: quantile(times, 0.95),
    median: quantile(times, 0.5),
  };
}

async function fileOne(connection: Client | undefined, token: string, turn: number): Promise<string> {
  if (!connection) throw new Error('No api is running');
  const answer = await call(connection, 'POST', '/api/v1/segnalazioni', filing(turn), {
    authorization: `Bearer ${token}`,
    'idempotency-key': randomUUID(),
  });
  if (answer.status !== 201) throw new Error(`A filing answered ${answer.status}: ${answer.body}`);
  return (JSON.parse(answer.body) as { id: string }).id;
}

/** The least there is: one connection notifies, another one hears. */
class RawNotify {
  private constructor(
    private readonly teller: pg.Client,
    private readonly hearer: pg.Client,
  ) {}

  static async open(url: string): Promise<RawNotify> {
    const [teller, hearer] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })];
    await Promise.all([teller.connect(), hearer.connect()]);
    await hearer.query('listen bench_raw');
    return new RawNotify(teller, hearer);
  }

  async roundTrip(): Promise<number> {
    const heard = new Promise<number>((resolve) => this.hearer.once('notification', () => resolve(performance.now())));
    const start = performance.now();
    await this.teller.query(`select pg_notify('bench_raw', '')`);
    return (await heard) - start;
  }

  async close(): Promise<void> {
    await Promise.all([this.teller.end(), this.hearer.end()]);
  }
}

/** On SIGUSR2 a process collects its garbage: what is left is what streams hold. */
const COLLECTS = `--import=data:text/javascript,${encodeURIComponent(
  `import v8 from 'node:v8';import vm from 'node:vm';v8.setFlagsFromString('--expose-gc');const gc=vm.runInNewContext('gc');process.on('SIGUSR2',()=>gc());`,
)}`;

/** Resident memory of the processes together, in kB, once their garbage is collected. */
async function memoryOf(apis: readonly RunningApi[]): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    for (const { pid } of apis) process.kill(pid, 'SIGUSR2');
    await pause(1_000);
  }
  return apis.reduce((sum, { pid }) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return sum + Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  }, 0);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
