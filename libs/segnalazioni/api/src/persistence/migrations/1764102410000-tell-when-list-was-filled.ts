import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellWhenListWasFilled1764102410000 implements MigrationInterface {
  name = 'TellWhenListWasFilled1764102410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When the night last went through the cases of a network whose time is over: who reads the list must know how old it is.
      create table respi.retention_night (
        network_id uuid primary key references respi.network (id),
        at timestamptz not null
      );
      ${wall('retention_night')}
      grant select, insert, update on respi.retention_night to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.retention_night');
  }
}
