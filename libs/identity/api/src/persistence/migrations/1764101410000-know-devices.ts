import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowDevices1764101410000 implements MigrationInterface {
  name = 'KnowDevices1764101410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Coarse, for its owner to recognise; null for sessions that were opened before.
      alter table respi.session
        add column browser text,
        add column system text,
        add column shared_computer boolean not null default false;

      -- Where a person has come in before: a keyed digest of the browser's own token, of this person in this network alone, so
      -- that nobody reads from two rows that two people share a computer.
      create table respi.known_device (
        network_id uuid not null references respi.network (id),
        account_id uuid not null references respi.account (id),
        digest bytea not null,
        first_seen_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        constraint known_device_pkey primary key (network_id, account_id, digest)
      );
      ${wall('known_device')}
      grant select, insert, update on respi.known_device to respi_app;
    `);
    await runner.query(FORGET);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FORGET_BEFORE);
    await runner.query(`
      drop table respi.known_device;
      alter table respi.session drop column browser, drop column system, drop column shared_computer;
    `);
  }
}

/** As before, and the devices that nobody has used for as long as a browser keeps their token. */
const FORGET = `
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

const FORGET_BEFORE = `
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
