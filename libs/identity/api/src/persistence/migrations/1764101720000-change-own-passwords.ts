import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChangeOwnPasswords1764101720000 implements MigrationInterface {
  name = 'ChangeOwnPasswords1764101720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As by a reset: links to another password are void, and every session but the one that asks, in every network. Only
      -- for the account that has entered, in a session of its own that is open.
      create function respi.change_own_password(p_session uuid, p_password_hash text) returns boolean
      language plpgsql security definer set search_path = respi, pg_temp as $$
      declare own uuid := nullif(current_setting('app.account', true), '')::uuid;
      begin
        perform 1 from account where id = own for update;
        if not exists (select 1 from session where id = p_session and account_id = own and ended_at is null) then return false; end if;
        update password_reset set used_at = now() where account_id = own and used_at is null;
        update account set password_hash = p_password_hash where id = own;
        update session set ended_at = now(), ended_why = 'password_set'
         where account_id = own and ended_at is null and id <> p_session;
        return true;
      end $$;
      revoke all on function respi.change_own_password(uuid, text) from public;
      grant execute on function respi.change_own_password(uuid, text) to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function respi.change_own_password(uuid, text)');
  }
}
