import { Injectable } from '@nestjs/common';
import { Database, type ScheduledTask } from '@respi/shared/api-platform';
import { forgetUnanswered } from '../persistence/unanswered-store';
import { romeDay } from '@respi/shared/kernel';

const DAY_MS = 86_400_000;
/** A text that only one person asked goes after a season; any goes when nobody has asked it for a year. */
const UNSEEN_DAYS = 60;
const ANY_DAYS = 365;
const UNSEEN_AT_MOST = 5_000;

/** Searches without result are kept as long as they say what to write. */
@Injectable()
export class ForgetUnansweredNightly implements ScheduledTask {
  readonly name = 'forget-unanswered-searches';
  readonly cron = '32 4 * * *';

  constructor(private readonly database: Database) {}

  async run(signal: AbortSignal): Promise<void> {
    for (const { id } of await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()')) {
      if (signal.aborted) return;
      await this.database.asSystem(id, (tx) =>
        forgetUnanswered(tx, { unseen: ago(tx.now, UNSEEN_DAYS), any: ago(tx.now, ANY_DAYS) }, UNSEEN_AT_MOST),
      );
    }
  }
}

function ago(now: Date, days: number): string {
  return romeDay(new Date(now.getTime() - days * DAY_MS));
}
