import { ErasePerson } from '@respi/segnalazioni/api';
import type { Command } from 'commander';
import { type CommonOptions, say } from './answer';
import { CommandFailed } from './command-failed';
import { networkId, withInstallation } from './open-installation';

interface EraseOptions extends CommonOptions {
  readonly network: string;
  readonly yes?: boolean;
}

/** `case erase`: the person behind a case is forgotten; a tombstone stays. */
export function addCaseCommands(program: Command): void {
  const cases = program.command('case').description('Single cases');
  cases
    .command('erase')
    .argument('<number>', 'of the case, such as CN-2026-000123')
    .description('Erase identity, practice numbers and texts of a case that nobody works on any more')
    .requiredOption('--network <slug>', 'the network')
    .option('--yes', 'really: nothing brings them back')
    .option('--json', 'answer as JSON')
    .action(async (number: string, options: EraseOptions) => {
      if (!options.yes)
        throw new CommandFailed('La cancellazione non si può annullare: ripetere il comando con --yes.');
      const tombstone = await withInstallation(async (installation) =>
        installation.get(ErasePerson).erase(await networkId(installation, options.network), number),
      );
      say(options, tombstone, `Dati della segnalazione ${tombstone.number} cancellati.`);
    });
}
