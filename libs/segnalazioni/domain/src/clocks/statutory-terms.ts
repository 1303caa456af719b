import { type Day, daysBetween, italianDate } from '../service-time';
import { type ProcedureTerm, termOfPractice } from '../urgency/terms';

/** What of a case the law's terms depend on. */
export interface PracticeDates {
  readonly procedure: string | null;
  readonly permit: string | null;
  readonly submittedOn: Day | undefined;
  /** As the counter wrote it: what the person must do by then. */
  readonly deadlineOn: Day | undefined;
}

/** A time that the law gives for the practice. It runs through holidays and pauses, in calendar days or months. */
export interface StatutoryTermReading {
  readonly who: ProcedureTerm['who'];
  readonly law: string;
  readonly startedOn: Day | null;
  readonly endsOn: Day;
  /** Negative: exceeded. */
  readonly daysLeft: number;
  readonly text: string;
}

/** The administration's term by the version in force when the practice was submitted, and the person's as it was given. */
export function statutoryTerms(
  { procedure, permit, submittedOn, deadlineOn }: PracticeDates,
  terms: readonly ProcedureTerm[],
  today: Day,
): StatutoryTermReading[] {
  const readings: StatutoryTermReading[] = [];
  const practice =
    procedure !== null && submittedOn !== undefined
      ? { procedure, submittedOn, ...(permit === null ? {} : { permit }) }
      : null;
  for (const who of ['amministrazione', 'persona'] as const) {
    if (!practice) break;
    const running = termOfPractice(terms, practice, who);
    if (!running) continue;
    const { term, endsOn } = running;
    readings.push({
      who,
      law: term.law,
      startedOn: practice.submittedOn,
      endsOn,
      daysLeft: daysBetween(today, endsOn),
      text: `Presentata il ${italianDate(practice.submittedOn)}; ${amountOf(term)} dal giorno dopo, tutti i giorni compresi${validity(term)}`,
    });
  }
  if (deadlineOn !== undefined) {
    const law = terms.find((term) => term.procedure === procedure && term.who === 'persona')?.law ?? '';
    readings.push({
      who: 'persona',
      law,
      startedOn: null,
      endsOn: deadlineOn,
      daysLeft: daysBetween(today, deadlineOn),
      text: 'Data indicata dallo sportello',
    });
  }
  return readings;
}

function amountOf({ amount, unit }: ProcedureTerm): string {
  if (unit === 'days') return amount === 1 ? '1 giorno' : `${amount} giorni`;
  return amount === 1 ? '1 mese' : `${amount} mesi`;
}

/** A term that was another before or will be another: which one this is. */
function validity({ validFrom, validTo }: ProcedureTerm): string {
  if (validFrom !== null) return ` (termine per le domande dal ${italianDate(validFrom)})`;
  return validTo === null ? '' : ` (termine per le domande fino al ${italianDate(validTo)})`;
}
