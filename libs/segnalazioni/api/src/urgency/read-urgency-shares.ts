import { Injectable } from '@nestjs/common';
import { hasRole } from '@respi/identity/contract';
import { CASE_STATES, type FiguresQuery, type HighCodes, type UrgencyShares } from '@respi/segnalazioni/contract';
import { SMALL_CELL, hideSmallCells } from '@respi/segnalazioni/domain';
import { Database, type Principal } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { casesOfPeriod } from '../figures/count-period';
import { periodOf } from '../figures/read-figures';
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
      const period = periodOf(query, romeDay(tx.now));
      const states = CASE_STATES.filter((state) => state !== 'draft');
      const rows = await tx.query<CountedCounter>(SHARES, [tx.networkId, period.from, period.to, states]);
      const { codeOf } = await this.words.of(tx.networkId, tx.now);
      const counters = rows.map((row) => ({ ...row, code: codeOf(row.code) })).sort((a, b) => b.cases - a.cases);
      const hides = !hasRole(tx.actor, 'coordinator');
      const total = totalOf(counters);
      return {
        period,
        total: hides ? withoutSmall(total) : total,
        sportelli: hides ? hidden(counters) : counters,
        hiddenUnder: hides ? SMALL_CELL : null,
      };
    });
  }
}

function totalOf(counters: readonly CountedCounter[]): Record<Measure, number> {
  const sum = (measure: Measure) => counters.reduce((all, counter) => all + counter[measure], 0);
  return { cases: sum('cases'), proposed: sum('proposed'), given: sum('given'), now: sum('now') };
}

function withoutSmall(total: HighCodes): HighCodes {
  const shown = (count: number | null) => (count !== null && count < SMALL_CELL ? null : count);
  return {
    cases: shown(total.cases),
    proposed: shown(total.proposed),
    given: shown(total.given),
    now: shown(total.now),
  };
}

/** Each count with its own small cells hidden; of a counter whose cases are hidden, all of them. */
function hidden(counters: readonly CountedCounter[]): UrgencyShares['sportelli'] {
  const shown = (measure: Measure) =>
    new Map(
      hideSmallCells(counters.map((each) => ({ code: each.code, count: each[measure] }))).map(({ code, count }) => [
        code,
        count,
      ]),
    );
  const [cases, proposed, given, now] = [shown('cases'), shown('proposed'), shown('given'), shown('now')];
  return counters.map(({ code }) => {
    const of = (counts: ReadonlyMap<string, number | null>) =>
      typeof cases.get(code) === 'number' ? (counts.get(code) ?? null) : null;
    return { code, cases: of(cases), proposed: of(proposed), given: of(given), now: of(now) };
  });
}

const HIGH = `in ('ROSSO', 'ARANCIONE')`;
const SHARES = `
  with period as materialized (${casesOfPeriod('s.id, s.sportello_id, s.urgency, s.urgency_proposed')})
  select sportello_id as code, count(*)::int as cases,
         (count(*) filter (where urgency_proposed ${HIGH}))::int as proposed,
         (count(*) filter (where e.data::jsonb ->> 'urgency' ${HIGH}))::int as given,
         (count(*) filter (where urgency ${HIGH}))::int as now
    from period left join event e on e.stream_id = period.id and e.seq = 1
   group by sportello_id`;
