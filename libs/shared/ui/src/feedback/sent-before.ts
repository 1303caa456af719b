import type { ProblemDocument } from '@respi/shared/contract';

/** A form that was sent before: beside it stands where its answer is read. */
export function isOfSentForm(problem: ProblemDocument | null): boolean {
  return problem?.errors?.some(({ code }) => code === 'form_used') ?? false;
}
