import { wall } from '@respi/shared/api-platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepPrivacyNotices1764101610000 implements MigrationInterface {
  name = 'KeepPrivacyNotices1764101610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What people are told about their data, by language. A version is never changed: cases name it.
      create table respi.privacy_notice (
        network_id uuid not null references respi.network (id),
        language text not null,
        version integer not null,
        valid_from date not null,
        text text not null,
        created_by uuid not null,
        created_at timestamptz not null,
        primary key (network_id, language, version)
      );
      ${wall('privacy_notice')}
      grant select, insert on respi.privacy_notice to respi_app;
      create trigger tell_directory after insert on respi.privacy_notice
        for each row execute function respi.tell_directory('network_id');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table respi.privacy_notice');
  }
}
