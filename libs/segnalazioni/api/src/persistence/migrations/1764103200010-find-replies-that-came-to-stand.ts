import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The night walks the replies in the order in which they came to stand, to hold them against one another. */
export class FindRepliesThatCameToStand1764103200010 implements MigrationInterface {
  name = 'FindRepliesThatCameToStand1764103200010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index reply_settled_idx on respi.reply (network_id, (greatest(released_at, validated_at)), id)
        where released_at is not null and withdrawn_at is null and validation in ('approved', 'corrected', 'not_required');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index respi.reply_settled_idx');
  }
}
