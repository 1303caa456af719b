import { Injectable } from '@nestjs/common';
import { BOARD_KEPT_MONTHS, BOARD_REMINDED, BOARD_STREAM } from '@respi/content/contract';
import { Database, KeyedDigests, type ScheduledTask, appendToStream } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';

const AT_ONCE = 500;

/** Says of posts that some have not read them in time, once a round; deletes those that are long over. */
@Injectable()
export class TendBoardNightly implements ScheduledTask {
  readonly name = 'tend-board';
  readonly cron = '24 4 * * *';

  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (const { id } of await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()')) {
      if (!signal.aborted) await this.remind(id);
      while (!signal.aborted && (await this.forget(id)) === AT_ONCE);
    }
  }

  /** @returns of how many posts it was said */
  async remind(networkId: string, now: Date = new Date()): Promise<number> {
    return this.database.asSystem(networkId, async (tx) => {
      // Taken and noted in one transaction: two workers, or a night that begins anew, say it once.
      const due = await tx.query<{ id: string }>(
        `update board_post set remind_on = null, reminded_round = round where id in (
           select id from board_post where remind_on <= $1 and withdrawn_at is null and expires_on >= $1
            order by remind_on limit $2 for update skip locked) returning id`,
        [romeDay(now), AT_ONCE],
      );
      for (const { id } of due)
        await appendToStream(tx, this.digests, BOARD_STREAM, id, { type: BOARD_REMINDED, data: {} });
      return due.length;
    });
  }

  /** @returns how many were deleted */
  async forget(networkId: string, now: Date = new Date()): Promise<number> {
    return this.database.asSystem(networkId, async (tx) => {
      const gone = await tx.query(
        `delete from board_post where id in (
           select id from board_post where expires_on < ($1::date - make_interval(months => $2))::date limit $3) returning 1`,
        [romeDay(now), BOARD_KEPT_MONTHS, AT_ONCE],
      );
      return gone.length;
    });
  }
}
