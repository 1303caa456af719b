import type { ProblemDocument } from '@respi/shared/contract';

/** Its words send the reader to fields: where none of them is on the page, only what is said of them is of use. */
export function namesFields({ code, errors }: ProblemDocument): boolean {
  return code === 'invalid_input' && (errors ?? []).length > 0;
}
