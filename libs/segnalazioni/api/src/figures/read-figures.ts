import { Injectable } from '@nestjs/common';
import { hasRole } from '@respi/identity/contract';
import type { Figures, FiguresQuery } from '@respi/segnalazioni/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { NetworkWords } from '../reading/network-words';
import { type PeriodCounts, countPeriod } from './count-period';
import { isWholePastYears, monthsOf, periodOf } from './period-of-figures';
import { allFigures, protectedFigures, sealedFigures } from './protected-figures';

/**
 * The figures of a period. Coordinators, who read the cases, get every count; the general coordination no small one. Of the
 * sealed cases nobody gets a small one: not even who handles some of them may learn of another.
 */
@Injectable()
export class ReadFigures {
  constructor(
    private readonly database: Database,
    private readonly words: NetworkWords,
  ) {}

  async of(who: Principal, query: FiguresQuery): Promise<Figures> {
    return this.database.run(who, async (tx) => {
      const readsCases = hasRole(tx.actor, 'coordinator');
      const today = romeDay(tx.now);
      const period = (readsCases ? periodOf : monthsOf)(query, today);
      const { unit } = await this.words.of(tx.networkId, tx.now);
      const count = async (ofSealed: boolean) =>
        withCodes(await countPeriod(tx, period, ofSealed), (id) => unit(id).code);
      return {
        period,
        ...(readsCases ? allFigures : protectedFigures)(await count(false)),
        sealed: isWholePastYears(period, today) ? sealedFigures(await count(true)) : null,
      };
    });
  }
}

function withCodes(counts: PeriodCounts, codeOf: (unitId: string) => string): PeriodCounts {
  const named = (cells: PeriodCounts['by']['office']) =>
    cells.map(({ code, count }) => ({ code: codeOf(code), count }));
  return { ...counts, by: { ...counts.by, office: named(counts.by.office), sportello: named(counts.by.sportello) } };
}
