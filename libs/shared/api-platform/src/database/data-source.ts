import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema, type MixedList } from 'typeorm';

// Calendar days stay calendar days: the driver's default would turn them into local midnights.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export interface DataSourceParts {
  readonly entities: MixedList<string | (abstract new (...args: never[]) => unknown) | EntitySchema>;
  readonly migrations: MixedList<abstract new (...args: never[]) => unknown>;
}

/** The application's connection: the restricted role, a small pool (3-4 connections beat 8 on two cores). */
export function applicationOptions(url: string, parts: DataSourceParts, poolSize = 4): DataSourceOptions {
  return {
    ...base(url, parts),
    poolSize,
    extra: { connectionTimeoutMillis: 5_000, keepAlive: true, options: '-c search_path=respi,public' },
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
