import type { ProblemDocument } from '@respi/shared/contract';

/** What is wrong with one field, each thing once: a text may hold several pieces that have to go. */
export function saidBeside(problem: ProblemDocument | null, field: string): string[] {
  const errors = problem?.errors?.filter(({ path }) => path === field) ?? [];
  return [...new Set(errors.map(({ message }) => message))];
}

/** What is left to say on top: what stands beside a field is not said twice. */
export function saidOnTop(problem: ProblemDocument | null, beside: readonly string[]): ProblemDocument | null {
  if (!problem?.errors?.some(({ path }) => beside.includes(path))) return problem;
  return { ...problem, errors: problem.errors.filter(({ path }) => !beside.includes(path)) };
}
