import { SEALED_COLUMNS } from '@respi/composition/server';
import { cipherOf, digestsOf, readConfig, rotateKeys } from '@respi/shared/api-platform';
import type { Command } from 'commander';
import { type CommonOptions, say } from './answer';
import { withOwner } from './open-installation';

/** `keys rotate`: new data keys for every network, and every row anew under them, while the system runs. */
export function addKeyCommands(program: Command): void {
  const keys = program.command('keys').description('The keys that encrypt what identifies somebody');
  keys
    .command('rotate')
    .description('Give every network a new data key, wrapped by the first key of RESPI_KEYS, and write every row anew')
    .option('--json', 'answer as JSON')
    .action(async (options: CommonOptions) => {
      const config = readConfig(process.env);
      const networks = await withOwner(config, (owner) =>
        rotateKeys(owner, cipherOf(config), digestsOf(config), SEALED_COLUMNS),
      );
      say(
        options,
        { networks },
        networks
          .map(({ network, key, rewritten }) => `${network}: chiave ${key}, valori riscritti: ${rewritten}.`)
          .join('\n'),
      );
    });
}
