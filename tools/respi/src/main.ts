import 'reflect-metadata';
import { startupProblem } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import { CommanderError } from 'commander';
import { CommandFailed } from './command-failed';
import { respiProgram } from './program';
import { refusalWords } from './refusal-words';

/** The administration command line: `npm run respi -- <command>`. Exit codes: 0 done, 1 refused or failed, 2 wrong words. */
respiProgram()
  .parseAsync()
  .catch((error: unknown) => {
    // Commander has said by itself what it did not understand, or has shown the help that was asked for.
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
    process.stderr.write(`${wordsFor(error)}\n`);
    process.exit(1);
  });

function wordsFor(error: unknown): string {
  if (error instanceof CommandFailed) return error.message;
  return error instanceof Problem ? refusalWords(error) : startupProblem(error);
}
