import { ownerSource } from '@respi/shared/api-platform';
import type { FreshDatabase } from '@respi/shared/testing';
import { Column, type DataSource, Entity, PrimaryColumn } from 'typeorm';
import { INSTALLATION_PARTS } from './installation-parts';
import { migratedDatabase } from './testing/an-installation';

let database: FreshDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await migratedDatabase();
  source = await ownerSource(database.ownerUrl, INSTALLATION_PARTS).initialize();
});

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

async function wanted(from: DataSource): Promise<string[]> {
  return (await from.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
}

/** Everything that a migration can leave behind, but for TypeORM's own table. */
const things = (): Promise<{ thing: string }[]> =>
  source.query(
    `select relkind::text || ' ' || relname as thing from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname = 'respi' and relname not in ('migration', 'migration_id_seq', 'PK_migration') and relname not like 'PK_%'
     union all select 'function ' || proname from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname = 'respi'
     union all select 'trigger ' || tgname from pg_trigger t join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = relnamespace
      where nspname = 'respi' and not tgisinternal
     union all select 'configuration ' || cfgname from pg_ts_config c join pg_namespace n on n.oid = cfgnamespace where nspname = 'respi'
     union all select 'policy ' || tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies where schemaname = 'respi'
     order by 1`,
  );

it('has an entity for each table, which wants nothing else', async () => {
  const tables: { name: string }[] = await source.query(
    `select tablename as name from pg_tables where schemaname = 'respi' and tablename <> 'migration' order by 1`,
  );
  expect(source.entityMetadatas.map(({ tableName }) => tableName).sort()).toEqual(tables.map(({ name }) => name));
  expect(await wanted(source)).toEqual([]);
});

it('would be told of a column that no migration makes', async () => {
  @Entity('deflection')
  class Drifted {
    @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deflection_pkey' })
    id!: string;

    @Column('text', { name: 'person_name' })
    personName!: string;
  }
  const drifted = await ownerSource(database.ownerUrl, { entities: [Drifted], migrations: [] }).initialize();
  expect((await wanted(drifted)).join('\n')).toContain('ADD "person_name"');
  await drifted.destroy();
});

it('goes down to nothing, one migration after the other, and up again to the same', async () => {
  const before = await things();
  expect(before.length).toBeGreaterThan(100);
  for (let left = source.migrations.length; left > 0; left--) await source.undoLastMigration();
  expect(await things()).toEqual([]);
  await source.runMigrations();
  expect(await things()).toEqual(before);
});
