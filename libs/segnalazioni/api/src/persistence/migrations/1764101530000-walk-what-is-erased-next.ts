import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WalkWhatIsErasedNext1764101530000 implements MigrationInterface {
  name = 'WalkWhatIsErasedNext1764101530000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In the order of the list: a hold that ends later moves the day.
      drop index respi.retention_case_day_idx;
      create index retention_case_next_idx on respi.retention_case (network_id, greatest(erase_on, held_until + 1), case_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index respi.retention_case_next_idx;
      create index retention_case_day_idx on respi.retention_case (network_id, erase_on, case_id);
    `);
  }
}
