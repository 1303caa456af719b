import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNetworksPeopleAndSessions1764100000000 implements MigrationInterface {
  name = 'CreateNetworksPeopleAndSessions1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table respi.network (
        id uuid primary key,
        slug text not null unique,
        name text not null,
        owner text not null,
        number_prefix text not null,
        host text unique,
        demo boolean not null default false,
        settings jsonb not null default '{}',
        created_at timestamptz not null default now()
      );
      ${wall('network', 'id')}

      create table respi.unit (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        code text not null,
        name text not null,
        kind text not null,
        comune text,
        basin text,
        email text,
        phone text,
        opening_hours text,
        validation_policy text,
        searchable_by text[],
        active boolean not null default true,
        constraint unit_code_key unique (network_id, code)
      );
      ${wall('unit')}

      create table respi.account (
        id uuid primary key,
        email public.citext not null unique,
        name text not null,
        password_hash text,
        active boolean not null default true,
        last_login_at timestamptz,
        created_at timestamptz not null default now()
      );
      alter table respi.account enable row level security;

      create table respi.membership (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        account_id uuid not null references respi.account (id),
        unit_id uuid not null references respi.unit (id),
        role text not null,
        valid_from timestamptz not null default now(),
        valid_to timestamptz
      );
      create index membership_account_idx on respi.membership (account_id, network_id);
      create index membership_unit_idx on respi.membership (unit_id);
      ${wall('membership')}

      -- An account is seen where it works, and nowhere else.
      create policy where_it_works on respi.account using (
        exists (select 1 from respi.membership m where m.account_id = account.id)
        or id = nullif(current_setting('app.account', true), '')::uuid
      );

      create table respi.session (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        account_id uuid not null references respi.account (id),
        created_at timestamptz not null default now(),
        used_at timestamptz not null default now(),
        ended_at timestamptz,
        ended_why text
      );
      create index session_account_idx on respi.session (account_id) where ended_at is null;
      ${wall('session')}

      create table respi.refresh_token (
        token_hash bytea primary key,
        network_id uuid not null references respi.network (id),
        session_id uuid not null references respi.session (id),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index refresh_token_session_idx on respi.refresh_token (session_id);
      ${wall('refresh_token')}

      create table respi.invitation (
        token_hash bytea primary key,
        network_id uuid not null references respi.network (id),
        account_id uuid not null references respi.account (id),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index invitation_account_idx on respi.invitation (account_id);
      ${wall('invitation')}

      -- Attempts are counted by keyed digest: neither addresses nor e-mails are kept.
      create table respi.login_attempt (
        subject bytea primary key,
        failures integer not null,
        last_at timestamptz not null
      );
      alter table respi.login_attempt enable row level security;

      create table respi.code_list_entry (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        list text not null,
        code text not null,
        label text not null,
        position integer not null default 0,
        valid_from date,
        valid_to date,
        data jsonb not null default '{}'
      );
      create index code_list_entry_list_idx on respi.code_list_entry (network_id, list, position);
      create unique index code_list_entry_code_key on respi.code_list_entry
        (network_id, list, code, coalesce(valid_from, '-infinity'::date));
      ${wall('code_list_entry')}
    `);
    await runner.query(FUNCTIONS);
    await runner.query(`
      grant select, insert, update on respi.unit, respi.account, respi.membership, respi.session, respi.refresh_token,
        respi.invitation, respi.code_list_entry to respi_app;
      grant select, update (settings, name, owner) on respi.network to respi_app;
      grant delete on respi.code_list_entry to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function respi.enter(uuid, uuid, uuid);
      drop function respi.find_network(text);
      drop function respi.list_networks();
      drop function respi.account_for_login(text);
      drop function respi.networks_of_account(uuid);
      drop function respi.session_of_refresh_token(bytea);
      drop function respi.invitation_by_token(bytea);
      drop function respi.account_by_email(text);
      drop function respi.login_failures(bytea[]);
      drop function respi.record_login(bytea[], boolean);
      drop policy where_it_works on respi.account;
      drop table respi.code_list_entry, respi.login_attempt, respi.invitation, respi.refresh_token, respi.session,
        respi.membership, respi.account, respi.unit, respi.network;
    `);
  }
}

// The pre-network look-ups: everything that must be read before a network is known goes through one of these, and
// nothing else does (docs/adr/0004-two-walls.md lists them). Each is owned by the migration role and pins its search_path.
const FUNCTIONS = `
  -- Enter a network for the length of the transaction. Without an account: the public. With one: the memberships that
  -- hold now, or null when session, account or every membership is gone.
  create function respi.enter(p_network uuid, p_account uuid, p_session uuid) returns jsonb
  language plpgsql security definer set search_path = respi, pg_temp as $$
  declare answer jsonb;
  begin
    perform set_config('app.network', p_network::text, true), set_config('app.account', coalesce(p_account::text, ''), true);
    if p_account is null then return '{}'::jsonb; end if;
    select jsonb_build_object('name', a.name, 'memberships', jsonb_agg(
             jsonb_build_object('role', m.role, 'unitId', m.unit_id, 'unitCode', u.code) order by m.role, u.code))
      into answer
      from account a
      join membership m on m.account_id = a.id and m.network_id = p_network
       and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
      join unit u on u.id = m.unit_id
     where a.id = p_account and a.active
       and (p_session is null or exists (select 1 from session s
              where s.id = p_session and s.account_id = p_account and s.network_id = p_network and s.ended_at is null))
     group by a.id;
    return answer;
  end $$;

  create function respi.find_network(p_slug text) returns table (id uuid, slug text, name text, owner text, host text, demo boolean, settings jsonb)
  language sql stable security definer set search_path = respi, pg_temp as
  $$ select id, slug, name, owner, host, demo, settings from network where slug = p_slug or host = p_slug $$;

  create function respi.list_networks() returns table (id uuid, slug text, name text, host text)
  language sql stable security definer set search_path = respi, pg_temp as
  $$ select id, slug, name, host from network order by name $$;

  create function respi.account_for_login(p_email text) returns table (id uuid, password_hash text)
  language sql stable security definer set search_path = respi, public, pg_temp as
  $$ select id, password_hash from account where email = p_email::citext and active $$;

  create function respi.account_by_email(p_email text) returns uuid
  language sql stable security definer set search_path = respi, public, pg_temp as
  $$ select id from account where email = p_email::citext $$;

  create function respi.networks_of_account(p_account uuid) returns table (id uuid, slug text, name text)
  language sql stable security definer set search_path = respi, pg_temp as
  $$ select distinct n.id, n.slug, n.name from network n join membership m on m.network_id = n.id
      where m.account_id = p_account and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()) order by n.name $$;

  create function respi.session_of_refresh_token(p_hash bytea)
  returns table (session_id uuid, network_id uuid, account_id uuid, expires_at timestamptz, used_at timestamptz, ended_at timestamptz)
  language sql stable security definer set search_path = respi, pg_temp as
  $$ select s.id, s.network_id, s.account_id, t.expires_at, t.used_at, s.ended_at
       from refresh_token t join session s on s.id = t.session_id where t.token_hash = p_hash $$;

  create function respi.invitation_by_token(p_hash bytea)
  returns table (network_id uuid, account_id uuid, expires_at timestamptz, used_at timestamptz)
  language sql stable security definer set search_path = respi, pg_temp as
  $$ select network_id, account_id, expires_at, used_at from invitation where token_hash = p_hash $$;

  create function respi.login_failures(p_subjects bytea[]) returns table (subject bytea, failures integer, last_at timestamptz)
  language sql stable security definer set search_path = respi, pg_temp as
  $$ select subject, failures, last_at from login_attempt where subject = any (p_subjects) $$;

  create function respi.record_login(p_subjects bytea[], p_success boolean) returns void
  language plpgsql security definer set search_path = respi, pg_temp as $$
  begin
    if p_success then
      delete from login_attempt where subject = any (p_subjects);
    else
      insert into login_attempt as t select s, 1, now() from unnest(p_subjects) s
        on conflict (subject) do update set
          failures = case when t.last_at < now() - interval '1 day' then 1 else t.failures + 1 end, last_at = now();
    end if;
  end $$;

  revoke all on function respi.enter, respi.find_network, respi.list_networks, respi.account_for_login, respi.account_by_email,
    respi.networks_of_account, respi.session_of_refresh_token, respi.invitation_by_token, respi.login_failures,
    respi.record_login from public;
  grant execute on function respi.enter, respi.find_network, respi.list_networks, respi.account_for_login, respi.account_by_email,
    respi.networks_of_account, respi.session_of_refresh_token, respi.invitation_by_token, respi.login_failures,
    respi.record_login to respi_app;
`;
