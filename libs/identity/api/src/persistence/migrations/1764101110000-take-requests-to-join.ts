import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeRequestsToJoin1764101110000 implements MigrationInterface {
  name = 'TakeRequestsToJoin1764101110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A service that asks to join. What it wrote is erased some time after the decision; that it asked stays.
      create table respi.adhesion (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        state text not null default 'waiting',
        kind text not null,
        service text,
        contact_name text,
        contact_email text,
        purpose text,
        reason text,
        created_at timestamptz not null,
        decided_at timestamptz,
        decided_by uuid,
        organisation_id uuid references respi.organisation (id),
        version integer not null default 1
      );
      create index adhesion_state_idx on respi.adhesion (network_id, state, id);
      ${wall('adhesion')}
      grant select, insert, update on respi.adhesion to respi_app;

      create function respi.forget_adhesions(p_before timestamptz) returns integer
      language sql security definer set search_path = respi, pg_temp as
      $$ with gone as (
           update adhesion set service = null, contact_name = null, contact_email = null, purpose = null, reason = null
            where state <> 'waiting' and decided_at < p_before and service is not null returning 1)
         select count(*)::integer from gone $$;
      revoke all on function respi.forget_adhesions from public;
      grant execute on function respi.forget_adhesions to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.forget_adhesions;
      drop table respi.adhesion;
    `);
  }
}
