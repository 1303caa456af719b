import type { Database } from '../database/database';
import type { OutboxRelay } from '../outbox/relay';
import type { ScheduledTask } from './scheduled-task';

/** How long the answer to a POST can be asked for again with its Idempotency-Key. */
const ANSWERS_KEPT_MS = 48 * 3_600_000;

export class ForgetOldAnswers implements ScheduledTask {
  readonly name = 'forget-old-answers';
  readonly cron = '17 3 * * *';

  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.preNetwork('select respi.forget_old_answers($1)', [new Date(Date.now() - ANSWERS_KEPT_MS)]);
  }
}

/** Hands over what a relay left behind, should its connection hang without breaking. */
export class SweepOutbox implements ScheduledTask {
  readonly name = 'sweep-outbox';
  readonly cron = '*/5 * * * *';

  constructor(private readonly relay: OutboxRelay) {}

  async run(): Promise<void> {
    await this.relay.sweep();
  }
}
