import type { countPeriod } from '@respi/segnalazioni/api';
import pg from 'pg';

type PeriodCounts = Awaited<ReturnType<typeof countPeriod>>;

/**
 * The counts of a period the slow way: from the cases themselves and their events, whoever wrote the facts. It holds as long as
 * nothing was erased.
 */
export async function recount(
  ownerUrl: string,
  networkId: string,
  { from, to }: { readonly from: string; readonly to: string },
  sealed: boolean,
): Promise<PeriodCounts> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=respi,public' });
  await client.connect();
  try {
    const { rows } = await client.query<{ dimension: string; code: string; count: number }>(CELLS, [
      networkId,
      from,
      to,
      sealed,
    ]);
    const totals = await client.query<Omit<PeriodCounts, 'by'>>(TOTALS, [networkId, from, to, sealed]);
    const of = (dimension: string) =>
      rows.filter((row) => row.dimension === dimension).map(({ code, count }) => ({ code, count }));
    const by = {
      state: of('state'),
      urgency: of('urgency'),
      topic: of('topic'),
      office: of('office'),
      sportello: of('sportello'),
      kind: of('kind'),
      outcome: of('outcome'),
      month: of('month'),
    };
    return { ...totals.rows[0]!, by };
  } finally {
    await client.end();
  }
}

const PERIOD = `
  select s.*, to_char(submitted_at at time zone 'Europe/Rome', 'YYYY-MM') as month from segnalazione s
   where network_id = $1 and sealed = $4 and (submitted_at at time zone 'Europe/Rome')::date between $2 and $3`;

const cells = (dimension: string, column: string) =>
  `select '${dimension}' as dimension, ${column}::text as code, count(*)::int as count from period group by 2`;

const CELLS = `
  with period as (${PERIOD})
  ${['state', 'urgency', 'topic', 'kind', 'month'].map((each) => cells(each, each)).join(' union all ')}
  union all ${cells('office', 'office_id')} union all ${cells('sportello', 'sportello_id')}
  union all select 'outcome', p.outcome, count(*)::int from reply p join period on period.id = p.case_id
   where p.released_at is not null and p.withdrawn_at is null and p.copied_from is null group by p.outcome
  order by 1, 2`;

const TOTALS = `
  with period as (${PERIOD})
  select count(*)::int as total,
         (count(*) filter (where state in
           ('submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation', 'integration_requested')))::int as open,
         (count(*) filter (where answered_at is not null))::int as answered,
         (count(*) filter (where lap > 1))::int as reopened,
         percentile_cont(0.5) within group (order by round(extract(epoch from first.at - submitted_at) / 60)::integer)
           filter (where not first.inferred) / 1440 as "medianDays",
         (count(*) filter (where not first.inferred))::int as timed,
         (select count(*)::int from deflection d
           where d.network_id = $1 and d.answered and d.on_day between $2::date and $3::date) as deflections
    from period left join lateral (
      select e.at, e.inferred from event e
       where period.answered_at is not null and e.stream_id = period.id
         and e.type in ('answered_directly', 'reply_released', 'reply_approved', 'reply_corrected')
         and e.data::jsonb ->> 'to' = 'answered'
       order by e.seq limit 1) first on true`;
