import { Injectable } from '@nestjs/common';
import { REMARK_KEPT_MONTHS, SHEET_FEEDBACK_GIVEN } from '@respi/knowledge/contract';
import type { SheetEvent } from '@respi/knowledge/domain';
import { Database, KeyedDigests, type ScheduledTask, type Tx } from '@respi/shared/api-platform';
import { appendSheetEvents } from '../writing/sheet-events';

const AT_ONCE = 500;

/** Once a day: owners hear that a sheet did not help somebody, and words older than some months are forgotten. Counts stay. */
@Injectable()
export class TellOwnersNightly implements ScheduledTask {
  readonly name = 'sheet-feedback';
  readonly cron = '22 4 * * *';

  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (const { id } of await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()')) {
      await this.tell(id);
      while (!signal.aborted && (await this.forget(id, new Date())) === AT_ONCE);
    }
  }

  /** One event a sheet, however many readers. @returns how many sheets */
  async tell(networkId: string): Promise<number> {
    const news = await this.database.asSystem(networkId, (tx) =>
      tx.query<{ sheet_id: string }>(
        'select sheet_id from sheet_feedback where network_id = $1 and not_useful > told_not_useful order by sheet_id',
        [networkId],
      ),
    );
    for (const { sheet_id } of news) await this.database.asSystem(networkId, (tx) => this.one(tx, sheet_id));
    return news.length;
  }

  /** @returns how many were forgotten */
  async forget(networkId: string, now: Date): Promise<number> {
    const gone = await this.database.asSystem(networkId, (tx) =>
      tx.query(
        `delete from sheet_remark where id in (
           select id from sheet_remark
            where network_id = $1 and given_on < ($2::timestamptz - make_interval(months => $3))::date limit $4) returning 1`,
        [networkId, now, REMARK_KEPT_MONTHS, AT_ONCE],
      ),
    );
    return gone.length;
  }

  private async one(tx: Tx, id: string): Promise<void> {
    const row = await tx.one<{ event_seq: number; last_hash: Buffer }>(
      'select event_seq, last_hash from sheet where id = $1 for update',
      [id],
    );
    const feedback = await tx.one<{ more: number }>(
      'select not_useful - told_not_useful as more from sheet_feedback where sheet_id = $1 for update',
      [id],
    );
    if (!row || !feedback || feedback.more <= 0) return;
    const event: SheetEvent = { type: SHEET_FEEDBACK_GIVEN, at: tx.now, by: '', data: { notUseful: feedback.more } };
    const head = await appendSheetEvents(tx, this.digests, id, { seq: row.event_seq, hash: row.last_hash }, [event]);
    await tx.query('update sheet set event_seq = $2, last_hash = $3 where id = $1', [id, head.seq, head.hash]);
    await tx.query('update sheet_feedback set told_not_useful = not_useful where sheet_id = $1', [id]);
  }
}
