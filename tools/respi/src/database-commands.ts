import { INSTALLATION_PARTS } from '@respi/composition/server';
import { migrateQueue, ownerSource, readConfig, requireOwnerUrl } from '@respi/shared/api-platform';
import type { Command } from 'commander';
import type { DataSource } from 'typeorm';

/** `db migrate` and `db revert`: the only commands that change the schema, and the only ones that need its owner. */
export function addDatabaseCommands(program: Command): void {
  const db = program.command('db').description('The database schema');
  db.command('migrate')
    .description('Bring the schema to this version, the queue included')
    .option('--json', 'answer as JSON')
    .action(async (options: { json?: boolean }) => {
      const config = readConfig(process.env);
      const done = await asOwner(requireOwnerUrl(config), async (source) =>
        (await source.runMigrations()).map(({ name }) => name),
      );
      if (config.queue.backend === 'postgres') await migrateQueue(config.queue.url);
      say(
        options.json,
        { migrated: done },
        done.length === 0 ? 'The schema is up to date.' : `Migrated: ${done.join(', ')}.`,
      );
    });
  db.command('revert')
    .description('Undo the last migration')
    .option('--json', 'answer as JSON')
    .action(async (options: { json?: boolean }) => {
      const config = readConfig(process.env);
      await asOwner(requireOwnerUrl(config), (source) => source.undoLastMigration());
      say(options.json, { reverted: true }, 'The last migration was undone.');
    });
}

async function asOwner<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await ownerSource(url, INSTALLATION_PARTS).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

function say(json: boolean | undefined, answer: object, words: string): void {
  process.stdout.write(`${json ? JSON.stringify(answer) : words}\n`);
}
