import { Command } from 'commander';
import { addAuditCommands } from './audit-commands';
import { addCaseCommands } from './case-commands';
import { addClockCommands } from './clock-commands';
import { addDatabaseCommands } from './database-commands';
import { addDemoCommands } from './demo-commands';
import { addEventCommands } from './event-commands';
import { addImportCommands } from './import-commands';
import { addImportPeopleCommand } from './import-people-command';
import { addKeyCommands } from './key-commands';
import { addNetworkCommands } from './network-commands';
import { addPersonCommands } from './person-commands';

/** Every command. A refusal of the words throws CommanderError; a command that refused something sets `process.exitCode`. */
export function respiProgram(): Command {
  const program = new Command('respi').description('Administration of a ReSPI installation').exitOverride();
  for (const add of [
    addDatabaseCommands,
    addNetworkCommands,
    addPersonCommands,
    addCaseCommands,
    addClockCommands,
    addImportCommands,
    addImportPeopleCommand,
    addAuditCommands,
    addEventCommands,
    addKeyCommands,
    addDemoCommands,
  ])
    add(program);
  return program;
}
