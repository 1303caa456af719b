import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Client } from 'pg';
import { findEmbedded, stopEmbedded } from '../../embedded-postgres/src/index.ts';
import { readLaunchConfig } from './configuration.ts';
import { readDemoState } from './demo.ts';
import { claimHome, type InstallationOptions } from './installation.ts';
import { renderTable } from './progress.ts';
import { circumstancesFor, respi } from './respi-command.ts';

export const DATABASE_COMMANDS = ['migrate', 'revert', 'reset', 'psql'] as const;

/** `npm run db:*`: what a developer does to the database of this checkout. */
export async function database(
  options: InstallationOptions,
  [command = '', ...args]: readonly string[],
): Promise<number> {
  switch (DATABASE_COMMANDS.find((known) => known === command)) {
    case 'migrate':
      return respi(options, ['db', 'migrate', ...args]);
    case 'revert':
      return respi(options, ['db', 'revert', ...args]);
    case 'reset':
      return reset(options, args);
    case 'psql':
      return psql(options, args);
    case undefined:
      throw new Error(
        `There is no "db:${command}"; there are: ${DATABASE_COMMANDS.map((name) => `db:${name}`).join(', ')}.`,
      );
  }
}

/** Deletes the embedded database; the next start makes a new one, demo included. */
async function reset(options: InstallationOptions, args: readonly string[]): Promise<number> {
  if (readLaunchConfig(options.env).database) {
    throw new Error(
      'db:reset deletes the embedded database only; DATABASE_URL names another one, which it does not touch.',
    );
  }
  const { home } = await claimHome(options);
  const invented = readDemoState(home.demoState) !== 'none';
  if (existsSync(home.postgres) && !invented && !args.includes('--yes')) {
    throw new Error(
      `${home.postgres} is not a demo: it may hold real people's data. ` +
        'If it may all be deleted for ever, say so: npm run db:reset -- --yes',
    );
  }
  if (findEmbedded(home.postgres)) await stopEmbedded(home.postgres);
  // The keys go too: nothing is left that they could open.
  for (const path of [home.postgres, home.demoAccounts, home.demoState, home.secrets]) {
    rmSync(path, { recursive: true, force: true });
  }
  options.progress.step('The embedded database is deleted. "npm start" makes a new one.');
  return 0;
}

/** `--app` connects as the application does, walls included; otherwise as the owner of the tables. */
async function psql(options: InstallationOptions, args: readonly string[]): Promise<number> {
  const { database: addresses } = await circumstancesFor(options);
  const asApplication = args.includes('--app');
  const url = asApplication ? addresses.appUrl : (addresses.ownerUrl ?? addresses.appUrl);
  if (spawnSync('psql', ['--version'], { stdio: 'ignore' }).status !== 0) return prompt(url);
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  // On the command line every user of this machine could read it.
  address.password = '';
  return new Promise((resolve, reject) => {
    const rest = args.filter((argument) => argument !== '--app');
    const client = spawn('psql', [address.toString(), ...rest], {
      stdio: 'inherit',
      env: { ...options.env, PGPASSWORD: password },
    });
    client.once('error', reject);
    client.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Enough to look at a table on a machine without psql: one statement a line. */
async function prompt(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.on('SIGINT', () => terminal.close());
  console.error('psql is not installed, so this is a small prompt: one SQL statement a line, Ctrl-D to leave.');
  try {
    terminal.setPrompt('respi> ');
    terminal.prompt();
    for await (const statement of terminal) {
      if (statement.trim() !== '') console.log(await answerTo(client, statement));
      terminal.prompt();
    }
  } finally {
    await client.end();
  }
  return 0;
}

async function answerTo(client: Client, statement: string): Promise<string> {
  try {
    const { fields, rows, rowCount, command } = await client.query<unknown[]>({ text: statement, rowMode: 'array' });
    if (fields.length === 0) return `${command} ${rowCount ?? ''}`.trim();
    const cell = (value: unknown): string =>
      value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
    return `${renderTable(
      fields.map(({ name }) => name),
      rows.map((row) => row.map(cell)),
    )}\n(${rows.length} rows)`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
