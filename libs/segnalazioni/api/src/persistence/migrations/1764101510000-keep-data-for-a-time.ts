import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepDataForATime1764101510000 implements MigrationInterface {
  name = 'KeepDataForATime1764101510000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Cases whose time is over: they stand here to be looked at before they are erased.
      create table respi.retention_case (
        case_id uuid primary key references respi.segnalazione (id),
        network_id uuid not null references respi.network (id),
        ending text not null,
        ended_on date not null,
        entered_on date not null,
        erase_on date not null,
        held_until date,
        held_by uuid,
        hold_reason text,
        version integer not null default 1
      );
      create index retention_case_day_idx on respi.retention_case (network_id, erase_on, case_id);
      ${wall('retention_case')}
      grant select, insert, update, delete on respi.retention_case to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.retention_case');
  }
}
