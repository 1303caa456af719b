import { Injectable } from '@nestjs/common';
import { QUESTION_KEPT_MONTHS } from '@respi/knowledge/contract';
import { Database, type ScheduledTask } from '@respi/shared/api-platform';
import { FORM_OLDEST_MS } from '@respi/shared/kernel';

/** Rows in one statement: a night after a year of flooding holds nobody up. */
const AT_ONCE = 500;

/** What the public asked and was told, a year after the answer; forms that were sent. That there was a question stays. */
@Injectable()
export class ForgetQuestionsNightly implements ScheduledTask {
  readonly name = 'forget-questions';
  readonly cron = '48 3 * * *';

  constructor(private readonly database: Database) {}

  async run(signal: AbortSignal): Promise<void> {
    for (const { id } of await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()')) {
      while (!signal.aborted && (await this.forget(id, new Date())) === AT_ONCE);
    }
  }

  /** @returns how many questions were erased */
  async forget(networkId: string, now: Date): Promise<number> {
    return this.database.asSystem(networkId, async (tx) => {
      await tx.query('delete from spent_form where spent_at < $1', [new Date(now.getTime() - 2 * FORM_OLDEST_MS)]);
      const erased = await tx.query(
        `update public_question set body = null, answer = null, sheets = '{}', erased_at = $1
          where id in (select id from public_question
                        where answered_at < $1::timestamptz - make_interval(months => $2) and erased_at is null limit $3)
         returning 1`,
        [now, QUESTION_KEPT_MONTHS, AT_ONCE],
      );
      return erased.length;
    });
  }
}
