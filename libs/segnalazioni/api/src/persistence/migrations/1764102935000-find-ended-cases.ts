import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindEndedCases1764102935000 implements MigrationInterface {
  name = 'FindEndedCases1764102935000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Cases that are over and not erased, the longest over first: who asks what the next night brings looks at so many
      -- of them. No case that somebody works on is in it.
      create index segnalazione_ended_idx on respi.segnalazione (network_id, state_since, id)
        where erased_at is null and state in ('answered', 'closed', 'withdrawn', 'declined', 'merged');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index respi.segnalazione_ended_idx');
  }
}
