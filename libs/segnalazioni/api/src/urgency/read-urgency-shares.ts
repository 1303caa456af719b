import { Injectable } from '@nestjs/common';
import { hasRole } from '@respi/identity/contract';
import type { FiguresQuery, HighCodes, UrgencyShares } from '@respi/segnalazioni/contract';
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
import { cellsOf, countCells } from '../figures/count-period';
import { type FactDimension, isHighCode } from '../figures/fact-cells';
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
 * counter gave is kept in the fact of the case, which no later decision changes.
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
      const counted = await countCells(tx, period, false);
      const { codeOf } = await this.words.of(tx.networkId, tx.now);
      const of = (dimension: FactDimension, counter: string): number =>
        cellsOf(counted, dimension).find(({ code }) => code === counter)?.count ?? 0;
      const counters = cellsOf(counted, 'sportello')
        .map(({ code, count }) => ({
          code: codeOf(code),
          cases: count,
          proposed: of('proposed_high', code),
          given: of('given_high', code),
          now: of('now_high', code),
        }))
        .sort((a, b) => b.cases - a.cases);
      const byUrgency = cellsOf(counted, 'urgency');
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
  const safeBesideFigures = protectGroup(byUrgency, isHighCode) !== null;
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
