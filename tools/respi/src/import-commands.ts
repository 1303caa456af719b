import type { INestApplicationContext } from '@nestjs/common';
import { ImportSheets } from '@respi/knowledge/api';
import { ImportSegnalazioni } from '@respi/segnalazioni/api';
import { Database } from '@respi/shared/api-platform';
import type { Command } from 'commander';
import { type CommonOptions, say } from './answer';
import { importAccount } from './import-account';
import { ImportTally, type ImportedRow, refusedLine } from './import-tally';
import { networkId, withInstallation } from './open-installation';
import { checkRecords, recordsOf } from './records-file';

interface ImportOptions extends CommonOptions {
  readonly network: string;
}

type RunImport = (
  installation: INestApplicationContext,
  networkId: string,
  accountId: string,
  rows: AsyncIterable<unknown>,
) => AsyncIterable<ImportedRow>;

/** `import segnalazioni` and `import faq`: archives of other systems, row by row. */
export function addImportCommands(program: Command): void {
  const command = program.command('import').description('Take over the archives of another system');
  addImport(command, 'segnalazioni', 'Replay every case of a file at its own times', (installation, ...given) =>
    installation.get(ImportSegnalazioni).run(...given),
  );
  addImport(command, 'faq', 'Make a draft of every sheet of a file', (installation, ...given) =>
    installation.get(ImportSheets).run(...given),
  );
}

function addImport(command: Command, what: string, description: string, run: RunImport): void {
  command
    .command(what)
    .argument('<file>', 'JSON: an array of records, or an object that holds one')
    .description(`${description}. Rows that are there already are left alone; of a refused row nothing is kept`)
    .requiredOption('--network <slug>', 'the network')
    .option('--json', 'answer as JSON')
    .action(async (file: string, { network, ...options }: ImportOptions) => {
      await checkRecords(file);
      const tally = await withInstallation(async (installation) => {
        const id = await networkId(installation, network);
        const account = await importAccount(installation.get(Database), id);
        const counted = new ImportTally();
        for await (const row of run(installation, id, account, recordsOf(file))) {
          counted.add(row);
          if (row.outcome === 'refused' && !options.json) process.stdout.write(`${refusedLine(row)}\n`);
        }
        return counted;
      });
      const { imported, alreadyThere, refused } = tally;
      say(options, { imported, alreadyThere, refused }, tally.words);
      if (refused.length > 0) process.exitCode = 1;
    });
}
