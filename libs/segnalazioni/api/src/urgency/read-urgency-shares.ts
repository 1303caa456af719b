import { Injectable } from '@nestjs/common';
import { hasRole } from '@respi/identity/contract';
import {
  CASE_STATES,
  type FiguresQuery,
  type HighCodes,
  type Urgency,
  type UrgencyShares,
} from '@respi/segnalazioni/contract';
import {
  type Cell,
  SMALL_CELL,
  isSmall,
  protectCells,
  protectGroup,
  protectPart,
  roundedCount,
} from '@respi/segnalazioni/domain';
import { Database, type Principal } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { casesOfPeriod } from '../figures/count-period';
import { monthsOf, periodOf } from '../figures/period-of-figures';
import { NetworkWords } from '../reading/network-words';

interface CountedCounter {
  readonly code: string;
  readonly cases: number;
  readonly proposed: number;
  readonly given: number;
  readonly now: number;
}

type Measure = Exclude<keyof CountedCounter, 'code'>;

/**
 * How often each counter calls its cases urgent, beside how often the rules do: inflation is the known disease. What a
 * counter gave is in the event of the filing, which no later decision changes.
 */
@Injectable()
export class ReadUrgencyShares {
  constructor(
    private readonly database: Database,
    private readonly words: NetworkWords,
  ) {}

  async of(who: Principal, query: FiguresQuery): Promise<UrgencyShares> {
    return this.database.run(who, async (tx) => {
      const readsCases = hasRole(tx.actor, 'coordinator');
      const period = (readsCases ? periodOf : monthsOf)(query, romeDay(tx.now));
      const states = CASE_STATES.filter((state) => state !== 'draft');
      const rows = await tx.query<CountedCounter>(SHARES, [tx.networkId, period.from, period.to, states]);
      const { codeOf } = await this.words.of(tx.networkId, tx.now);
      const counters = rows.map((row) => ({ ...row, code: codeOf(row.code) })).sort((a, b) => b.cases - a.cases);
      const byUrgency = await tx.query<Cell>(BY_URGENCY, [tx.networkId, period.from, period.to, states]);
      const shares = { total: totalOf(counters), sportelli: counters, byUrgency };
      return { period, ...(readsCases ? allOf(shares) : withoutSmall(shares)) };
    });
  }
}

interface CountedShares {
  readonly total: Readonly<Record<Measure, number>>;
  readonly sportelli: readonly CountedCounter[];
  /** The figures show these beside what is shown here. */
  readonly byUrgency: readonly Cell[];
}

const NOTHING: HighCodes = { cases: null, proposed: null, given: null, now: null };

function totalOf(counters: readonly CountedCounter[]): CountedShares['total'] {
  const sum = (measure: Measure) => counters.reduce((all, counter) => all + counter[measure], 0);
  return { cases: sum('cases'), proposed: sum('proposed'), given: sum('given'), now: sum('now') };
}

function allOf({ total, sportelli }: CountedShares): Omit<UrgencyShares, 'period'> {
  return { total, sportelli: [...sportelli], hiddenUnder: null };
}

/** Counters with few cases are not named, and of the others no small count is shown, nor what would give one away. */
function withoutSmall({ total, sportelli, byUrgency }: CountedShares): Omit<UrgencyShares, 'period'> {
  if (total.cases < SMALL_CELL) return { total: NOTHING, sportelli: [], hiddenUnder: SMALL_CELL };
  const named = new Set(
    protectCells(sportelli.map(({ code, cases: count }) => ({ code, count }))).shown.map(({ code }) => code),
  );
  const counters = sportelli.filter(({ code }) => named.has(code));
  const safeBesideFigures = protectGroup(byUrgency, isHigh) !== null;
  const mayBeShown = (measure: Measure) => measure !== 'now' || safeBesideFigures;
  return {
    total: withHighCodes(total, (measure) => mayBeShown(measure) && totalIsSafe(total, counters, measure)),
    sportelli: counters.map((counter) => ({ code: counter.code, ...withHighCodes(counter, mayBeShown) })),
    hiddenUnder: SMALL_CELL,
  };
}

function withHighCodes(
  counts: Readonly<Record<Measure, number>>,
  mayBeShown: (measure: Measure) => boolean,
): HighCodes {
  const shown = (measure: Measure) =>
    roundedCount(mayBeShown(measure) ? protectPart(counts[measure], counts.cases) : null);
  return { cases: roundedCount(counts.cases), proposed: shown('proposed'), given: shown('given'), now: shown('now') };
}

/** What the counters shown leave over of a total is a group as well. */
function totalIsSafe(total: CountedShares['total'], counters: readonly CountedCounter[], measure: Measure): boolean {
  const shown = counters.filter((counter) => protectPart(counter[measure], counter.cases) !== null);
  const high = shown.reduce((left, counter) => left - counter[measure], total[measure]);
  const low = shown.reduce((left, counter) => left - counter.cases + counter[measure], total.cases - total[measure]);
  return !isSmall(high) && !isSmall(low);
}

function isHigh(code: string): boolean {
  return HIGH_CODES.includes(code);
}

const HIGH_CODES: readonly string[] = ['ROSSO', 'ARANCIONE'] satisfies readonly Urgency[];
const HIGH = `in (${HIGH_CODES.map((code) => `'${code}'`).join(', ')})`;
const BY_URGENCY = `
  with period as materialized (${casesOfPeriod('s.urgency')})
  select urgency as code, count(*)::int as count from period group by urgency`;
const SHARES = `
  with period as materialized (${casesOfPeriod('s.id, s.sportello_id, s.urgency, s.urgency_proposed')})
  select sportello_id as code, count(*)::int as cases,
         (count(*) filter (where urgency_proposed ${HIGH}))::int as proposed,
         (count(*) filter (where e.data::jsonb ->> 'urgency' ${HIGH}))::int as given,
         (count(*) filter (where urgency ${HIGH}))::int as now
    from period left join event e on e.stream_id = period.id and e.seq = 1
   group by sportello_id`;
