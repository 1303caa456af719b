import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DIRECTORY_TRIGGERS, DROP_FUNCTIONS, PRE_NETWORK_FUNCTIONS } from './pre-network-functions';

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

      -- What is the same wherever a person works: an address and a password. Everything else is each network's own
      -- (respi.person), so that no network learns from an account that it exists elsewhere. The id is random, for a
      -- UUIDv7 would tell when the account was made.
      create table respi.account (
        id uuid primary key,
        email public.citext not null unique,
        password_hash text,
        active boolean not null default true,
        created_at timestamptz not null default now()
      );
      alter table respi.account enable row level security;

      -- A person in one network. Nobody works there before accepting its invitation; a deactivated person needs a new one.
      create table respi.person (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        account_id uuid not null references respi.account (id),
        name text not null,
        active boolean not null default true,
        accepted_at timestamptz,
        last_login_at timestamptz,
        created_at timestamptz not null default now(),
        constraint person_account_key unique (account_id, network_id)
      );
      create index person_name_idx on respi.person (network_id, name collate "it-IT-x-icu", id);
      ${wall('person')}

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
        exists (select 1 from respi.person p where p.account_id = account.id)
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
        used_at timestamptz,
        created_at timestamptz not null default now()
      );
      create index refresh_token_session_idx on respi.refresh_token (session_id);
      ${wall('refresh_token')}

      -- The token is a keyed digest of the id: whoever holds the key and the row can make the link again, a copy of
      -- the table alone cannot. So no queue and no mail table has to carry it.
      create table respi.invitation (
        id uuid primary key,
        token_hash bytea not null unique,
        network_id uuid not null references respi.network (id),
        account_id uuid not null references respi.account (id),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        sent_at timestamptz,
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
    for (const sql of [PRE_NETWORK_FUNCTIONS, DIRECTORY_TRIGGERS]) await runner.query(sql);
    await runner.query(`
      grant select, insert, update on respi.unit, respi.person, respi.membership, respi.session, respi.refresh_token,
        respi.invitation, respi.code_list_entry to respi_app;
      -- Not the password hash: it leaves the table by the named functions alone.
      grant select (id, email, active, created_at) on respi.account to respi_app;
      grant select, update (settings, name, owner) on respi.network to respi_app;
      grant delete on respi.code_list_entry to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy where_it_works on respi.account;
      drop table respi.code_list_entry, respi.login_attempt, respi.invitation, respi.refresh_token, respi.session,
        respi.membership, respi.person, respi.account, respi.unit, respi.network;
    `);
    await runner.query(DROP_FUNCTIONS);
  }
}
