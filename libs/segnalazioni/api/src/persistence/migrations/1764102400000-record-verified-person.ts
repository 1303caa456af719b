import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordVerifiedPerson1764102400000 implements MigrationInterface {
  name = 'RecordVerifiedPerson1764102400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As what a copy was prepared, and how it was verified that all cases are of one person; null: nothing, or not recorded.
      alter table respi.privacy_record add column format text, add column verified text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table respi.privacy_record drop column format, drop column verified');
  }
}
