import { HttpErrorResponse } from '@angular/common/http';
import type { ProblemDocument } from '@respi/shared/contract';

/** What every failed call of `Api` rejects with. `problem` is ready to be shown by `<respi-problem>`. */
export class ProblemError extends Error {
  constructor(
    readonly problem: ProblemDocument,
    options?: ErrorOptions,
  ) {
    super(`${problem.code} (${problem.status})`, options);
    this.name = 'ProblemError';
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

const REFUSALS: readonly number[] = [403, 404];

/** It is not there, or not for this person: asking again changes nothing, and what was shown of it is theirs no more. */
export function isRefusal(status: number): boolean {
  return REFUSALS.includes(status);
}

/** The problem of a caught error; anything that is not a `ProblemError` is a defect of ours and is thrown on. */
export function asProblem(error: unknown): ProblemDocument {
  if (error instanceof ProblemError) return error.problem;
  throw error;
}

/**
 * @param words say what happened when the server could not: no connection, a gateway's page
 * @param told in the language of the page
 */
export function problemOf(
  error: unknown,
  words: (key: string) => string,
  told: (problem: ProblemDocument) => ProblemDocument = (problem) => problem,
): ProblemError {
  if (error instanceof ProblemError) return error;
  if (!(error instanceof HttpErrorResponse)) throw error;
  const body: unknown = error.error;
  if (isProblemDocument(body)) return new ProblemError(told(body), { cause: error });
  const kind = error.status === 0 || error.status === 502 || error.status === 504 ? 'offline' : 'unexpected';
  return new ProblemError(
    {
      type: 'about:blank',
      code: kind,
      title: words(`problem.${kind}.title`),
      detail: words(`problem.${kind}.detail`),
      status: error.status,
    },
    { cause: error },
  );
}

const TO_ANSWER_FOR: readonly string[] = ['may_name_somebody', 'may_reach_somebody', 'of_a_colleague'];

/** Refused for what may be somebody's name or telephone: whoever writes may take it out, or say that it is nobody's. */
export function asksToAnswerFor({ errors }: ProblemDocument): boolean {
  return errors?.some(({ code }) => TO_ANSWER_FOR.includes(code)) ?? false;
}

function isProblemDocument(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'status' in body;
}
