import { LoadUnitsAndCodeLists, Networks, createNetwork } from '@respi/identity/api';
import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import codeLists from '../../demo/data/codelists.json' with { type: 'json' };
import { type CommonOptions, say } from './answer';
import { CommandFailed } from './command-failed';
import { withInstallation, withOwner } from './open-installation';

interface NewNetworkOptions extends CommonOptions {
  readonly name: string;
  readonly owner: string;
  readonly prefix: string;
  readonly lists?: string;
  readonly base?: true;
  readonly seat?: string;
}

/** `network create` and `network list`. */
export function addNetworkCommands(program: Command): void {
  const network = program.command('network').description('The networks of this installation');
  network
    .command('create')
    .argument('<slug>', 'part of the address, such as cuneo')
    .description('Make a network')
    .requiredOption('--name <name>', 'its name, as everybody reads it')
    .requiredOption('--owner <owner>', 'the body that runs it')
    .requiredOption('--prefix <letters>', 'beginning of its case numbers: CN of CN-2026-000123')
    .option('--lists <file>', 'units and code lists to fill it with, a file shaped as codelists.json')
    .option('--base', 'fill it with the code lists that every network begins with, and with its coordination alone')
    .option('--seat <comune>', 'where its offices sit: decides their patron saint')
    .option('--json', 'answer as JSON')
    .action(async (slug: string, options: NewNetworkOptions) => {
      const lists = options.lists === undefined ? (options.base ? baseLists() : undefined) : jsonFile(options.lists);
      const answer = await withInstallation(async (installation, config) => {
        const id = await withOwner(config, (owner) =>
          createNetwork(owner, { slug, name: options.name, owner: options.owner, numberPrefix: options.prefix }),
        );
        const seat = options.seat === undefined ? {} : { seat: options.seat };
        const loaded = lists ? await installation.get(LoadUnitsAndCodeLists).run(id, lists, seat) : undefined;
        return { id, slug, ...loaded };
      });
      const filled = answer.units === undefined ? '' : ` Sedi: ${answer.units}, voci degli elenchi: ${answer.entries}.`;
      say(options, answer, `Rete «${slug}» creata.${filled}`);
    });
  network
    .command('list')
    .description('Name the networks')
    .option('--json', 'answer as JSON')
    .action(async (options: CommonOptions) => {
      const networks = await withInstallation((installation) => installation.get(Networks).list());
      const lines = networks.map(({ slug, name }) => `${slug}\t${name}`);
      say(
        options,
        { networks: networks.map(({ slug, name }) => ({ slug, name })) },
        lines.join('\n') || 'Nessuna rete.',
      );
    });
}

function jsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CommandFailed(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What every network begins with: its offices and counters are made on the screens. */
function baseLists(): unknown {
  const { sportelli: _, offices: __, ...lists } = codeLists;
  return { ...lists, units: [{ code: 'COORD', name: 'Coordinamento', kind: 'coordinamento' }] };
}
