import { KNOWLEDGE_MIGRATIONS } from '@respi/knowledge/api';
import { ownerSource } from '@respi/shared/api-platform';
import type { DataSource } from 'typeorm';
import { INSTALLATION_PARTS } from './installation-parts';
import { migratedDatabase } from './testing/an-installation';

const TABLES = ['sheet', 'sheet_version', 'sheet_source', 'sheet_finding', 'published_sheet'];

let fresh: Awaited<ReturnType<typeof migratedDatabase>>;
let source: DataSource;

beforeAll(async () => {
  fresh = await migratedDatabase();
  source = await ownerSource(fresh.ownerUrl, INSTALLATION_PARTS).initialize();
});
afterAll(async () => {
  await source.destroy();
  await fresh.drop();
});

const present = (): Promise<{ name: string }[]> =>
  source.query(
    `select relname as name from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname = 'respi' and relkind = 'r' and relname = any ($1)
     union all select proname from pg_proc p join pg_namespace n on n.oid = pronamespace
      where nspname = 'respi' and proname like '%published_sheet%'`,
    [TABLES],
  );

it('leaves nothing of the sheets for the entities to want', async () => {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(
    upQueries.map(({ query }) => query).filter((query) => TABLES.some((table) => query.includes(`"${table}"`))),
  ).toEqual([]);
});

it('takes the sheets away and brings them back', async () => {
  const [Migration] = KNOWLEDGE_MIGRATIONS;
  const migration = new Migration!();
  const before = await present();
  expect(before).toHaveLength(TABLES.length + 2);
  const runner = source.createQueryRunner();
  await migration.down(runner);
  expect(await present()).toEqual([]);
  await migration.up(runner);
  await runner.release();
  expect(await present()).toHaveLength(before.length);
});
