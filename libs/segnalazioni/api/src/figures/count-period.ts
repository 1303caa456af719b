import type { FigureDimension } from '@respi/segnalazioni/contract';
import { ACTIVE_STATES, type Cell } from '@respi/segnalazioni/domain';
import type { Tx } from '@respi/shared/api-platform';
import { CELLS_OF_FACT, type FactDimension } from './fact-cells';
import type { DaysOfPeriod } from './period-of-figures';

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

type Counted = Cell & { readonly dimension: FactDimension | 'month' };

/**
 * Cells of the facts of a period (`case_fact`) and of what erased cases left (`figure_count`): the cost grows with the
 * period, never with the years before it, and no case is read. Ordinary cases and sealed ones are never counted together:
 * who reads the ordinary ones could subtract them.
 */
export async function countCells(tx: Tx, { from, to }: DaysOfPeriod, sealed: boolean): Promise<readonly Counted[]> {
  return tx.query<Counted>(CELLS, [tx.networkId, from, to, sealed]);
}

export function cellsOf(counted: readonly Counted[], dimension: Counted['dimension']): Cell[] {
  return counted.filter((cell) => cell.dimension === dimension).map(({ code, count }) => ({ code, count }));
}

export async function countPeriod(tx: Tx, period: DaysOfPeriod, sealed: boolean): Promise<PeriodCounts> {
  const counted = await countCells(tx, period, sealed);
  const times = await tx.one<{ median_days: number | null; timed: number }>(TIMES, [
    tx.networkId,
    period.from,
    period.to,
    sealed,
  ]);
  const deflected = await tx.one<{ count: number }>(DEFLECTIONS, [tx.networkId, period.from, period.to]);
  // One row always: an aggregate without groups.
  if (!times || !deflected) throw new Error('The totals of a period have no row');
  const sum = (cells: readonly Cell[]) => cells.reduce((all, { count }) => all + count, 0);
  const of = (dimension: FigureDimension): Cell[] => cellsOf(counted, dimension);
  return {
    total: sum(cellsOf(counted, 'state')),
    open: sum(cellsOf(counted, 'state').filter(({ code }) => ACTIVE_STATES.some((state) => state === code))),
    answered: sum(cellsOf(counted, 'answered')),
    reopened: sum(cellsOf(counted, 'reopened')),
    medianDays: times.median_days,
    timed: times.timed,
    deflections: deflected.count,
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

/** Every case has one state, so that months are counted by it too. */
const CELLS = `
  with cells as (
    select f.day, cell.dimension, cell.code, 1 as count
      from case_fact f cross join ${CELLS_OF_FACT}
     where f.network_id = $1 and f.day between $2::date and $3::date and f.sealed = $4 and cell.code is not null
    union all
    select day, dimension, code, count from figure_count
     where network_id = $1 and day between $2::date and $3::date and sealed = $4)
  select dimension, code, sum(count)::int as count from cells group by 1, 2
  union all
  select 'month', to_char(day, 'YYYY-MM'), sum(count)::int from cells where dimension = 'state' group by 2
  order by 1, 2`;

const TIMES = `
  select percentile_cont(0.5) within group (order by minutes) / 1440 as median_days, count(*)::int as timed
    from (select answer_minutes as minutes from case_fact
           where network_id = $1 and day between $2::date and $3::date and sealed = $4 and answer_minutes is not null
          union all
          select minutes from figure_time
           where network_id = $1 and day between $2::date and $3::date and sealed = $4) t`;

const DEFLECTIONS = `
  select count(*)::int as count from deflection
   where network_id = $1 and answered and on_day between $2::date and $3::date`;
