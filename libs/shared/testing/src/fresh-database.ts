import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of a spec's own: roles, schemas, extensions and grants as in an installation, no table yet. */
export interface FreshDatabase {
  readonly superUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly queueUrl: string;
  drop(): Promise<void>;
}

/**
 * @param tablespace where its files lie; default: where the server's do
 * @throws Error outside `npm test` and `npm run test:one`, which start the server.
 */
export function freshDatabase(tablespace?: string): Promise<FreshDatabase> {
  return copyOf(new URL(given('TEST_DATABASE_OWNER_URL')).pathname.slice(1), tablespace);
}

/**
 * A database that `prepare` filled, say with the tables of an installation. It is filled once in a run, by the spec that
 * comes first, however many specs ask for `name`: each gets a copy of its own, as it was left then.
 */
export async function preparedDatabase(
  name: string,
  prepare: (database: FreshDatabase) => Promise<unknown>,
  tablespace?: string,
): Promise<FreshDatabase> {
  const template = `prepared_${name}`;
  await onServer(async (client) => {
    // Specs run in several processes: the second waits until the first is done.
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount) return;
    const filled = await freshDatabase();
    await prepare(filled);
    // Whoever prepared it may not have hung up yet, and what is renamed or copied must have nobody connected.
    await client.query(`alter database ${nameOf(filled)} with allow_connections false`);
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [nameOf(filled)]);
    await client.query(`alter database ${nameOf(filled)} rename to ${template}`);
  });
  return copyOf(template, tablespace);
}

async function copyOf(template: string, tablespace = 'pg_default'): Promise<FreshDatabase> {
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    await client.query(`create database ${name} owner respi_owner template ${template} tablespace ${tablespace}`);
    // Rights on the database itself are not copied from a template.
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to respi_app, respi_queue`);
    await client.query(`grant temporary on database ${name} to respi_queue`);
  });
  const address = (variable: string): string => Object.assign(new URL(given(variable)), { pathname: `/${name}` }).href;
  return {
    superUrl: address('TEST_DATABASE_SUPER_URL'),
    ownerUrl: address('TEST_DATABASE_OWNER_URL'),
    appUrl: address('TEST_DATABASE_URL'),
    queueUrl: address('TEST_DATABASE_QUEUE_URL'),
    drop: () =>
      onServer(async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

function nameOf(database: FreshDatabase): string {
  return new URL(database.superUrl).pathname.slice(1);
}

/** Beside all databases that are copied: none can be while somebody is connected to it. */
function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  return as(Object.assign(new URL(given('TEST_DATABASE_SUPER_URL')), { pathname: '/postgres' }).href, work);
}

export function asSuper(url: string, sql: string): Promise<void> {
  return as(url, async (client) => {
    await client.query(sql);
  });
}

async function as(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Where the server keeps its files: on this machine, beside its log. */
export async function dataDirectory(superUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory ?? '';
  } finally {
    await client.end();
  }
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the specs by npm test or npm run test:one`);
  return value;
}
