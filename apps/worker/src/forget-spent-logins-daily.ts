import { Injectable } from '@nestjs/common';
import { ForgetSpentLogins } from '@respi/identity/api';
import type { ScheduledTask } from '@respi/shared/api-platform';

@Injectable()
export class ForgetSpentLoginsDaily implements ScheduledTask {
  readonly name = 'forget-spent-logins';
  readonly cron = '27 3 * * *';

  constructor(private readonly spent: ForgetSpentLogins) {}

  async run(): Promise<void> {
    await this.spent.run(new Date());
  }
}
