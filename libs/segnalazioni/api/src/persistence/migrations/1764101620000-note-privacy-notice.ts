import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotePrivacyNotice1764101620000 implements MigrationInterface {
  name = 'NotePrivacyNotice1764101620000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How the person was told what happens with their data, in which language, which version of the text; null: not recorded.
      alter table respi.segnalazione
        add column notice_way text,
        add column notice_language text,
        add column notice_version integer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table respi.segnalazione drop column notice_way, drop column notice_language, drop column notice_version;
    `);
  }
}
