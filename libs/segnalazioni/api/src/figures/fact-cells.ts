import type { FigureDimension, Urgency } from '@respi/segnalazioni/contract';

const HIGH_CODES: readonly string[] = ['ROSSO', 'ARANCIONE'] satisfies readonly Urgency[];
const HIGH = `in (${HIGH_CODES.map((code) => `'${code}'`).join(', ')})`;

export function isHighCode(code: string): boolean {
  return HIGH_CODES.includes(code);
}

/** What is counted of the facts of a day: by one thing at a time, so that no row tells of one case what it was about. */
export type FactDimension =
  | Exclude<FigureDimension, 'month'>
  /** Their code is empty. */
  | 'answered'
  | 'reopened'
  /** Cases of high code by counter: as the rules proposed, as the counter gave, as they stand. */
  | 'proposed_high'
  | 'given_high'
  | 'now_high';

/**
 * Of a fact as `f`: where it counts, as `cell (dimension, code)`. Figures count these of the facts that are there, and what
 * erasing leaves (`fold-fact.ts`) are the same, so that the one can take the place of the other.
 */
export const CELLS_OF_FACT = `lateral (
  values ('state', f.state), ('urgency', f.urgency), ('topic', f.topic), ('kind', f.kind),
         ('office', f.office_id::text), ('sportello', f.sportello_id::text),
         ('answered', case when f.answered then '' end), ('reopened', case when f.reopened then '' end),
         ('proposed_high', case when f.urgency_proposed ${HIGH} then f.sportello_id::text end),
         ('given_high', case when f.urgency_given ${HIGH} then f.sportello_id::text end),
         ('now_high', case when f.urgency ${HIGH} then f.sportello_id::text end)
  union all select 'outcome', unnest(f.outcomes)) cell (dimension, code)`;
