import { CASE_STATES, type FigureDimension } from '@respi/segnalazioni/contract';
import { ACTIVE_STATES, type Cell } from '@respi/segnalazioni/domain';
import type { Tx } from '@respi/shared/api-platform';

/** Counts of one period. Offices and counters are ids still. */
export interface PeriodCounts {
  readonly total: number;
  readonly open: number;
  readonly answered: number;
  readonly reopened: number;
  readonly medianDays: number | null;
  /** Cases that the median is made of. */
  readonly timed: number;
  readonly deflections: number;
  readonly by: Readonly<Record<FigureDimension, readonly Cell[]>>;
}

/**
 * Cases filed in the period, which the index (network, state, submitted_at) finds state by state: the cost grows with
 * the period, never with the years before it. Sealed cases are left out for every reader alike, their handlers too.
 *
 * The statistics context (issues 3 and 4) will bring figures from facts kept apart: then an erased or sealed person no
 * longer changes a past figure, sealed cases count, and dashboards, reports and open data read those facts, not this.
 */
export const casesOfPeriod = (columns: string): string => `
  select s.* from unnest($4::text[]) as walk (state) cross join lateral (
    select ${columns}
      from segnalazione s
     where s.network_id = $1 and s.state = walk.state and not s.sealed
       and s.submitted_at >= $2::date::timestamp at time zone 'Europe/Rome'
       and s.submitted_at < ($3::date + 1)::timestamp at time zone 'Europe/Rome') s`;

const PERIOD = casesOfPeriod(
  's.id, s.state, s.urgency, s.topic, s.office_id, s.sportello_id, s.kind, s.lap, s.submitted_at, s.answered_at',
);

const CELLS = `
  with period as materialized (${PERIOD}),
  counted as (
    select state, urgency, topic, office_id::text as office, sportello_id::text as sportello, kind, month, count(*)::int as n
      from (select period.*, to_char(submitted_at at time zone 'Europe/Rome', 'YYYY-MM') as month from period) p
     group by grouping sets ((state), (urgency), (topic), (office_id), (sportello_id), (kind), (month)))
  select case when state is not null then 'state' when urgency is not null then 'urgency' when topic is not null then 'topic'
              when office is not null then 'office' when sportello is not null then 'sportello'
              when kind is not null then 'kind' else 'month' end as dimension,
         coalesce(state, urgency, topic, office, sportello, kind, month) as code, n as count
    from counted
  union all
  select 'outcome', p.outcome, count(*)::int from reply p join period on period.id = p.case_id
   where p.released_at is not null and p.withdrawn_at is null and p.copied_from is null group by p.outcome
  order by 1, 2`;

/** The first answer of a case, from its events, which alone know whether a time was inferred. */
const TOTALS = `
  with period as materialized (${PERIOD})
  select count(*)::int as total,
         (count(*) filter (where state = any ($5::text[])))::int as open,
         (count(*) filter (where answered_at is not null))::int as answered,
         (count(*) filter (where lap > 1))::int as reopened,
         percentile_cont(0.5) within group (order by extract(epoch from first.at - submitted_at) / 86400)
           filter (where not first.inferred) as median_days,
         (count(*) filter (where not first.inferred))::int as timed,
         (select count(*)::int from deflection d
           where d.network_id = $1 and d.answered and d.on_day between $2::date and $3::date) as deflections
    from period left join lateral (
      select e.at, e.inferred from event e
       where period.answered_at is not null and e.stream_id = period.id
         and e.type in ('answered_directly', 'reply_released', 'reply_approved', 'reply_corrected')
         and e.data::jsonb ->> 'to' = 'answered'
       order by e.seq limit 1) first on true`;

export async function countPeriod(tx: Tx, from: string, to: string): Promise<PeriodCounts> {
  const period = [tx.networkId, from, to, CASE_STATES.filter((state) => state !== 'draft')];
  const cells = await tx.query<Cell & { dimension: FigureDimension }>(CELLS, period);
  const totals = await tx.one<{
    total: number;
    open: number;
    answered: number;
    reopened: number;
    median_days: number | null;
    timed: number;
    deflections: number;
  }>(TOTALS, [...period, ACTIVE_STATES]);
  // One row always: an aggregate without groups.
  if (!totals) throw new Error('The totals of a period have no row');
  const of = (dimension: FigureDimension): Cell[] =>
    cells.filter((cell) => cell.dimension === dimension).map(({ code, count }) => ({ code, count }));
  return {
    total: totals.total,
    open: totals.open,
    answered: totals.answered,
    reopened: totals.reopened,
    medianDays: totals.median_days,
    timed: totals.timed,
    deflections: totals.deflections,
    by: {
      state: of('state'),
      urgency: of('urgency'),
      topic: of('topic'),
      office: of('office'),
      sportello: of('sportello'),
      kind: of('kind'),
      outcome: of('outcome'),
      month: of('month'),
    },
  };
}
