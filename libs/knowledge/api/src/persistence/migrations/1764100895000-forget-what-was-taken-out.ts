import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was taken out of a sheet as personal data leaves its earlier versions too: their words may be overwritten. */
export class ForgetWhatWasTakenOut1764100895000 implements MigrationInterface {
  name = 'ForgetWhatWasTakenOut1764100895000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant update (content) on respi.sheet_version to respi_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke update (content) on respi.sheet_version from respi_app');
  }
}
