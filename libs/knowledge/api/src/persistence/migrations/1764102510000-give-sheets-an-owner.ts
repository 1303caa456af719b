import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who answers for a sheet and is reminded of it: who drafted it, until it is entrusted to somebody else. */
export class GiveSheetsAnOwner1764102510000 implements MigrationInterface {
  name = 'GiveSheetsAnOwner1764102510000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table respi.sheet
        add column owner_id uuid,
        -- The review day that its owner was last reminded of, and how many days ahead.
        add column reminded_of date,
        add column reminded_days integer;
      update respi.sheet s set owner_id = e.actor_id
        from respi.event e
       where e.stream_id = s.id and e.seq = 1 and e.type = 'sheet_drafted' and e.actor_kind = 'person';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table respi.sheet drop column owner_id, drop column reminded_of, drop column reminded_days;
    `);
  }
}
