import type { SettingProblem } from './setting-rules.ts';

/** The environment is not fit to start with; says everything that is wrong at once. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    super(problems.map(({ variable, wants }) => `${variable} wants ${wants}.`).join('\n'));
    this.problems = problems;
  }
}

/**
 * What an administrator reads when a process cannot start: plain words, no stack. Print it on standard
 * error and leave with a code that is not zero.
 */
export function startupProblem(error: unknown): string {
  if (error instanceof ConfigurationError) {
    const count = error.problems.length;
    return [
      `ReSPI cannot start: ${count === 1 ? 'one setting is' : `${count} settings are`} wrong.`,
      ...error.message.split('\n').map((line) => `  ${line}`),
      'README.md has the table of every environment variable.',
    ].join('\n');
  }
  return `ReSPI cannot start: ${describe(error)}`;
}

/** Follows the causes: the outer error says what we wanted, the inner one why it failed. */
function describe(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(describe).join('; ');
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}\n  Cause: ${describe(error.cause)}`;
}
