import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LogWhoWasNotLetIn1764101400000 implements MigrationInterface {
  name = 'LogWhoWasNotLetIn1764101400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A login that is refused may name no network. Such a row is seen by nobody behind the wall.
      alter table respi.access_record alter column network_id drop not null;

      -- Appends a row for somebody who is inside no network: as the grant on the table, and whether the network is known or not.
      create function respi.log_access_outside(p_id uuid, p_network uuid, p_at timestamptz, p_account uuid, p_actor_kind text, p_act text,
        p_subject_kind text, p_subject uuid, p_basis text, p_reason text, p_route text, p_screen text, p_request uuid, p_mac bytea)
      returns void language sql security definer set search_path = respi, pg_temp as
      $$ insert into access_record (id, network_id, at, account_id, actor_kind, act, subject_kind, subject_id, basis, reason, route, screen, request_id, mac)
         values (p_id, p_network, p_at, p_account, p_actor_kind, p_act, p_subject_kind, p_subject, p_basis, p_reason, p_route, p_screen, p_request, p_mac) $$;

      revoke all on function respi.log_access_outside from public;
      grant execute on function respi.log_access_outside to respi_app;
    `);
  }

  /** Rows of no network have no place in the table as it was: whoever goes back verifies the log before. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.log_access_outside;
      delete from respi.access_record where network_id is null;
      alter table respi.access_record alter column network_id set not null;
    `);
  }
}
