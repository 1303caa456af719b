import { Injectable } from '@nestjs/common';
import { Database, type ScheduledTask } from '@respi/shared/api-platform';

const KEPT_MS = 30 * 24 * 3_600_000;

/** The devices of whoever has left, and notices that went out long ago. */
@Injectable()
export class ForgetPushes implements ScheduledTask {
  readonly name = 'forget-pushes';
  readonly cron = '47 3 * * *';

  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.preNetwork('select respi.forget_pushes($1)', [new Date(Date.now() - KEPT_MS)]);
  }
}
