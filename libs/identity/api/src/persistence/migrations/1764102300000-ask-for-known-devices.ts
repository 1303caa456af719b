import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskForKnownDevices1764102300000 implements MigrationInterface {
  name = 'AskForKnownDevices1764102300000';

  /** At the door nobody is in a network yet, and it says of an account only whether it knows one of these browsers. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function respi.is_known_device(p_account uuid, p_digests bytea[]) returns boolean
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select exists (select 1 from known_device where account_id = p_account and digest = any (p_digests)) $$;
      revoke all on function respi.is_known_device from public;
      grant execute on function respi.is_known_device to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function respi.is_known_device');
  }
}
