import { Database, KeyedDigests } from '@respi/shared/api-platform';
import type { Command } from 'commander';
import { type CommonOptions, say } from './answer';
import { networkId, withInstallation } from './open-installation';
import { verifyChains } from './verify-chains';

/** `events verify`: nothing of the history was changed, taken out or put in. */
export function addEventCommands(program: Command): void {
  const events = program.command('events').description('The history of what happened');
  events
    .command('verify')
    .description('Check the chain of every case, and of everything else that has a history')
    .requiredOption('--network <slug>', 'the network')
    .option('--json', 'answer as JSON')
    .action(async ({ network, ...options }: CommonOptions & { network: string }) => {
      const found = await withInstallation(async (installation) => {
        const id = await networkId(installation, network);
        return verifyChains(installation.get(Database), installation.get(KeyedDigests), id);
      });
      const count = `${found.cases} segnalazioni, ${found.streams} storie, ${found.events} eventi`;
      const words =
        found.broken.length === 0
          ? `Tutte le catene sono integre: ${count}.`
          : [`Catene non integre: ${found.broken.length} (${count}).`, ...found.broken].join('\n');
      say(options, found, words);
      if (found.broken.length > 0) process.exitCode = 1;
    });
}
