import { Injectable } from '@nestjs/common';
import { hasRole } from '@respi/identity/contract';
import { FIGURES_MAX_DAYS, type FigureDimension, type Figures, type FiguresQuery } from '@respi/segnalazioni/contract';
import { SMALL_CELL, hideSmallCells } from '@respi/segnalazioni/domain';
import { Database, type Principal } from '@respi/shared/api-platform';
import { invalidField, romeDay } from '@respi/shared/kernel';
import { NetworkWords } from '../reading/network-words';
import { countPeriod } from './count-period';

/** Breakdowns whose cells may be a handful of people. */
const FINE: ReadonlySet<FigureDimension> = new Set(['topic', 'office', 'sportello']);

/** The figures of a period. Coordinators, who read the cases, get every cell; the general coordination no small one. */
@Injectable()
export class ReadFigures {
  constructor(
    private readonly database: Database,
    private readonly words: NetworkWords,
  ) {}

  async of(who: Principal, query: FiguresQuery): Promise<Figures> {
    return this.database.run(who, async (tx) => {
      const { from, to } = periodOf(query, romeDay(tx.now));
      const counts = await countPeriod(tx, from, to);
      const hides = !hasRole(tx.actor, 'coordinator');
      const { unit } = await this.words.of(tx.networkId, tx.now);
      const cells = (dimension: FigureDimension): Figures['by'][FigureDimension] => {
        const byId = dimension === 'office' || dimension === 'sportello';
        const named = counts.by[dimension].map(({ code, count }) => ({ code: byId ? unit(code).code : code, count }));
        return hides && FINE.has(dimension) ? hideSmallCells(named) : named;
      };
      return {
        period: { from, to },
        total: counts.total,
        open: counts.open,
        answered: counts.answered,
        reopened: counts.reopened,
        by: {
          state: cells('state'),
          urgency: cells('urgency'),
          topic: cells('topic'),
          office: cells('office'),
          sportello: cells('sportello'),
          kind: cells('kind'),
          outcome: cells('outcome'),
          month: cells('month'),
        },
        hiddenUnder: hides ? SMALL_CELL : null,
        medianDaysToAnswer: counts.medianDays === null ? null : Math.round(counts.medianDays * 10) / 10,
        deflections: counts.deflections,
      };
    });
  }
}

export function periodOf(query: FiguresQuery, today: string): { from: string; to: string } {
  const to = query.to ?? today;
  const from = query.from ?? `${to.slice(0, 4)}-01-01`;
  if (from > to) throw invalidField('to', 'period_reversed');
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days > FIGURES_MAX_DAYS) throw invalidField('from', 'period_too_long', { max: FIGURES_MAX_DAYS });
  return { from, to };
}
