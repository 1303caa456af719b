import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LinkContinuedCases1764100230000 implements MigrationInterface {
  name = 'LinkContinuedCases1764100230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index segnalazione_continues_idx on respi.segnalazione (continues) where continues is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index respi.segnalazione_continues_idx;`);
  }
}
