import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The services of the wider network, each with the body that gives it, and when somebody last said that it is still so. */
export class KeepADirectoryOfServices1764103600000 implements MigrationInterface {
  name = 'KeepADirectoryOfServices1764103600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table respi.directory_organization (
        id uuid primary key,
        network_id uuid not null constraint directory_organization_network_id_fkey references respi.network (id),
        name text not null,
        description text,
        url text,
        -- Code of the body of the network that it is, if it is one.
        organisation text
      );
      create unique index directory_organization_name_key on respi.directory_organization (network_id, lower(name));
      ${wall('directory_organization')}
      grant select, insert, update on respi.directory_organization to respi_app;

      create table respi.directory_service (
        id uuid primary key,
        network_id uuid not null constraint directory_service_network_id_fkey references respi.network (id),
        organization_id uuid not null
          constraint directory_service_organization_id_fkey references respi.directory_organization (id),
        slug text not null,
        -- Its key in files.
        code text,
        -- Code of the unit whose people keep it.
        unit text,
        name text not null,
        kind text not null,
        status text not null,
        cities text[] not null default '{}',
        content jsonb not null,
        -- Every word by which it is found, folded.
        words text not null,
        assured_on date,
        assured_by uuid,
        assured_for text,
        -- When its people were last asked to confirm it, since somebody did.
        reminded_on date,
        proposal jsonb,
        proposed_by uuid,
        proposed_at timestamptz,
        refusal text,
        changed_at timestamptz not null,
        version integer not null default 1,
        constraint directory_service_slug_key unique (network_id, slug),
        constraint directory_service_code_key unique (network_id, code)
      );
      create index directory_service_list_idx on respi.directory_service (network_id, lower(name), id);
      create index directory_service_organization_idx on respi.directory_service (organization_id);
      create index directory_service_assured_idx on respi.directory_service (network_id, assured_on);
      ${wall('directory_service')}
      grant select, insert, update on respi.directory_service to respi_app;
      -- Its pages are kept like those of the sheets.
      create trigger directory_service_noted after insert or update on respi.directory_service
        for each row execute function respi.note_published_set();
      create trigger directory_organization_noted after update on respi.directory_organization
        for each row execute function respi.note_published_set();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.directory_service; drop table respi.directory_organization;');
  }
}
