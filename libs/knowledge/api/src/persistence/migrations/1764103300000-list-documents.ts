import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of the documents of procedures, and how often offices ask for which. */
export class ListDocuments1764103300000 implements MigrationInterface {
  name = 'ListDocuments1764103300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table respi.checklist (
        id uuid primary key,
        network_id uuid not null constraint checklist_network_id_fkey references respi.network (id),
        procedure text not null,
        -- Empty: for every office, for every kind of permit.
        office text not null default '',
        permit text not null default '',
        number integer not null,
        state text not null,
        offices text[] not null,
        items jsonb not null,
        writers uuid[] not null,
        validations jsonb not null default '[]',
        valid_from date,
        valid_to date,
        notice text,
        updated_at timestamptz not null,
        version integer not null default 1,
        constraint checklist_number_key unique (network_id, procedure, office, permit, number)
      );
      -- One version of a scope is written at a time, and one is the last in force.
      create unique index checklist_bench_key on respi.checklist (network_id, procedure, office, permit)
        where state in ('draft', 'in_review', 'validated');
      create unique index checklist_in_force_key on respi.checklist (network_id, procedure, office, permit) where state = 'in_force';
      create index checklist_list_idx on respi.checklist (network_id, procedure, id);
      create index checklist_state_idx on respi.checklist (network_id, state, procedure, id);
      ${wall('checklist')}
      -- Without an account a list is there once it has a day, and while nobody took it back.
      create policy bench_wall on respi.checklist as restrictive for select
        using (nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on'
               or (valid_from is not null and state in ('in_force', 'superseded')));
      grant select, insert on respi.checklist to respi_app;
      grant update (state, offices, items, writers, validations, valid_from, valid_to, notice, updated_at, version)
        on respi.checklist to respi_app;
      create trigger checklist_noted after insert or update or delete on respi.checklist
        for each row execute function respi.note_published_set();

      -- How often an office asked for what, by month. Figures alone: they stay when the cases are erased.
      create table respi.document_request (
        network_id uuid not null constraint document_request_network_id_fkey references respi.network (id),
        procedure text not null,
        month date not null,
        office text not null,
        -- An item of a list by its id, a document of none by its code, requests in all, requests in which none was found.
        kind text not null,
        what text not null default '',
        count integer not null default 1,
        constraint document_request_pkey primary key (network_id, procedure, month, office, kind, what)
      );
      ${wall('document_request')}
      grant select, insert, update on respi.document_request to respi_app;

      -- Which were counted already, by a keyed digest: an event may come twice. Forgotten when none can any more.
      create table respi.document_request_seen (
        network_id uuid not null constraint document_request_seen_network_id_fkey references respi.network (id),
        digest bytea not null,
        on_day date not null,
        constraint document_request_seen_pkey primary key (network_id, digest)
      );
      create index document_request_seen_day_idx on respi.document_request_seen (network_id, on_day);
      ${wall('document_request_seen')}
      grant select, insert, delete on respi.document_request_seen to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.document_request_seen, respi.document_request, respi.checklist');
  }
}
