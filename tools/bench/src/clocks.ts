import { spawnSync } from 'node:child_process';
import type pg from 'pg';
import { compare } from './measure.ts';
import { type ProductContext, get } from './product.ts';

/** What clocks cost: a list that shows them against one that does not, and the sweep against the query that it sends. */
export interface ClockCosts {
  readonly rows: number;
  /** Throughput of the list without clocks / with them. At most `LIST_AT_MOST`. */
  readonly list: number;
  readonly openCases: number;
  /** Time of the sweep / time of its query alone. At most `SWEEP_AT_MOST`. */
  readonly sweep: number;
  readonly sweepSeconds: number;
}

export const LIST_AT_MOST = 1.3;
export const SWEEP_AT_MOST = 5;

const LIST = '/api/v1/segnalazioni?status=submitted,in_charge,forwarded&limit=20';

/** Everything that the sweep reads of a network, as it reads it: page by page, by a client that does nothing else. */
const OPEN_CASES = `
  select s.id, s.kind, e.events from segnalazione s
    left join lateral (select string_agg(concat_ws(E'\\t', type, (extract(epoch from at) * 1000)::bigint, inferred, actor_kind, data), E'\\n' order by seq) as events
                         from event where stream_id = s.id and type <> 'read') e on true
   where s.network_id = $1 and s.state in ('submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation', 'integration_requested')
     and ($2::uuid is null or s.id > $2::uuid) order by s.id limit 500`;

export async function clockCosts(
  rows: number,
  seconds: number,
  clients: number,
  context: ProductContext,
  raw: pg.Client,
  networkId: string,
  environment: Readonly<Record<string, string>>,
): Promise<ClockCosts> {
  const plain = Array.from({ length: clients }, () => get(LIST, context));
  const clocked = Array.from({ length: clients }, () => get(`${LIST}&clocks=true`, context));
  const [without, with_] = await compare(clients, seconds, [
    (client) => plain[client]!(),
    (client) => clocked[client]!(),
  ]);
  const [least, survey] = [await readOpenCases(raw, networkId), surveyed(environment)];
  return {
    rows,
    list: without.perSecond / with_.perSecond,
    openCases: survey.examined,
    sweep: survey.milliseconds / least,
    sweepSeconds: survey.milliseconds / 1000,
  };
}

async function readOpenCases(raw: pg.Client, networkId: string): Promise<number> {
  const begin = performance.now();
  for (let after: string | null = null; ;) {
    const { rows }: pg.QueryResult<{ id: string }> = await raw.query({
      name: 'bench-open-cases',
      text: OPEN_CASES,
      values: [networkId, after],
    });
    if (rows.length < 500) return performance.now() - begin;
    after = rows.at(-1)?.id ?? null;
  }
}

function surveyed(environment: Readonly<Record<string, string>>): { examined: number; milliseconds: number } {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['dist/respi/main.js', 'clocks', 'survey', '--network', 'cuneo', '--json'],
    { env: { ...process.env, ...environment }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error('The survey of the clocks failed');
  return JSON.parse(stdout) as { examined: number; milliseconds: number };
}

export function reportClocks(costs: readonly ClockCosts[]): string {
  return costs
    .flatMap(({ rows, list, openCases, sweep, sweepSeconds }) => [
      `${rows} rows: list of 20 without clocks / with them: ${list.toFixed(2)} (at most ${LIST_AT_MOST})`,
      `${rows} rows: sweep of ${openCases} open cases ${sweepSeconds.toFixed(2)} s, ${sweep.toFixed(2)} times its query (at most ${SWEEP_AT_MOST})`,
    ])
    .join('\n');
}

export function missedByClocks(costs: readonly ClockCosts[]): string[] {
  return costs.flatMap(({ rows, list, sweep }) => [
    ...(list > LIST_AT_MOST ? [`list with clocks at ${rows} rows (${list.toFixed(2)})`] : []),
    ...(sweep > SWEEP_AT_MOST ? [`sweep at ${rows} rows (${sweep.toFixed(2)})`] : []),
  ]);
}
