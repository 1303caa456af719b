import type { ProblemDocument } from '@respi/shared/contract';

/** The same form with the same words: it was taken, and its code is shown to nobody again. */
export function isSentAlready(problem: ProblemDocument | null): boolean {
  return problem?.errors?.some(({ code }) => code === 'form_sent') ?? false;
}

/** A form that was sent before, with other words: beside it stands where its answer is read. */
export function isOfSentForm(problem: ProblemDocument | null): boolean {
  return problem?.errors?.some(({ code }) => code === 'form_used') ?? false;
}
