import type { ProblemDocument } from '@respi/shared/contract';
import { ProblemError } from './problem-error';

/** What was read, or why it could not be. */
export type Loaded<T> =
  | { readonly value: T; readonly problem: null }
  | { readonly value: null; readonly problem: ProblemDocument };

/** For route resolvers of public pages: a page that cannot be read is a page that says so. */
export async function loaded<T>(call: Promise<T>): Promise<Loaded<T>> {
  try {
    return { value: await call, problem: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { value: null, problem: error.problem };
  }
}
