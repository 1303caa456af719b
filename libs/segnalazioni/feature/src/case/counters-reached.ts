import type { CaseDetail } from '@respi/segnalazioni/contract';

/** Whom an answer to this case reaches beside its own counter, because other cases are merged into it. */
export interface CountersReached {
  /** Codes, its own counter first. */
  readonly counters: readonly string[];
  readonly numbers: readonly string[];
}

/** null where the answer goes to the case's own counter alone. Nothing is copied to what is erased. */
export function countersReached({
  sportello,
  mergedFrom,
}: Pick<CaseDetail, 'sportello' | 'mergedFrom'>): CountersReached | null {
  const merged = mergedFrom.filter(({ erased }) => !erased);
  if (merged.length === 0) return null;
  return {
    counters: [...new Set([sportello, ...merged.map((each) => each.sportello)])],
    numbers: merged.map(({ number }) => number),
  };
}
