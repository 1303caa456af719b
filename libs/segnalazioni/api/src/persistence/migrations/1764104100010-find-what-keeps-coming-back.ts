import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindWhatKeepsComingBack1764104100010 implements MigrationInterface {
  name = 'FindWhatKeepsComingBack1764104100010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Open cases that were reopened more than once: the few that a meeting of the network talks of.
      create index segnalazione_relapsed_idx on respi.segnalazione (network_id, lap desc, id)
        where lap > 2 and state in ('submitted', 'in_charge', 'forwarded', 'reply_collected', 'in_validation', 'integration_requested');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index respi.segnalazione_relapsed_idx');
  }
}
