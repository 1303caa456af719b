import { FIGURE_DIMENSIONS, type FigureDimension, type Figures } from '@respi/segnalazioni/contract';
import {
  ACTIVE_STATES,
  type Cell,
  SMALL_CELL,
  isSmall,
  protectCells,
  protectGroup,
  protectPart,
  roundedCount,
} from '@respi/segnalazioni/domain';
import type { PeriodCounts } from './count-period';

/** What a reader gets of the counts of a period. */
export type ShownFigures = Omit<Figures, 'period' | 'sealed'>;

/** For who reads the cases themselves. */
export function allFigures(counts: PeriodCounts): ShownFigures {
  const { total, open, answered, reopened, deflections } = counts;
  return {
    total,
    open,
    answered,
    reopened,
    by: breakdowns((dimension) => [...counts.by[dimension]]),
    hiddenUnder: null,
    medianDaysToAnswer: rounded(counts.medianDays),
    deflections,
  };
}

/** For who reads none: nothing in which somebody could be recognised, by whatever it is counted. */
export function protectedFigures(counts: PeriodCounts): ShownFigures {
  const { total, answered, reopened } = counts;
  const few = total < SMALL_CELL;
  return {
    total: few ? null : roundedCount(total),
    open: few ? null : roundedCount(protectGroup(counts.by.state, isActive)),
    answered: few ? null : roundedCount(protectPart(answered, total)),
    reopened: few ? null : roundedCount(protectPart(reopened, total)),
    by: breakdowns((dimension) => (few ? [] : protectedRows(counts.by[dimension]))),
    hiddenUnder: SMALL_CELL,
    medianDaysToAnswer: few || isSmall(counts.timed) ? null : rounded(counts.medianDays),
    deflections: roundedCount(protectPart(counts.deflections, counts.deflections)),
  };
}

/** Of sealed cases, for whoever reads figures. */
export function sealedFigures({ total, by }: PeriodCounts): NonNullable<Figures['sealed']> {
  const few = total < SMALL_CELL;
  return {
    total: few ? null : roundedCount(total),
    topics: few ? [] : protectedRows(by.topic),
    hiddenUnder: SMALL_CELL,
  };
}

function breakdowns(rowsOf: (dimension: FigureDimension) => Figures['by'][FigureDimension]): Figures['by'] {
  return Object.fromEntries(FIGURE_DIMENSIONS.map((dimension) => [dimension, rowsOf(dimension)])) as Figures['by'];
}

function protectedRows(cells: readonly Cell[]): Figures['by'][FigureDimension] {
  const { shown, others } = protectCells(cells);
  const rows = others === 0 ? shown : [...shown, { code: null, count: others }];
  return rows.map(({ code, count }) => ({ code, count: roundedCount(count) }));
}

function isActive(state: string): boolean {
  return ACTIVE_STATES.some((active) => active === state);
}

function rounded(days: number | null): number | null {
  return days === null ? null : Math.round(days * 10) / 10;
}
