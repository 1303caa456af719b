import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a sheet was useful, and what was missing. */
export class HearReaders1764103420000 implements MigrationInterface {
  name = 'HearReaders1764103420000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Two numbers for each sheet: nothing of who answered, nor when.
      create table respi.sheet_feedback (
        sheet_id uuid primary key references respi.sheet (id),
        network_id uuid not null references respi.network (id),
        useful integer not null default 0,
        not_useful integer not null default 0,
        -- What its owner has been told of.
        told_not_useful integer not null default 0
      );
      create index sheet_feedback_list_idx on respi.sheet_feedback (network_id, not_useful desc, sheet_id desc);
      ${wall('sheet_feedback')}
      grant select, insert on respi.sheet_feedback to respi_app;
      grant update (useful, not_useful, told_not_useful) on respi.sheet_feedback to respi_app;

      -- What readers missed, as ciphertext and for some months. Whoever has no account writes it and reads none.
      create table respi.sheet_remark (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        sheet_id uuid not null references respi.sheet (id),
        body bytea not null,
        given_on date not null
      );
      create index sheet_remark_sheet_idx on respi.sheet_remark (sheet_id, id);
      create index sheet_remark_day_idx on respi.sheet_remark (network_id, given_on);
      ${wall('sheet_remark')}
      create policy reader_wall on respi.sheet_remark as restrictive for select
        using (nullif(current_setting('app.account', true), '') is not null or current_setting('app.system', true) = 'on');
      grant select, insert, delete on respi.sheet_remark to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.sheet_remark, respi.sheet_feedback');
  }
}
