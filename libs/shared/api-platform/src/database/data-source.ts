import { availableParallelism } from 'node:os';
import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema, type MixedList } from 'typeorm';

// Calendar days stay calendar days: the driver's default would turn them into local midnights.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export interface DataSourceParts {
  readonly entities: MixedList<string | (abstract new (...args: never[]) => unknown) | EntitySchema>;
  readonly migrations: MixedList<abstract new (...args: never[]) => unknown>;
}

/** One more than there are cores: on two, three connections answer a third more requests than four or eight do. */
const CONNECTIONS = Math.max(3, availableParallelism() + 1);

/** The application's connection: the restricted role, a small pool. */
export function applicationOptions(url: string, parts: DataSourceParts): DataSourceOptions {
  return {
    ...base(url, parts),
    poolSize: CONNECTIONS,
    extra: {
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      // What is open stays open: on a full disk PostgreSQL may refuse a new connection, which writes a file of its own.
      min: CONNECTIONS,
      options: '-c search_path=respi,public',
    },
  } as DataSourceOptions;
}

/** The migration role's connection: the only one that changes the schema. */
export function ownerSource(url: string, parts: DataSourceParts): DataSource {
  return new DataSource({
    ...base(url, parts),
    poolSize: 2,
    extra: { options: '-c search_path=respi,public' },
  } as DataSourceOptions);
}

function base(url: string, parts: DataSourceParts): object {
  return {
    type: 'postgres',
    url,
    schema: 'respi',
    entities: parts.entities,
    migrations: parts.migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: false,
  };
}
