import { randomInt, randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { PersonName } from '@respi/shared/testing';
import { type Answer, type Asking, RunningProduct, aFiling, pause } from './running-product';

const CASES = process.env['RESPI_SOAK'] ? 500 : 40;
const CLIENTS = 4;
/** Spread over the cases, so that a fast machine does not come through between two of them. */
const KILLS = process.env['RESPI_SOAK'] ? 80 : 6;
const PATIENCE_MS = 60_000;
/** Events of one case whose life is filed, taken, forwarded, answered and released. */
const LIFE = ['submitted', 'taken', 'forwarded', 'reply_collected', 'reply_released'];

let product: RunningProduct;

beforeAll(async () => {
  product = await RunningProduct.start();
  await product.aNetwork();
  await product.startWorker();
  // Tokens outlive the processes: who is signed in stays signed in.
  for (const person of ['counter', 'coordinator', 'interface'] as const) await product.token(person);
});

afterAll(() => product.close());

it(
  `loses and doubles nothing of ${CASES} filings and replies while api and worker are killed at random moments`,
  async () => {
    const killer = new Killer();
    const killing = killer.run();
    let next = 0;
    const client = async (): Promise<void> => {
      while (next < CASES) {
        const position = (next += 1);
        while (killer.kills < ((position - CLIENTS) / CASES) * KILLS) await pause(5);
        await liveOnce(position);
      }
    };
    try {
      await Promise.all(Array.from({ length: CLIENTS }, client));
    } finally {
      killer.enough = true;
      await killing;
    }
    expect(killer.kills).toBeGreaterThan(KILLS / 2);
    await untilHandedOver();

    const [counted] = await product.sql(
      `select (select count(*)::int from respi.segnalazione) as cases,
              (select count(*)::int from respi.segnalazione where state = 'answered' and event_seq = $1) as answered,
              (select count(distinct number)::int from respi.segnalazione) as numbers,
              (select count(*)::int from respi.reply) as replies,
              (select count(*)::int from respi.case_text) as texts`,
      [LIFE.length],
    );
    expect(counted).toEqual({ cases: CASES, answered: CASES, numbers: CASES, replies: CASES, texts: 2 * CASES });

    const told = await product.sql(
      `select type, count(*)::int as times from respi.event where stream = 'case' group by type`,
    );
    expect(Object.fromEntries(told.map(({ type, times }) => [type, times]))).toEqual(
      Object.fromEntries(LIFE.map((type) => [type, CASES])),
    );
    const [outbox] = await product.sql(
      `select (select count(*)::int from respi.event e where not exists (select 1 from respi.outbox o where o.event_id = e.id)) as without,
              (select count(*)::int from respi.outbox) - (select count(*)::int from respi.event) as beyond,
              (select count(*)::int from respi.outbox where dispatched_at is null) as waiting`,
    );
    expect(outbox).toEqual({ without: 0, beyond: 0, waiting: 0 });
    expect(verified()).toMatchObject({ cases: CASES, broken: [] });
  },
  process.env['RESPI_SOAK'] ? 1_200_000 : 300_000,
);

/** Ends one of the two processes as a power cut would, brings it back, and again. */
class Killer {
  enough = false;
  kills = 0;

  async run(): Promise<void> {
    for (; !this.enough; this.kills += 1) {
      await pause(randomInt(20, 700));
      if (randomInt(3) === 0) {
        await product.kill('worker');
        await product.startWorker();
      } else {
        await product.kill('api');
        await product.startApi();
      }
    }
  }
}

/** One case from the filing to the answer, by people whose programs retry until they are told what became of it. */
async function liveOnce(position: number): Promise<void> {
  const { id } = await insist('counter', '/api/v1/segnalazioni', {
    body: aFiling({ office: 'PREF-CIT', identifiers: [{ type: 'cittadinanza', value: `K10/${position}` }] }),
  });
  await act('coordinator', id, 'take', {});
  await act('coordinator', id, 'forward', { referrals: [{ office: 'PREF-CIT', channel: 'mail' }] });
  const { referrals } = await insist('interface', `/api/v1/segnalazioni/${id}`);
  const collected = await act('interface', id, 'collect', {
    referralId: referrals[0]!.id,
    text: 'Il decreto è alla firma.',
    outcome: 'chiarimento',
    channel: 'mail',
  });
  await act('coordinator', id, 'release', { replyId: collected.replies[0]!.id });
}

interface CaseAnswer {
  readonly id: string;
  readonly version: number;
  readonly referrals: { readonly id: string }[];
  readonly replies: { readonly id: string }[];
}

async function act(person: PersonName, id: string, action: string, body: object): Promise<CaseAnswer> {
  const { version } = await insist(person, `/api/v1/segnalazioni/${id}`);
  return insist(person, `/api/v1/segnalazioni/${id}/actions/${action}`, { body, version });
}

/** Asks until there is an answer; what writes carries one key through all attempts. */
async function insist(person: PersonName, path: string, asking: Asking = {}): Promise<CaseAnswer> {
  const key = asking.body === undefined ? {} : { key: randomUUID() };
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until;) {
    const answer = await product.as(person, path, { ...asking, ...key }).catch((): undefined => undefined);
    if (answer && answer.status < 300) return answer.body as CaseAnswer;
    if (answer && !isForLater(answer)) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    await pause(50);
  }
  throw new Error(`${path}: no answer`);
}

/** The service is not there for a moment, or the first attempt is still being answered. */
function isForLater({ status, body }: Answer): boolean {
  return status === 503 || (status === 409 && (body as { code?: string }).code === 'request_in_progress');
}

async function untilHandedOver(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [left] = await product.sql('select 1 from respi.outbox where dispatched_at is null limit 1');
    if (!left) return;
    await pause(100);
  }
}

function verified(): unknown {
  const { stdout } = spawnSync(
    process.execPath,
    ['dist/respi/main.js', 'events', 'verify', '--network', 'cuneo', '--json'],
    {
      cwd: join(__dirname, '..', '..', '..'),
      env: { ...product.environment },
      encoding: 'utf8',
    },
  );
  return JSON.parse(stdout) as unknown;
}
