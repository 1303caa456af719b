import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Operation } from './operations.ts';

/**
 * The least that node `pg` must do for the same work: no login, no policy, no row-level security (it connects as the
 * owner), no encryption, no JSON over HTTP. Each operation takes its best plan.
 */
export async function rawClients(ownerUrl: string, count: number): Promise<pg.Client[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const client = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=respi,public' });
      await client.connect();
      return client;
    }),
  );
}

/** What a row of a list shows of its case `s`, as in the product's answer: the beginning of its question among it. */
const COLUMNS = [
  's.id, s.number, s.state, s.kind, s.topic, s.procedure, s.office_id, s.sportello_id, s.urgency, s.urgency_level, s.urgency_proposed, s.urgency_reproposed, s.sealed',
  's.submitted_at, s.updated_at, s.due_at, s.in_charge_of, s.open_offices, s.unread, s.corrected, s.lap, s.nudges, s.version',
  `(select left(t.body, 160) from case_text t where t.case_id = s.id and t.kind = 'question' order by t.at limit 1) as question`,
  'case when s.in_charge_of is not null then (select p.name from person p where p.account_id = s.in_charge_of) end as in_charge_name',
].join(', ');

export interface RawContext {
  readonly networkId: string;
  readonly sportelloId: string;
  readonly officeId: string;
  readonly counterId: string;
  readonly sample: readonly string[];
  readonly words: Readonly<Record<'search_rare' | 'search_common', string>>;
}

export function rawWork(operation: Operation, client: pg.Client, context: RawContext): (turn: number) => Promise<void> {
  const { networkId } = context;
  switch (operation) {
    case 'file':
      return async () => {
        const id = randomUUID();
        const event = randomUUID();
        await client.query('begin');
        await client.query({
          name: 'raw-case',
          text: `insert into segnalazione (id, network_id, number, sportello_id, office_id, kind, topic, state, urgency, urgency_level, urgency_proposed,
                   filed_by, submitted_at, state_since, updated_at, last_hash)
                 values ($1, $2, $3, $4, $5, 'verifica_stato', 'lavoro', 'submitted', 'VERDE', 4, 'VERDE', $6, now(), now(), now(), '\\x00')`,
          values: [id, networkId, `RAW-${id}`, context.sportelloId, context.officeId, context.counterId],
        });
        await client.query({
          name: 'raw-event',
          text: `insert into event (id, network_id, stream, stream_id, seq, type, actor_id, actor_kind, at, data, prev_hash, hash)
                 values ($1, $2, 'case', $3, 1, 'submitted', $4, 'person', now(), '{}', $5, $5)`,
          values: [event, networkId, id, context.counterId, randomBytes(32)],
        });
        await client.query({
          name: 'raw-outbox',
          text: 'insert into outbox (event_id, network_id) values ($1, $2)',
          values: [event, networkId],
        });
        await client.query('commit');
      };
    case 'list':
      return async () => {
        await client.query({
          name: 'raw-list',
          text: `select ${COLUMNS} from segnalazione s
                  where s.network_id = $1 and s.state = 'submitted' and s.urgency_level = 4 order by s.submitted_at desc, s.id desc limit 20`,
          values: [networkId],
        });
      };
    case 'open':
      return async (turn) => {
        const id = context.sample[turn % context.sample.length];
        await client.query({ name: 'raw-open', text: 'select * from segnalazione where id = $1', values: [id] });
        await client.query({
          name: 'raw-history',
          text: 'select * from event where stream_id = $1 order by seq',
          values: [id],
        });
      };
    case 'search_rare':
    case 'search_common':
      return async () => {
        await client.query({
          ...SEARCH_PLANS[plans.get(client) ?? 'matches_first'],
          values: [networkId, context.words[operation]],
        });
      };
  }
}

/** The twenty newest that say a word: all matches by the text index, then sorted; or the newest first, to the twentieth. */
const SEARCH_PLANS = {
  matches_first: {
    name: 'raw-matches-first',
    text: `with hits as materialized (select case_id, submitted_at from case_search where network_id = $1 and tsv @@ websearch_to_tsquery('respi.italian_folded', $2)),
                first as (select * from hits order by submitted_at desc, case_id desc limit 20)
           select ${COLUMNS} from first f join segnalazione s on s.id = f.case_id order by f.submitted_at desc, f.case_id desc`,
  },
  newest_first: {
    name: 'raw-newest-first',
    text: `with first as (select case_id, submitted_at from case_search where network_id = $1 and tsv @@ websearch_to_tsquery('respi.italian_folded', $2)
                           order by submitted_at desc, case_id desc limit 20)
           select ${COLUMNS} from first f join segnalazione s on s.id = f.case_id order by f.submitted_at desc, f.case_id desc`,
  },
} as const;
type SearchPlan = keyof typeof SEARCH_PLANS;
const plans = new WeakMap<pg.Client, SearchPlan>();

/** Leads the planner by the hand: a search takes whichever plan was the quicker for its word on these rows. */
export async function preparePlans(
  operation: Operation,
  clients: readonly pg.Client[],
  context: RawContext,
): Promise<void> {
  if (operation !== 'search_rare' && operation !== 'search_common') return;
  const took = new Map<SearchPlan, number>();
  for (const plan of ['matches_first', 'newest_first'] as const) {
    await choose(plan, clients);
    const work = clients.map((client) => rawWork(operation, client, context));
    for (const run of work) await run(0); // planned and read once before it counts
    const begin = performance.now();
    for (const run of work) await run(0);
    took.set(plan, performance.now() - begin);
  }
  const [quicker] = [...took].sort(([, a], [, b]) => a - b);
  if (quicker) await choose(quicker[0], clients);
}

async function choose(plan: SearchPlan, clients: readonly pg.Client[]): Promise<void> {
  for (const client of clients) {
    plans.set(client, plan);
    await client.query(plan === 'newest_first' ? 'set enable_bitmapscan = off' : 'reset enable_bitmapscan');
  }
}
