import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../wall';

const COLUMNS = `id uuid, network_id uuid, at timestamptz, account_id uuid, actor_kind text, act text, subject_kind text, subject_id uuid,
      basis text, reason text, route text, screen text, request_id uuid, mac bytea`;

export class LogAccess1764101320000 implements MigrationInterface {
  name = 'LogAccess1764101320000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who read what about whom, and what administrators did. Rows are only ever added, in the transaction that reads.
      -- mac: keyed, over the row; block: the block that the row was sealed in, null for a second or so.
      create table respi.access_record (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        at timestamptz not null,
        account_id uuid,
        actor_kind text not null,
        act text not null,
        subject_kind text,
        subject_id uuid,
        basis text,
        reason text,
        route text,
        screen text,
        request_id uuid,
        mac bytea not null,
        block integer
      );
      create index access_record_list_idx on respi.access_record (network_id, at desc, id desc);
      create index access_record_subject_idx on respi.access_record (network_id, subject_id, at desc, id desc) where subject_id is not null;
      create index access_record_account_idx on respi.access_record (network_id, account_id, at desc, id desc) where account_id is not null;
      create index access_record_block_idx on respi.access_record (block, id);
      create index access_record_unsealed_idx on respi.access_record (id) where block is null;
      ${wall('access_record')}
      -- The block is given by the function below and by nothing else.
      grant select on respi.access_record to respi_app;
      grant insert (id, network_id, at, account_id, actor_kind, act, subject_kind, subject_id, basis, reason, route, screen, request_id, mac)
        on respi.access_record to respi_app;

      -- Blocks of rows of all networks, one after the other: total counts the rows from the first on. A block before which
      -- rows were let go of carries the signature of that.
      create table respi.access_block (
        number integer primary key,
        count integer not null,
        total bigint not null,
        mac bytea not null,
        sealed_at timestamptz not null,
        pruned_by bytea
      );
      alter table respi.access_block enable row level security;

      create function respi.access_to_seal(p_limit integer) returns table (${COLUMNS})
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select id, network_id, at, account_id, actor_kind, act, subject_kind, subject_id, basis, reason, route, screen, request_id, mac
           from access_record where block is null order by id limit p_limit $$;

      create function respi.last_access_block() returns table (number integer, total bigint, mac bytea)
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select number, total, mac from access_block order by number desc limit 1 $$;

      -- All or nothing: another process that sealed in between, or a row that is gone, makes it fail.
      create function respi.seal_access(p_number integer, p_ids uuid[], p_total bigint, p_mac bytea) returns void
      language plpgsql security definer set search_path = respi, pg_temp as $$
      declare sealed integer;
      begin
        insert into access_block (number, count, total, mac, sealed_at)
          values (p_number, cardinality(p_ids), p_total, p_mac, clock_timestamp());
        update access_record set block = p_number where id = any (p_ids) and block is null;
        get diagnostics sealed = row_count;
        if sealed <> cardinality(p_ids) then raise exception 'rows of the access log are not there any more'; end if;
      end $$;

      revoke all on function respi.access_to_seal, respi.last_access_block, respi.seal_access from public;
      grant execute on function respi.access_to_seal, respi.last_access_block, respi.seal_access to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.access_to_seal, respi.last_access_block, respi.seal_access;
      drop table respi.access_block, respi.access_record;
    `);
  }
}
