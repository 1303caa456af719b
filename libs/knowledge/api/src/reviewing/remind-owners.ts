import { Injectable } from '@nestjs/common';
import { REMINDED_DAYS, SHEET_REVIEW_ANNOUNCED } from '@respi/knowledge/contract';
import type { SheetEvent } from '@respi/knowledge/domain';
import { Database, KeyedDigests, type Tx } from '@respi/shared/api-platform';
import { addDays, romeDay } from '@respi/shared/kernel';
import { appendSheetEvents } from '../writing/sheet-events';

/** Says ahead that the review day of a published sheet is near. Whom it is said to, and how, is not known here. */
@Injectable()
export class RemindOwners {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
  ) {}

  /** The nightly sweep: run twice, or after nights without it, each sheet is announced once for each term. @returns how many were */
  async of(networkId: string, now: Date = new Date()): Promise<number> {
    let announced = 0;
    for (const days of [...REMINDED_DAYS].reverse()) {
      const due = await this.database.asSystem(networkId, (tx) =>
        tx.query<{ id: string }>(`select s.id from sheet s where ${DUE} order by s.review_by, s.id`, [
          romeDay(now),
          addDays(romeDay(now), days),
          days,
        ]),
      );
      for (const { id } of due)
        if (await this.database.asSystem(networkId, (tx) => this.one(tx, id, days, romeDay(now)))) announced++;
    }
    return announced;
  }

  private async one(tx: Tx, id: string, days: number, today: string): Promise<boolean> {
    const row = await tx.one<{ event_seq: number; last_hash: Buffer; review_by: string }>(
      `select s.event_seq, s.last_hash, s.review_by::text from sheet s where ${DUE} and s.id = $4 for update`,
      [today, addDays(today, days), days, id],
    );
    if (!row) return false;
    const data = { reviewBy: row.review_by, days };
    const event: SheetEvent = { type: SHEET_REVIEW_ANNOUNCED, at: tx.now, by: '', data };
    const head = await appendSheetEvents(tx, this.digests, id, { seq: row.event_seq, hash: row.last_hash }, [event]);
    await tx.query(
      'update sheet set event_seq = $2, last_hash = $3, reminded_of = review_by, reminded_days = $4 where id = $1',
      [id, head.seq, head.hash, days],
    );
    return true;
  }
}

/** A nearer term includes the farther one: whoever hears of seven days need not hear of thirty. */
const DUE = `s.state = 'published' and s.review_by >= $1 and s.review_by <= $2
  and (s.reminded_of is distinct from s.review_by or s.reminded_days > $3)`;
