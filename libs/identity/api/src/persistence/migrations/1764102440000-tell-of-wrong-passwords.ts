import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellOfWrongPasswords1764102440000 implements MigrationInterface {
  name = 'TellOfWrongPasswords1764102440000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By keyed digest of the address that was typed, whether or not somebody has it. A good password takes nothing back:
      -- it is the owner's, and the stranger goes on.
      create table respi.wrong_password (
        subject bytea primary key,
        failures integer not null,
        since timestamptz not null,
        told_at timestamptz
      );
      alter table respi.wrong_password enable row level security;

      -- True where this one makes many within an hour, and nobody was told within a day.
      create function respi.count_wrong_password(p_subject bytea, p_many integer) returns boolean
      language plpgsql security definer set search_path = respi, pg_temp as $$
      declare counted wrong_password;
      begin
        insert into wrong_password as w (subject, failures, since) values (p_subject, 1, clock_timestamp())
          on conflict (subject) do update set
            failures = case when w.since < clock_timestamp() - interval '1 hour' then 1 else w.failures + 1 end,
            since = case when w.since < clock_timestamp() - interval '1 hour' then clock_timestamp() else w.since end
          returning * into counted;
        if counted.failures < p_many or counted.told_at > clock_timestamp() - interval '1 day' then return false; end if;
        update wrong_password set told_at = clock_timestamp() where subject = p_subject;
        return true;
      end $$;
      revoke all on function respi.count_wrong_password(bytea, integer) from public;
      grant execute on function respi.count_wrong_password(bytea, integer) to respi_app;
    `);
    await runner.query(FORGET);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FORGET_BEFORE);
    await runner.query(`
      drop function respi.count_wrong_password(bytea, integer);
      drop table respi.wrong_password;
    `);
  }
}

/** As before, and what was counted of wrong passwords. */
const FORGET = `
  create or replace function respi.forget_spent_logins(p_before timestamptz) returns integer
  language sql security definer set search_path = respi, pg_temp as
  $$ with attempts as (delete from login_attempt where last_at < p_before returning 1),
          wrong as (delete from wrong_password where since < p_before returning 1),
          tokens as (delete from refresh_token where expires_at < p_before returning 1),
          invitations as (delete from invitation where expires_at < p_before returning 1),
          resets as (delete from password_reset where expires_at < p_before returning 1),
          challenges as (delete from spent_challenge where expires_at < p_before returning 1),
          devices as (delete from known_device where last_seen_at < p_before - interval '400 days' returning 1)
     select ((select count(*) from attempts) + (select count(*) from wrong) + (select count(*) from tokens)
             + (select count(*) from invitations) + (select count(*) from resets) + (select count(*) from challenges)
             + (select count(*) from devices))::integer $$;
`;

const FORGET_BEFORE = `
  create or replace function respi.forget_spent_logins(p_before timestamptz) returns integer
  language sql security definer set search_path = respi, pg_temp as
  $$ with attempts as (delete from login_attempt where last_at < p_before returning 1),
          tokens as (delete from refresh_token where expires_at < p_before returning 1),
          invitations as (delete from invitation where expires_at < p_before returning 1),
          resets as (delete from password_reset where expires_at < p_before returning 1),
          challenges as (delete from spent_challenge where expires_at < p_before returning 1),
          devices as (delete from known_device where last_seen_at < p_before - interval '400 days' returning 1)
     select ((select count(*) from attempts) + (select count(*) from tokens) + (select count(*) from invitations)
             + (select count(*) from resets) + (select count(*) from challenges) + (select count(*) from devices))::integer $$;
`;
