import { readConfig } from '@respi/shared/api-platform';
import type { Command } from 'commander';
import { accountsFile } from '../../demo/src/accounts-file';
import { DemoClock } from '../../demo/src/demo-clock';
import { isLoaded } from '../../demo/src/demo-mark';
import { DEMO_NETWORKS, loadDemo } from '../../demo/src/load-demo';
import { type CommonOptions, say } from './answer';
import { CommandFailed } from './command-failed';
import { withInstallation, withOwner } from './open-installation';

const SLUGS = DEMO_NETWORKS.map(({ slug }) => slug);

/** `demo load` and `demo status`: the invented networks of a first start. */
export function addDemoCommands(program: Command): void {
  const demo = program.command('demo').description('The invented networks that a first start shows');
  demo
    .command('load')
    .description('Fill the demo networks; run again, it adds what is missing')
    .option('--json', 'answer as JSON')
    .action(async (options: CommonOptions) => {
      if (readConfig(process.env).mode === 'production')
        throw new CommandFailed('Le reti dimostrative non si caricano in un’installazione vera (NODE_ENV=production).');
      const clock = new DemoClock();
      const file = await withInstallation(
        async (installation, config) => {
          const accounts = accountsFile(config.home);
          if (await isLoaded(installation, SLUGS)) return accounts;
          await withOwner(config, (owner) =>
            loadDemo({
              installation,
              clock,
              owner,
              accountsFile: accounts,
              say: options.json ? () => undefined : (words) => process.stdout.write(`${words}\n`),
            }),
          );
          return accounts;
        },
        { clock },
      );
      say(options, { loaded: true, accounts: file }, `Reti dimostrative pronte. Accessi: ${file}`);
    });
  demo
    .command('status')
    .description('Tell whether the demo networks are whole')
    .option('--json', 'answer as JSON')
    .action(async (options: CommonOptions) => {
      const loaded = await withInstallation((installation) => isLoaded(installation, SLUGS));
      say(
        options,
        { loaded },
        loaded ? 'Le reti dimostrative sono caricate.' : 'Le reti dimostrative non sono complete.',
      );
    });
}
