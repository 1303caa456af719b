import { readFileSync } from 'node:fs';
import { ImportFile } from '@respi/identity/api';
import { IMPORTS, ImportRequest, textOfCsv } from '@respi/identity/contract';
import { inputProblem } from '@respi/shared/api-platform';
import { type Command, Option } from 'commander';
import { type CommonOptions, say } from './answer';
import { CommandFailed } from './command-failed';
import { networkId, withInstallation } from './open-installation';

interface ImportPeopleOptions extends CommonOptions {
  readonly network: string;
  readonly what: string;
  readonly dryRun?: true;
}

/** `import-people`: what the page of the administrators does, for files and machines. */
export function addImportPeopleCommand(program: Command): void {
  program
    .command('import-people')
    .argument('<file>', 'CSV, semicolon or comma; its first line names the columns')
    .description('Take bodies, units or people from a file: all of it, or nothing')
    .requiredOption('--network <slug>', 'the network')
    .addOption(new Option('--what <kind>', 'what the file holds').choices(IMPORTS).default('people'))
    .option('--dry-run', 'tell what would be made, and make nothing')
    .option('--json', 'answer as JSON')
    .action(async (file: string, { network, what, dryRun, ...options }: ImportPeopleOptions) => {
      const request = ImportRequest.safeParse({ what, csv: textOf(file), dryRun: dryRun === true });
      if (!request.success) throw inputProblem(request.error.issues);
      const report = await withInstallation(async (installation) =>
        installation.get(ImportFile).runAsSystem(await networkId(installation, network), request.data),
      );
      const { added, changed, same, wrong } = report.counts;
      const errors = report.lines.flatMap(({ line, subject, errors: told, remarks }) =>
        [...told, ...remarks].map(
          ({ column, message }) => `riga ${line}, ${subject}${column ? `, ${column}` : ''}: ${message}`,
        ),
      );
      const counts = `${added} nuove, ${changed} cambiate, ${same} già a posto, ${wrong} da correggere`;
      const done = report.applied ? 'Importazione fatta' : 'Niente è stato cambiato';
      say(options, report, [...errors, `${done}: ${counts}.`].join('\n'));
      if (wrong > 0) process.exitCode = 1;
    });
}

function textOf(path: string): string {
  try {
    return textOfCsv(readFileSync(path));
  } catch (error) {
    throw new CommandFailed(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
