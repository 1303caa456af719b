import 'reflect-metadata';
import { startupProblem } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import { Command } from 'commander';
import { CommandFailed } from './command-failed';
import { addDatabaseCommands } from './database-commands';
import { addDemoCommands } from './demo-commands';
import { addEventCommands } from './event-commands';
import { addImportCommands } from './import-commands';
import { addNetworkCommands } from './network-commands';
import { addPersonCommands } from './person-commands';
import { refusalWords } from './refusal-words';

/** The administration command line: `npm run respi -- <command>`. Exit codes: 0 done, 1 refused or failed, 2 wrong words. */
async function main(): Promise<void> {
  const program = new Command('respi')
    .description('Administration of a ReSPI installation')
    .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2));
  for (const add of [
    addDatabaseCommands,
    addNetworkCommands,
    addPersonCommands,
    addImportCommands,
    addEventCommands,
    addDemoCommands,
  ])
    add(program);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exit(1);
});

function wordsFor(error: unknown): string {
  if (error instanceof CommandFailed) return error.message;
  return error instanceof Problem ? refusalWords(error) : startupProblem(error);
}
