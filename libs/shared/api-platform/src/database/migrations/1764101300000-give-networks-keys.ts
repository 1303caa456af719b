import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../wall';

export class GiveNetworksKeys1764101300000 implements MigrationInterface {
  name = 'GiveNetworksKeys1764101300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The data keys of a network, each wrapped by a key of RESPI_KEYS: what encrypts its rows is not in the environment,
      -- and what is in the environment encrypts no row. index_check and digest_check tell a wrong RESPI_INDEX_KEY or
      -- RESPI_DIGEST_KEY from the right one, and nothing else.
      create table respi.network_key (
        network_id uuid not null references respi.network (id),
        number integer not null,
        wrapped bytea not null,
        index_check bytea not null,
        digest_check bytea not null,
        made_at timestamptz not null default now(),
        in_use_from timestamptz not null,
        primary key (network_id, number)
      );
      ${wall('network_key')}
      grant select, insert on respi.network_key to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.network_key');
  }
}
