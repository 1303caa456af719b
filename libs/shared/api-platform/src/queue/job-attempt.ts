import { Problem } from '@respi/shared/kernel';

export class JobTookTooLong extends Error {
  readonly code = 'took_too_long';
}

/** Runs one attempt within its time. A hung attempt cannot be killed, but it no longer holds the job. */
export async function withinTime<T>(limitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new JobTookTooLong(`not done within ${limitMs} ms`);
      abort.abort(error);
      reject(error);
    }, limitMs);
  });
  try {
    return await Promise.race([work(abort.signal), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What may be kept of an error: its code. Queue and table of failures outlive an erasure, and a message such as
 * "Key (email)=(...) already exists" would bring back what was erased.
 */
export function failureCode(error: unknown): string {
  if (error instanceof Problem) return error.code;
  if (error instanceof AggregateError) return error.errors.map(failureCode).join(' ') || error.name;
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : error.name;
}

/** The way to an error without its message: where, not what. */
export function whereItFailed(error: unknown): string {
  if (!(error instanceof Error) || !error.stack) return '';
  return error.stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n');
}
