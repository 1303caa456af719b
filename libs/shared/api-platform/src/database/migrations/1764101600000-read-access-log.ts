import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReadAccessLog1764101600000 implements MigrationInterface {
  name = 'ReadAccessLog1764101600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Looked into whenever a case is opened: small, because few rows are openings.
      create index access_record_opening_idx on respi.access_record (account_id, subject_id, at) where act = 'identity_shown';
      -- The list by kind of act. Openings of cases are most of the log: they are found by the index of the whole list.
      create index access_record_act_idx on respi.access_record (network_id, act, at desc, id desc) where act <> 'case_read';

      -- Blocks by their numbers: counts and keyed digests over rows of every network.
      create function respi.access_blocks(p_numbers integer[])
      returns table (number integer, count integer, total bigint, mac bytea, sealed_at timestamptz, pruned boolean)
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select b.number, b.count, b.total, b.mac, b.sealed_at, b.pruned_by is not null
           from access_block b where b.number = any (p_numbers) order by b.number $$;

      -- What a block was sealed over: keyed digests of rows of every network, and nothing else of them.
      create function respi.access_digests(p_from integer, p_to integer) returns table (block integer, id uuid, mac bytea)
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select r.block, r.id, r.mac from access_record r where r.block between p_from and p_to order by r.block, r.id $$;

      revoke all on function respi.access_blocks, respi.access_digests from public;
      grant execute on function respi.access_blocks, respi.access_digests to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.access_blocks, respi.access_digests;
      drop index respi.access_record_opening_idx, respi.access_record_act_idx;
    `);
  }
}
