import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { withDatabase } from './credentials.ts';

/** Name of the database that the application uses, and of the schemas in it. */
export const DATABASE_NAME = 'respi';
const APPLICATION_SCHEMA = 'respi';
const QUEUE_SCHEMA = 'bullmq';
const EXTENSIONS = ['pg_trgm', 'unaccent', 'citext', 'btree_gin'];

export interface LoginRole {
  readonly name: string;
  readonly password: string;
  readonly searchPath: readonly string[];
}

export function loginRoles(passwords: { owner: string; app: string; queue: string }): LoginRole[] {
  return [
    { name: 'respi_owner', password: passwords.owner, searchPath: [APPLICATION_SCHEMA, 'public'] },
    { name: 'respi_app', password: passwords.app, searchPath: [APPLICATION_SCHEMA, 'public'] },
    { name: 'respi_queue', password: passwords.queue, searchPath: [QUEUE_SCHEMA, 'public'] },
  ];
}

/**
 * Creates or corrects the roles. They are spelled out (`nosuperuser nobypassrls ...`) at every start, so
 * that a right somebody granted by hand does not silently outlive the row-level security it defeats.
 */
export async function ensureRoles(client: Client, roles: readonly LoginRole[]): Promise<void> {
  for (const role of roles) {
    const name = escapeIdentifier(role.name);
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role.name]);
    if (!rowCount) await client.query(`create role ${name}`);
    await client.query(
      `alter role ${name} with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication ` +
        `password ${escapeLiteral(role.password)}`,
    );
    await client.query(`alter role ${name} set search_path = ${role.searchPath.map(escapeIdentifier).join(', ')}`);
  }
}

/**
 * Creates a database with the schemas, owners, grants and extensions that ReSPI expects: empty, or as a
 * copy of `template` (nobody may be connected to the template while it is copied).
 *
 * @param superUrl any database of the server, as its superuser
 */
export async function createDatabase(superUrl: string, name: string, template?: string): Promise<void> {
  await withClient(superUrl, async (client) => {
    await client.query(
      `create database ${escapeIdentifier(name)} owner respi_owner template ${escapeIdentifier(template ?? 'template0')}`,
    );
    // Rights on the database itself are not copied from a template.
    await client.query(`revoke all on database ${escapeIdentifier(name)} from public`);
    await client.query(`grant connect on database ${escapeIdentifier(name)} to respi_app, respi_queue`);
    // BullMQ adds many jobs at once by way of a temporary table.
    await client.query(`grant temporary on database ${escapeIdentifier(name)} to respi_queue`);
  });
  if (template === undefined) await withClient(withDatabase(superUrl, name), prepareSchemas);
}

/** Drops a test's database, ending whoever is still connected to it. */
export async function dropDatabase(superUrl: string, name: string): Promise<void> {
  await withClient(superUrl, async (client) => {
    await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  });
}

export async function databaseExists(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  return Boolean(rowCount);
}

/** Idempotent: a first start that was killed half way is completed by the next one. */
export async function prepareSchemas(client: Client): Promise<void> {
  for (const extension of EXTENSIONS) {
    await client.query(`create extension if not exists ${extension} with schema public`);
  }
  await client.query(`create schema if not exists ${APPLICATION_SCHEMA} authorization respi_owner`);
  await client.query(`grant usage on schema ${APPLICATION_SCHEMA} to respi_app`);
  await client.query(`create schema if not exists ${QUEUE_SCHEMA} authorization respi_queue`);
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
