import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests about the portal itself, and what a public body must say of its site. */
export class HelpWithThePortal1764103800000 implements MigrationInterface {
  name = 'HelpWithThePortal1764103800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table respi.helpdesk_request (
        id uuid primary key,
        network_id uuid not null constraint helpdesk_request_network_id_fkey references respi.network (id),
        state text not null default 'open',
        kind text not null,
        page text,
        -- Ciphertext, erased a year after the end.
        body bytea,
        browser bytea,
        -- null: from outside. Whoever has the receipt reads the answer.
        asked_by uuid,
        receipt bytea,
        opened_at timestamptz not null,
        due_on date not null,
        answered_at timestamptz,
        solved_at timestamptz,
        closed_at timestamptz,
        is_case boolean not null default false,
        taken_by uuid,
        erased_at timestamptz,
        version integer not null default 1,
        constraint helpdesk_request_receipt_key unique (network_id, receipt)
      );
      create index helpdesk_request_waiting_idx on respi.helpdesk_request (network_id, due_on, id)
        where state not in ('solved', 'closed');
      create index helpdesk_request_done_idx on respi.helpdesk_request (network_id, id) where state in ('solved', 'closed');
      create index helpdesk_request_own_idx on respi.helpdesk_request (network_id, asked_by, id);
      create index helpdesk_request_to_close_idx on respi.helpdesk_request (network_id, solved_at) where state = 'solved';
      create index helpdesk_request_to_erase_idx on respi.helpdesk_request (network_id, closed_at)
        where closed_at is not null and erased_at is null;
      ${wall('helpdesk_request')}
      -- Without an account a request is there only for whoever has said its receipt.
      create policy receipt_wall on respi.helpdesk_request as restrictive for select
        using (nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on'
               or encode(receipt, 'hex') = current_setting('app.receipt', true));
      grant select, insert on respi.helpdesk_request to respi_app;
      grant update (state, body, browser, answered_at, solved_at, closed_at, is_case, taken_by, erased_at, version)
        on respi.helpdesk_request to respi_app;

      create table respi.helpdesk_message (
        id uuid primary key,
        network_id uuid not null constraint helpdesk_message_network_id_fkey references respi.network (id),
        request_id uuid not null constraint helpdesk_message_request_id_fkey references respi.helpdesk_request (id),
        side text not null,
        by_id uuid not null,
        at timestamptz not null,
        body bytea
      );
      create index helpdesk_message_request_idx on respi.helpdesk_message (request_id, id);
      ${wall('helpdesk_message')}
      -- Read with the request that it belongs to, and by nobody else.
      create policy request_wall on respi.helpdesk_message as restrictive for select
        using (exists (select 1 from respi.helpdesk_request r where r.id = request_id));
      grant select, insert on respi.helpdesk_message to respi_app;
      grant update (body) on respi.helpdesk_message to respi_app;

      -- What a body says of its site. A version is never changed: what was declared on a day stays readable.
      create table respi.duty_document (
        network_id uuid not null constraint duty_document_network_id_fkey references respi.network (id),
        subject text not null,
        version integer not null,
        content jsonb not null,
        written_by uuid not null,
        written_at timestamptz not null,
        constraint duty_document_pkey primary key (network_id, subject, version)
      );
      ${wall('duty_document')}
      grant select, insert on respi.duty_document to respi_app;
      create trigger duty_document_noted after insert on respi.duty_document
        for each row execute function respi.note_published_set();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table respi.duty_document; drop table respi.helpdesk_message; drop table respi.helpdesk_request;',
    );
  }
}
