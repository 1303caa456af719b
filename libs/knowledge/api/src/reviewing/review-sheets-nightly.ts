import { Injectable } from '@nestjs/common';
import { Database, type ScheduledTask } from '@respi/shared/api-platform';
import { QueueSheetsOfChange } from '../law/queue-sheets-of-change';
import { MarkForReview } from './mark-for-review';
import { RemindOwners } from './remind-owners';

/** Before the first counter opens: sheets whose review day is past go back to the coordination, and so do those that a changed law left. */
@Injectable()
export class ReviewSheetsNightly implements ScheduledTask {
  readonly name = 'review-sheets';
  readonly cron = '12 4 * * *';

  constructor(
    private readonly database: Database,
    private readonly marking: MarkForReview,
    private readonly law: QueueSheetsOfChange,
    private readonly reminding: RemindOwners,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (const { id } of await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()')) {
      if (signal.aborted) return;
      await this.marking.pastTheirDay(id);
      await this.law.finish(id);
      await this.reminding.of(id);
    }
  }
}
