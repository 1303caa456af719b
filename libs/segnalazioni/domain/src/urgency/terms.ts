import { type Day, addDays, addMonths } from '../service-time/calendar-days';

/** The time that the law gives for a procedure, one version of it; days included, null is open. */
export interface ProcedureTerm {
  readonly procedure: string;
  /** The term holds for this permit only, and goes before the procedure's general one. */
  readonly permit: string | null;
  readonly who: 'amministrazione' | 'persona';
  readonly amount: number;
  readonly unit: 'days' | 'months';
  /** `presentazione` is the day the practice was submitted; no other start is known to a case. */
  readonly startsFrom: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly law: string;
}

/** A row of the code list `procedures`, as in the seed `codelists.json`. */
export interface ProcedureRow {
  readonly code: string;
  readonly legal?: string | null;
  readonly terms?: readonly {
    readonly who: string;
    readonly amount: number;
    readonly unit: string;
    readonly starts_from: string;
    readonly valid_from: Day | null;
    readonly valid_to: Day | null;
  }[];
}

/**
 * The terms of the code list `procedures`. The long-term permit is filed as a first issue of permit `UE_LP` as often as
 * under its own procedure, so its term (art. 9 c. 2 TUI) is read for both.
 */
export function termsFromProcedures(procedures: readonly ProcedureRow[]): ProcedureTerm[] {
  return procedures.flatMap(({ code, legal, terms = [] }) =>
    terms.flatMap((row) => {
      const term: ProcedureTerm = {
        procedure: code,
        permit: null,
        who: row.who === 'persona' ? 'persona' : 'amministrazione',
        amount: row.amount,
        unit: row.unit === 'months' ? 'months' : 'days',
        startsFrom: row.starts_from,
        validFrom: row.valid_from,
        validTo: row.valid_to,
        law: legal ?? '',
      };
      return code === 'UE_LP' ? [term, { ...term, procedure: 'PRIMO_RILASCIO', permit: 'UE_LP' }] : [term];
    }),
  );
}

export interface RunningTerm {
  readonly term: ProcedureTerm;
  /** Last day in time. */
  readonly endsOn: Day;
}

/**
 * The term that a practice submitted on a day runs under: the version in force that day, the permit's own before the
 * procedure's general one. Null where no term is known. The day of submission does not count (art. 2963 c.c.).
 */
export function termOfPractice(
  terms: readonly ProcedureTerm[],
  practice: { readonly procedure: string; readonly permit?: string; readonly submittedOn: Day },
  who: ProcedureTerm['who'] = 'amministrazione',
): RunningTerm | null {
  const { procedure, permit, submittedOn } = practice;
  const inForce = terms.filter(
    (term) =>
      term.procedure === procedure &&
      term.who === who &&
      term.startsFrom === 'presentazione' &&
      (term.validFrom === null || term.validFrom <= submittedOn) &&
      (term.validTo === null || submittedOn <= term.validTo),
  );
  const term =
    inForce.find((candidate) => candidate.permit !== null && candidate.permit === permit) ??
    inForce.find((candidate) => candidate.permit === null);
  if (!term) return null;
  const endsOn = term.unit === 'days' ? addDays(submittedOn, term.amount) : addMonths(submittedOn, term.amount);
  return { term, endsOn };
}
