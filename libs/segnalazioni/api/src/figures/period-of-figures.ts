import { FIGURES_MAX_DAYS, type FiguresQuery } from '@respi/segnalazioni/contract';
import { invalidField, lastOfMonth } from '@respi/shared/kernel';

/** Days `YYYY-MM-DD`, both included. */
export interface DaysOfPeriod {
  readonly from: string;
  readonly to: string;
}

export function periodOf(query: FiguresQuery, today: string): DaysOfPeriod {
  const to = query.to ?? today;
  const from = query.from ?? `${to.slice(0, 4)}-01-01`;
  if (from > to) throw invalidField('to', 'period_reversed');
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days > FIGURES_MAX_DAYS) throw invalidField('from', 'period_too_long', { max: FIGURES_MAX_DAYS });
  return { from, to };
}

/** Two periods that differ by a day would tell what that day brought: who reads no cases takes whole months. */
export function monthsOf(query: FiguresQuery, today: string): DaysOfPeriod {
  const period = periodOf({ from: query.from, to: query.to ?? lastOfMonth(today) }, today);
  if (!period.from.endsWith('-01')) throw invalidField('from', 'not_first_of_month');
  if (period.to !== lastOfMonth(period.to)) throw invalidField('to', 'not_last_of_month');
  return period;
}

/** Years that do not change any more: of them alone are sealed cases counted, so that no two answers differ by a day's filings. */
export function isWholePastYears({ from, to }: DaysOfPeriod, today: string): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31') && to < today;
}
