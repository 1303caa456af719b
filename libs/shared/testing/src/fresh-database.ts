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
export async function freshDatabase(tablespace = 'pg_default'): Promise<FreshDatabase> {
  const server = given('TEST_DATABASE_SUPER_URL');
  const owner = given('TEST_DATABASE_OWNER_URL');
  const name = `spec_${randomBytes(6).toString('hex')}`;
  const template = new URL(owner).pathname.slice(1);
  await asSuper(server, `create database ${name} owner respi_owner template ${template} tablespace ${tablespace}`);
  // Rights on the database itself are not copied from a template.
  await asSuper(server, `revoke all on database ${name} from public`);
  await asSuper(server, `grant connect on database ${name} to respi_app, respi_queue`);
  await asSuper(server, `grant temporary on database ${name} to respi_queue`);
  const address = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    superUrl: address(server),
    ownerUrl: address(owner),
    appUrl: address(given('TEST_DATABASE_URL')),
    queueUrl: address(given('TEST_DATABASE_QUEUE_URL')),
    drop: () => asSuper(server, `drop database if exists ${name} with (force)`),
  };
}

export async function asSuper(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
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
