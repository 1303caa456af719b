import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ResetPasswords1764101010000 implements MigrationInterface {
  name = 'ResetPasswords1764101010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As invitations: the token is a keyed digest of the id, so that no queue and no mail table has to carry it. The network
      -- is the one whose page was asked; the password is the account's, wherever it works.
      create table respi.password_reset (
        id uuid primary key,
        token_hash bytea not null,
        network_id uuid not null references respi.network (id),
        account_id uuid not null references respi.account (id),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        sent_at timestamptz,
        used_at timestamptz,
        constraint password_reset_token_hash_key unique (token_hash)
      );
      create index password_reset_account_idx on respi.password_reset (account_id);
      ${wall('password_reset')}
      grant select, insert, update on respi.password_reset to respi_app;

      -- Who works somewhere and has a password; in the network that was asked, if that is one of theirs. An invited person
      -- has the invitation.
      create function respi.account_to_reset(p_email text, p_slug text)
      returns table (network_id uuid, account_id uuid, person_id uuid)
      language sql stable security definer set search_path = respi, public, pg_temp as
      $$ select w.id, a.id, p.id
           from account a
           cross join lateral networks_of_account(a.id) w
           join person p on p.account_id = a.id and p.network_id = w.id
          where a.email = p_email::citext and a.active and a.password_hash is not null
          order by w.slug is distinct from p_slug, w.slug limit 1 $$;

      create function respi.open_password_reset(p_hash bytea)
      returns table (network_id uuid, account_id uuid, person_id uuid, name text, email text)
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select r.network_id, r.account_id, p.id, p.name, a.email::text
           from password_reset r
           join account a on a.id = r.account_id and a.active
           join person p on p.account_id = a.id and p.network_id = r.network_id and p.active and p.accepted_at is not null
          where r.token_hash = p_hash and r.used_at is null and r.expires_at > now() $$;

      -- Once: every other link of the account is void with it, and every session, in every network.
      create function respi.use_password_reset(p_hash bytea, p_password_hash text) returns boolean
      language plpgsql security definer set search_path = respi, pg_temp as $$
      declare found_account uuid;
      begin
        perform 1 from account a join password_reset r on r.account_id = a.id where r.token_hash = p_hash for update of a;
        select account_id into found_account from open_password_reset(p_hash);
        if not found then return false; end if;
        update password_reset set used_at = now() where account_id = found_account and used_at is null;
        update account set password_hash = p_password_hash where id = found_account;
        update session set ended_at = now(), ended_why = 'password_set' where account_id = found_account and ended_at is null;
        return true;
      end $$;

      revoke all on function respi.account_to_reset, respi.open_password_reset, respi.use_password_reset from public;
      grant execute on function respi.account_to_reset, respi.open_password_reset, respi.use_password_reset to respi_app;
    `);
    await runner.query(FORGET);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FORGET_BEFORE);
    await runner.query(`
      drop function respi.use_password_reset(bytea, text);
      drop function respi.open_password_reset(bytea);
      drop function respi.account_to_reset(text, text);
      drop table respi.password_reset;
    `);
  }
}

const FORGET = `
  create or replace function respi.forget_spent_logins(p_before timestamptz) returns integer
  language sql security definer set search_path = respi, pg_temp as
  $$ with attempts as (delete from login_attempt where last_at < p_before returning 1),
          tokens as (delete from refresh_token where expires_at < p_before returning 1),
          invitations as (delete from invitation where expires_at < p_before returning 1),
          resets as (delete from password_reset where expires_at < p_before returning 1),
          challenges as (delete from spent_challenge where expires_at < p_before returning 1)
     select ((select count(*) from attempts) + (select count(*) from tokens) + (select count(*) from invitations)
             + (select count(*) from resets) + (select count(*) from challenges))::integer $$;
`;

const FORGET_BEFORE = `
  create or replace function respi.forget_spent_logins(p_before timestamptz) returns integer
  language sql security definer set search_path = respi, pg_temp as
  $$ with attempts as (delete from login_attempt where last_at < p_before returning 1),
          tokens as (delete from refresh_token where expires_at < p_before returning 1),
          invitations as (delete from invitation where expires_at < p_before returning 1),
          challenges as (delete from spent_challenge where expires_at < p_before returning 1)
     select ((select count(*) from attempts) + (select count(*) from tokens) + (select count(*) from invitations)
             + (select count(*) from challenges))::integer $$;
`;
