import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeQuestionsOfThePublic1764102600000 implements MigrationInterface {
  name = 'TakeQuestionsOfThePublic1764102600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A question that somebody without an account asked, and its answer. Both are ciphertext, and erased a year later; that
      -- there was one stays. Whoever asked is known by a keyed digest of their receipt alone.
      create table respi.public_question (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        state text not null default 'waiting',
        language text not null,
        body bytea,
        receipt bytea not null,
        answer bytea,
        closed_as text,
        sheets uuid[] not null default '{}',
        office text,
        asked_at timestamptz not null,
        answered_at timestamptz,
        answered_by uuid,
        erased_at timestamptz,
        version integer not null default 1,
        constraint public_question_receipt_key unique (network_id, receipt)
      );
      create index public_question_state_idx on respi.public_question (network_id, state, id);
      create index public_question_to_erase_idx on respi.public_question (network_id, answered_at)
        where answered_at is not null and erased_at is null;
      ${wall('public_question')}
      -- Without an account a question is there only for whoever has said its receipt.
      create policy receipt_wall on respi.public_question as restrictive for select
        using (nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on'
               or encode(receipt, 'hex') = current_setting('app.receipt', true));
      grant select, insert on respi.public_question to respi_app;
      grant update (state, body, answer, closed_as, sheets, office, answered_at, answered_by, erased_at, version)
        on respi.public_question to respi_app;

      -- Forms that were sent: each is sent once. Forgotten when they would be too old anyway.
      create table respi.spent_form (
        network_id uuid not null references respi.network (id),
        digest bytea not null,
        spent_at timestamptz not null,
        primary key (network_id, digest)
      );
      create index spent_form_at_idx on respi.spent_form (network_id, spent_at);
      ${wall('spent_form')}
      grant select, insert, delete on respi.spent_form to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.spent_form, respi.public_question');
  }
}
