import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const INSIDE = `(nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on')`;

/** Documents of the network with their versions, and the files in parts, each a box of its own. */
export class KeepAnArchive1764104000000 implements MigrationInterface {
  name = 'KeepAnArchive1764104000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a network uses of its room: files on their way count from their beginning.
      create table respi.archive_room (
        network_id uuid primary key constraint archive_room_network_id_fkey references respi.network (id),
        bytes bigint not null,
        documents integer not null
      );
      ${wall('archive_room')}
      create policy bench_wall on respi.archive_room as restrictive for all using (${INSIDE}) with check (true);
      grant select, insert, update on respi.archive_room to respi_app;

      create table respi.archive_file (
        id uuid primary key,
        network_id uuid not null constraint archive_file_network_id_fkey references respi.network (id),
        account_id uuid not null,
        size integer not null,
        -- Keyed, of its SHA-256: tells the same content, and nothing of it.
        digest bytea not null,
        -- As its bytes say, once they are all here.
        type text,
        -- Belongs to a version. What does not after a day is deleted.
        filed boolean not null default false,
        began_at timestamptz not null
      );
      create index archive_file_digest_idx on respi.archive_file (network_id, digest);
      create unique index archive_file_content_key on respi.archive_file (network_id, digest) where type is not null;
      create index archive_file_left_idx on respi.archive_file (network_id, began_at) where not filed;
      ${wall('archive_file')}
      grant select, insert, update, delete on respi.archive_file to respi_app;

      create table respi.archive_part (
        file_id uuid not null constraint archive_part_file_id_fkey references respi.archive_file (id) on delete cascade,
        n integer not null,
        network_id uuid not null constraint archive_part_network_id_fkey references respi.network (id),
        body bytea not null,
        constraint archive_part_pkey primary key (file_id, n)
      );
      create index archive_part_network_idx on respi.archive_part (network_id);
      -- Boxes do not get smaller.
      alter table respi.archive_part alter column body set storage external;
      ${wall('archive_part')}
      grant select, insert, update, delete on respi.archive_part to respi_app;

      create table respi.archive_document (
        id uuid primary key,
        network_id uuid not null constraint archive_document_network_id_fkey references respi.network (id),
        kind text not null,
        title text not null,
        summary text not null,
        dated date not null,
        office text,
        topic text,
        language text not null,
        audience text not null,
        appointment_id uuid constraint archive_document_appointment_id_fkey references respi.appointment (id),
        current_version integer not null,
        -- Every word by which it is found, folded.
        words text not null,
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        -- A box: it may say whom a document named.
        withdrawn_because bytea,
        changed_at timestamptz not null,
        version integer not null default 1
      );
      create index archive_document_list_idx on respi.archive_document (network_id, dated, id);
      create index archive_document_appointment_idx on respi.archive_document (appointment_id);
      create index archive_document_withdrawn_idx on respi.archive_document (network_id, withdrawn_at)
        where withdrawn_at is not null;
      ${wall('archive_document')}
      create policy audience_wall on respi.archive_document as restrictive for all
        using ((audience = 'pubblica' and withdrawn_at is null) or ${INSIDE}) with check (true);
      grant select, insert, update, delete on respi.archive_document to respi_app;
      -- Kept pages of the portal go out of date with what the public reads, and not with the rest.
      create trigger archive_document_noted after insert on respi.archive_document
        for each row when (new.audience = 'pubblica') execute function respi.note_published_set();
      create trigger archive_document_change_noted after update on respi.archive_document
        for each row when (old.audience = 'pubblica' or new.audience = 'pubblica')
        execute function respi.note_published_set();

      create table respi.archive_version (
        document_id uuid not null
          constraint archive_version_document_id_fkey references respi.archive_document (id) on delete cascade,
        version integer not null,
        network_id uuid not null constraint archive_version_network_id_fkey references respi.network (id),
        file_id uuid not null constraint archive_version_file_id_fkey references respi.archive_file (id),
        -- What changed: a box, among colleagues people are called by name.
        note bytea,
        by_id uuid,
        at timestamptz not null,
        constraint archive_version_pkey primary key (document_id, version),
        constraint archive_version_file_key unique (file_id)
      );
      create index archive_version_network_idx on respi.archive_version (network_id);
      ${wall('archive_version')}
      grant select, insert, delete on respi.archive_version to respi_app;

      -- Of a document that the public reads the version in force, and of files what stands in such a version.
      create policy audience_wall on respi.archive_version as restrictive for all
        using (${INSIDE} or exists (select 1 from respi.archive_document d
                                     where d.id = document_id and d.current_version = archive_version.version))
        with check (true);
      create policy audience_wall on respi.archive_file as restrictive for all
        using (${INSIDE} or exists (select 1 from respi.archive_version v where v.file_id = archive_file.id)) with check (true);
      create policy audience_wall on respi.archive_part as restrictive for all
        using (${INSIDE} or exists (select 1 from respi.archive_version v where v.file_id = archive_part.file_id)) with check (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy audience_wall on respi.archive_part;
      drop policy audience_wall on respi.archive_file;
      drop table respi.archive_version, respi.archive_document, respi.archive_part, respi.archive_file, respi.archive_room;
    `);
  }
}
