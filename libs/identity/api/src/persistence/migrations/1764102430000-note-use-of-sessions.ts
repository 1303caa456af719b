import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteUseOfSessions1764102430000 implements MigrationInterface {
  name = 'NoteUseOfSessions1764102430000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Beside the request, which has entered a network in a transaction of its own. Several processes write once together.
      create function respi.session_used(p_session uuid) returns void
      language sql security definer set search_path = respi, pg_temp as
      $$ update session set used_at = now()
          where id = p_session and ended_at is null and used_at < now() - interval '50 seconds' $$;
      revoke all on function respi.session_used(uuid) from public;
      grant execute on function respi.session_used(uuid) to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function respi.session_used(uuid)');
  }
}
