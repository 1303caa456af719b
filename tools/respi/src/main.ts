import 'reflect-metadata';
import { startupProblem } from '@respi/shared/api-platform';
import { Command } from 'commander';
import { addDatabaseCommands } from './database-commands';
import { CommandFailed } from './command-failed';

/** The administration command line: `npm run respi -- <command>`. Exit codes: 0 done, 1 refused or failed, 2 wrong words. */
async function main(): Promise<void> {
  const program = new Command('respi')
    .description('Administration of a ReSPI installation')
    .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2));
  addDatabaseCommands(program);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof CommandFailed ? error.message : startupProblem(error)}\n`);
  process.exit(1);
});
