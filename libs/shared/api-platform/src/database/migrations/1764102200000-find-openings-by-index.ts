import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindOpeningsByIndex1764102200000 implements MigrationInterface {
  name = 'FindOpeningsByIndex1764102200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The last time that somebody was shown whom a case is about. A plan made while the log is young would read all of
      -- it, and is kept for as long as its connection; this one can only go by access_record_opening_idx.
      create function respi.identity_opening(p_account uuid, p_subject uuid, p_from timestamptz, p_to timestamptz)
      returns timestamptz language plpgsql stable set search_path = respi, pg_temp set enable_seqscan = off as $$
      begin
        return (select max(at) from access_record
                 where account_id = p_account and subject_id = p_subject and act = 'identity_shown'
                   and at > p_from and at <= p_to);
      end $$;
      revoke all on function respi.identity_opening from public;
      grant execute on function respi.identity_opening to respi_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function respi.identity_opening(uuid, uuid, timestamptz, timestamptz)');
  }
}
