import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowOrganisations1764101100000 implements MigrationInterface {
  name = 'KnowOrganisations1764101100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A body of the network. One that leaves keeps its row, with its last day: what it owned still says whose it was.
      create table respi.organisation (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        code text not null,
        name text not null,
        kind text not null,
        ipa_code text,
        owner boolean not null,
        manager boolean not null,
        email text,
        phone text,
        ended_on date,
        created_at timestamptz not null,
        version integer not null default 1,
        constraint organisation_code_key unique (network_id, code)
      );
      create index organisation_name_idx on respi.organisation (network_id, name collate "it-IT-x-icu", id);
      ${wall('organisation')}
      grant select, insert, update on respi.organisation to respi_app;

      -- By what it belongs to the network. Never deleted: what was agreed, and until when, is asked years later.
      create table respi.organisation_protocol (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        organisation_id uuid not null references respi.organisation (id),
        version text not null,
        signed_on date not null,
        expires_on date,
        tacit_renewal boolean not null,
        ended_on date,
        created_at timestamptz not null
      );
      create index organisation_protocol_organisation_idx on respi.organisation_protocol (organisation_id, signed_on);
      ${wall('organisation_protocol')}
      grant select, insert, update on respi.organisation_protocol to respi_app;

      alter table respi.unit
        add address text,
        add channels text[] not null default '{}',
        add organisation_id uuid constraint unit_organisation_id_fkey references respi.organisation (id),
        add manager_id uuid constraint unit_manager_id_fkey references respi.organisation (id);

      -- When a unit is open to the public and at work behind it, from day to day: one row at most for each start.
      create table respi.unit_hours (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        unit_id uuid not null references respi.unit (id),
        desk text not null,
        from_day date not null,
        to_day date,
        week jsonb not null,
        constraint unit_hours_start_key unique (unit_id, desk, from_day)
      );
      ${wall('unit_hours')}
      grant select, insert, update on respi.unit_hours to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table respi.unit_hours;
      alter table respi.unit drop manager_id, drop organisation_id, drop channels, drop address;
      drop table respi.organisation_protocol;
      drop table respi.organisation;
    `);
  }
}
