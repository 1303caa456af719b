import { Injectable } from '@nestjs/common';
import { HELPDESK_CLOSED_AFTER_DAYS, HELPDESK_KEPT_MONTHS } from '@respi/content/contract';
import { Database, KeyedDigests, type ScheduledTask } from '@respi/shared/api-platform';
import { recordHelpdesk } from './helpdesk-events';

/** Requests in one go: a night after a year of none holds nobody up. */
const AT_ONCE = 200;

/** Closes what was solved and nobody reopened; erases what was written, a year after the end. */
@Injectable()
export class TidyHelpdesk implements ScheduledTask {
  readonly name = 'tidy-helpdesk';
  readonly cron = '56 3 * * *';

  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (const { id } of await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()')) {
      while (!signal.aborted && (await this.tidy(id, new Date())) === AT_ONCE);
    }
  }

  /** @returns of how many something was closed or erased, in the greater of both */
  async tidy(networkId: string, now: Date): Promise<number> {
    return this.database.asSystem(networkId, async (tx) => {
      const closed = await tx.query<{ id: string }>(
        `update helpdesk_request set state = 'closed', closed_at = $2, version = version + 1
          where id in (select id from helpdesk_request
                        where network_id = $1 and state = 'solved' and solved_at < $2::timestamptz - make_interval(days => $3)
                        limit $4)
         returning id`,
        [networkId, now, HELPDESK_CLOSED_AFTER_DAYS, AT_ONCE],
      );
      for (const { id } of closed) await recordHelpdesk(tx, this.digests, id, 'helpdesk_close', { state: 'closed' });
      const erased = await tx.query<{ id: string }>(
        `update helpdesk_request set body = null, browser = null, erased_at = $2, version = version + 1
          where id in (select id from helpdesk_request
                        where network_id = $1 and closed_at < $2::timestamptz - make_interval(months => $3)
                          and erased_at is null limit $4)
         returning id`,
        [networkId, now, HELPDESK_KEPT_MONTHS, AT_ONCE],
      );
      await tx.query('update helpdesk_message set body = null where request_id = any ($1)', [
        erased.map(({ id }) => id),
      ]);
      return Math.max(closed.length, erased.length);
    });
  }
}
