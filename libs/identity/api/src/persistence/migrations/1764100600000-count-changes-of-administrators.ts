import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `If-Match` compares where administrators change things. */
export class CountChangesOfAdministrators1764100600000 implements MigrationInterface {
  name = 'CountChangesOfAdministrators1764100600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table respi.unit add version integer not null default 1;
      alter table respi.person add version integer not null default 1;
      alter table respi.code_list_entry add version integer not null default 1;
      alter table respi.network add settings_version integer not null default 1;
      grant update (settings_version) on respi.network to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table respi.network drop settings_version;
      alter table respi.code_list_entry drop version;
      alter table respi.person drop version;
      alter table respi.unit drop version;
    `);
  }
}
