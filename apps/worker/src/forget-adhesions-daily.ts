import { Injectable } from '@nestjs/common';
import { ForgetAdhesions } from '@respi/identity/api';
import type { ScheduledTask } from '@respi/shared/api-platform';

@Injectable()
export class ForgetAdhesionsDaily implements ScheduledTask {
  readonly name = 'forget-adhesions';
  readonly cron = '37 3 * * *';

  constructor(private readonly adhesions: ForgetAdhesions) {}

  async run(): Promise<void> {
    await this.adhesions.run(new Date());
  }
}
