import { Injectable } from '@nestjs/common';
import { Database, type ScheduledTask } from '@respi/shared/api-platform';

/** A link that no longer opens anything has no business in the table, sealed or not. */
@Injectable()
export class ForgetMailLinks implements ScheduledTask {
  readonly name = 'forget-mail-links';
  readonly cron = '37 3 * * *';

  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.preNetwork('select respi.forget_mail_links($1)', [new Date()]);
  }
}
