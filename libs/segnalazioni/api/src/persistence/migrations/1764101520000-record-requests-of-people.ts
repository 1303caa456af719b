import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordRequestsOfPeople1764101520000 implements MigrationInterface {
  name = 'RecordRequestsOfPeople1764101520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What people asked of their own data, and what became of it: codes and ids, nobody's name. Appended, never changed.
      create table respi.privacy_record (
        id uuid primary key,
        network_id uuid not null references respi.network (id),
        at timestamptz not null,
        by_id uuid not null,
        asked_by text not null,
        asked_on date not null,
        "right" text not null,
        cases jsonb not null
      );
      create index privacy_record_newest_idx on respi.privacy_record (network_id, id desc);
      ${wall('privacy_record')}
      grant select, insert on respi.privacy_record to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.privacy_record');
  }
}
