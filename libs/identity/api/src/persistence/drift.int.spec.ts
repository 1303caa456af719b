import { CreateEventsOutboxAndIdempotency1764100100000, ownerSource } from '@respi/shared/api-platform';
import { type FreshDatabase, freshDatabase } from '@respi/shared/testing';
import { Column, type DataSource, Entity, PrimaryColumn } from 'typeorm';
import { IDENTITY_ENTITIES, IDENTITY_MIGRATIONS } from './index';

let database: FreshDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  source = await connect(IDENTITY_ENTITIES);
  await source.runMigrations();
});

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

async function connect(entities: (abstract new (...args: never[]) => unknown)[]): Promise<DataSource> {
  const migrations = [...IDENTITY_MIGRATIONS, CreateEventsOutboxAndIdempotency1764100100000];
  return ownerSource(database.ownerUrl, { entities, migrations }).initialize();
}

async function wanted(from: DataSource): Promise<string[]> {
  const log = await from.driver.createSchemaBuilder().log();
  return log.upQueries.map(({ query }) => query);
}

it('leaves nothing for the entities to want', async () => {
  expect(await wanted(source)).toEqual([]);
});

it('would be told of a column that no migration makes', async () => {
  @Entity('login_attempt')
  class Drifted {
    @PrimaryColumn('bytea', { primaryKeyConstraintName: 'login_attempt_pkey' })
    subject!: Buffer;

    @Column('integer')
    failures!: number;

    @Column('timestamptz', { name: 'last_at' })
    lastAt!: Date;

    @Column('text', { name: 'address' })
    address!: string;
  }
  const drifted = await connect([Drifted]);
  expect((await wanted(drifted)).join('\n')).toContain('ADD "address"');
  await drifted.destroy();
});

it('goes down and up again', async () => {
  for (let left = source.migrations.length; left > 0; left -= 1) await source.undoLastMigration();
  expect(
    await source.query(`select relname from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname = 'respi' and relkind in ('r', 'S') and relname <> 'migration' and relname <> 'migration_id_seq'`),
  ).toEqual([]);
  expect(
    await source.query(
      `select proname from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname = 'respi'`,
    ),
  ).toEqual([]);
  await source.runMigrations();
});
