import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Candidates: what is asked and not answered yet, with how often. */
export class ProposeSheets1764103410000 implements MigrationInterface {
  name = 'ProposeSheets1764103410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How often it was asked for while it was a candidate: what their list is sorted by.
      alter table respi.sheet add column asked integer not null default 0;
      create index sheet_candidate_idx on respi.sheet (network_id, asked desc, id desc) where state = 'candidate';
      alter table respi.public_question
        add column sheet_id uuid constraint public_question_sheet_id_fkey references respi.sheet (id);
      create index public_question_sheet_idx on respi.public_question (sheet_id) where sheet_id is not null;
      grant update (sheet_id) on respi.public_question to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table respi.public_question drop column sheet_id;
      alter table respi.sheet drop column asked;
    `);
  }
}
