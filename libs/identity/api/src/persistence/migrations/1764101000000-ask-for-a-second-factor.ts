import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskForASecondFactor1764101000000 implements MigrationInterface {
  name = 'AskForASecondFactor1764101000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A factor belongs to a person in one network, as everything but the password does: whoever administers one network
      -- can take it away there, and must not open another by that.
      create table respi.totp_factor (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        account_id uuid not null references respi.account (id),
        secret bytea not null,
        last_step bigint not null,
        created_at timestamptz not null default now(),
        constraint totp_factor_account_key unique (account_id, network_id)
      );
      ${wall('totp_factor')}

      create table respi.passkey (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        account_id uuid not null references respi.account (id),
        credential_id bytea not null,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        name text not null,
        created_at timestamptz not null default now(),
        last_used_at timestamptz,
        constraint passkey_credential_key unique (credential_id)
      );
      create index passkey_account_idx on respi.passkey (account_id, network_id);
      ${wall('passkey')}

      create table respi.recovery_code (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        account_id uuid not null references respi.account (id),
        digest bytea not null,
        created_at timestamptz not null default now(),
        used_at timestamptz,
        constraint recovery_code_digest_key unique (network_id, digest)
      );
      create index recovery_code_account_idx on respi.recovery_code (account_id, network_id);
      ${wall('recovery_code')}

      -- A challenge is sealed and carried by the browser; here stands only that one was used.
      create table respi.spent_challenge (
        digest bytea primary key,
        expires_at timestamptz not null
      );
      alter table respi.spent_challenge enable row level security;

      alter table respi.session
        add column second_factor boolean not null default false,
        add column proven_at timestamptz not null default now(),
        add column proven_by text not null default 'password';

      grant select, insert, update, delete on respi.totp_factor, respi.passkey, respi.recovery_code to respi_app;

      update respi.network set settings = settings || '{"secondFactor": "nobody"}' where demo;

      -- Whether a network wants a second factor of whoever holds these roles. Lifted for everybody only in a demo network:
      -- whatever stands in the settings of another one, it is wanted.
      create function respi.second_factor_wanted(p_settings jsonb, p_demo boolean, p_roles text[]) returns boolean
      language sql immutable set search_path = respi, pg_temp as
      $$ select case coalesce(p_settings ->> 'secondFactor', 'everybody')
                  when 'nobody' then not p_demo
                  when 'not_at_counters' then not (p_roles <@ array['counter_operator', 'external_operator'])
                  else true end $$;

      -- Within the network that was entered: whether this person has a factor there.
      create function respi.has_second_factor(p_account uuid) returns boolean
      language sql stable set search_path = respi, pg_temp as
      $$ select exists (select 1 from totp_factor where account_id = p_account)
             or exists (select 1 from passkey where account_id = p_account) $$;

      -- The password counts only for whoever has no factor.
      create function respi.proven_lately(p_session uuid) returns boolean
      language sql stable set search_path = respi, pg_temp as
      $$ select exists (
           select 1 from session s where s.id = p_session and s.proven_at > now() - interval '10 minutes'
              and (s.proven_by <> 'password' or not has_second_factor(s.account_id))) $$;

      create function respi.passkey_owner(p_credential bytea) returns table (network_id uuid, account_id uuid)
      language sql stable security definer set search_path = respi, pg_temp as
      $$ select network_id, account_id from passkey where credential_id = p_credential $$;

      create function respi.spend_challenge(p_digest bytea, p_expires timestamptz) returns boolean
      language plpgsql security definer set search_path = respi, pg_temp as $$
      begin
        insert into spent_challenge (digest, expires_at) values (p_digest, p_expires) on conflict do nothing;
        return found;
      end $$;

      revoke all on function respi.second_factor_wanted, respi.has_second_factor, respi.proven_lately,
        respi.passkey_owner, respi.spend_challenge from public;
      grant execute on function respi.second_factor_wanted, respi.has_second_factor, respi.proven_lately,
        respi.passkey_owner, respi.spend_challenge to respi_app;
    `);
    await runner.query(ENTER);
    await runner.query(FORGET);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(ENTER_BEFORE);
    await runner.query(FORGET_BEFORE);
    await runner.query(`
      update respi.network set settings = settings - 'secondFactor';
      drop function respi.proven_lately(uuid);
      drop function respi.has_second_factor(uuid);
      drop function respi.second_factor_wanted(jsonb, boolean, text[]);
      drop function respi.passkey_owner(bytea);
      drop function respi.spend_challenge(bytea, timestamptz);
      alter table respi.session drop column second_factor, drop column proven_at, drop column proven_by;
      drop table respi.spent_challenge, respi.recovery_code, respi.passkey, respi.totp_factor;
    `);
  }
}

/** As before, and it says when the session owes a second factor: the settings and roles of now, at every request. */
const ENTER = `
  create or replace function respi.enter(p_network uuid, p_account uuid, p_session uuid) returns jsonb
  language plpgsql security definer set search_path = respi, pg_temp as $$
  declare answer jsonb;
  begin
    perform set_config('app.network', p_network::text, true), set_config('app.account', coalesce(p_account::text, ''), true);
    if p_account is null then return '{}'::jsonb; end if;
    select jsonb_build_object('name', p.name, 'memberships', jsonb_agg(
             jsonb_build_object('role', m.role, 'unitId', m.unit_id, 'unitCode', u.code) order by m.role, u.code))
           || case when s.id is not null and not s.second_factor
                        and second_factor_wanted(n.settings, n.demo, array_agg(m.role))
                   then '{"wants": "second_factor"}'::jsonb else '{}'::jsonb end
      into answer
      from account a
      join person p on p.account_id = a.id and p.network_id = p_network and p.active and p.accepted_at is not null
      join network n on n.id = p_network
      join membership m on m.account_id = a.id and m.network_id = p_network
       and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
      join unit u on u.id = m.unit_id and u.active
      left join session s on s.id = p_session and s.account_id = p_account and s.network_id = p_network and s.ended_at is null
     where a.id = p_account and a.active and (p_session is null or s.id is not null)
     group by p.id, n.id, s.id;
    return answer;
  end $$;
`;

const ENTER_BEFORE = `
  create or replace function respi.enter(p_network uuid, p_account uuid, p_session uuid) returns jsonb
  language plpgsql security definer set search_path = respi, pg_temp as $$
  declare answer jsonb;
  begin
    perform set_config('app.network', p_network::text, true), set_config('app.account', coalesce(p_account::text, ''), true);
    if p_account is null then return '{}'::jsonb; end if;
    select jsonb_build_object('name', p.name, 'memberships', jsonb_agg(
             jsonb_build_object('role', m.role, 'unitId', m.unit_id, 'unitCode', u.code) order by m.role, u.code))
      into answer
      from account a
      join person p on p.account_id = a.id and p.network_id = p_network and p.active and p.accepted_at is not null
      join membership m on m.account_id = a.id and m.network_id = p_network
       and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
      join unit u on u.id = m.unit_id and u.active
     where a.id = p_account and a.active
       and (p_session is null or exists (select 1 from session s
              where s.id = p_session and s.account_id = p_account and s.network_id = p_network and s.ended_at is null))
     group by p.id;
    return answer;
  end $$;
`;

const FORGET = `
  create or replace function respi.forget_spent_logins(p_before timestamptz) returns integer
  language sql security definer set search_path = respi, pg_temp as
  $$ with attempts as (delete from login_attempt where last_at < p_before returning 1),
          tokens as (delete from refresh_token where expires_at < p_before returning 1),
          invitations as (delete from invitation where expires_at < p_before returning 1),
          challenges as (delete from spent_challenge where expires_at < p_before returning 1)
     select ((select count(*) from attempts) + (select count(*) from tokens) + (select count(*) from invitations)
             + (select count(*) from challenges))::integer $$;
`;

const FORGET_BEFORE = `
  create or replace function respi.forget_spent_logins(p_before timestamptz) returns integer
  language sql security definer set search_path = respi, pg_temp as
  $$ with attempts as (delete from login_attempt where last_at < p_before returning 1),
          tokens as (delete from refresh_token where expires_at < p_before returning 1),
          invitations as (delete from invitation where expires_at < p_before returning 1)
     select ((select count(*) from attempts) + (select count(*) from tokens) + (select count(*) from invitations))::integer $$;
`;
