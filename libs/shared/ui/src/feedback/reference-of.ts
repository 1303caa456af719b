import type { ProblemDocument } from '@respi/shared/contract';

const FAULT = 500;

/** What to quote to the assistance: of faults only. A refusal says itself what to do, and nobody has to be called. */
export function referenceOf(problem: ProblemDocument | null): string | null {
  return problem && problem.status >= FAULT ? (problem.instance ?? null) : null;
}
