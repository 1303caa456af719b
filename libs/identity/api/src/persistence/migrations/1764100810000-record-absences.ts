import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordAbsences1764100810000 implements MigrationInterface {
  name = 'RecordAbsences1764100810000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who is away from day to day, and who hears in their place. One that is called off stays, with its time.
      create table respi.absence (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        account_id uuid not null references respi.account (id),
        from_day date not null,
        to_day date not null,
        substitute_id uuid not null references respi.account (id),
        created_by uuid not null,
        created_at timestamptz not null,
        ended_at timestamptz
      );
      create index absence_account_idx on respi.absence (network_id, account_id, to_day);
      ${wall('absence')}
      grant select, insert, update on respi.absence to respi_app;
      create trigger tell_directory after insert or update on respi.absence
        for each row execute function respi.tell_directory('network_id');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.absence');
  }
}
