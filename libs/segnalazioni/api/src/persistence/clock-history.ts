import type { ClockEvent, ClockEventData } from '@respi/segnalazioni/domain';
import type { ChainedEvent, Tx } from '@respi/shared/api-platform';

/** Acts that move no clock: by far the most frequent ones among them are readings. */
const WITHOUT_CLOCKS = ['read', 'nudged', 'note_added', 'handed_over', 'sealed', 'unsealed', 'clock_escalated'];

interface ClockEventRow {
  readonly stream_id: string;
  readonly type: string;
  readonly at: Date;
  readonly inferred: boolean;
  readonly data: string;
}

/** What the clocks of some cases read, by case; `$1` are their ids. */
export const CLOCK_HISTORIES = `
  select stream_id, type, at, inferred, data from event
   where stream_id = any ($1::uuid[]) and type <> all ('{${WITHOUT_CLOCKS.join(',')}}')
   order by stream_id, seq`;

/** What the clocks of one case read, in order. */
export async function readClockHistory(tx: Tx, caseId: string): Promise<ClockEvent[]> {
  const rows = await tx.query<ClockEventRow>(CLOCK_HISTORIES, [[caseId]], 'clock-histories');
  return rows.map(clockEventOf);
}

/** Rows of `CLOCK_HISTORIES`, by case. */
export function clockHistories(rows: readonly unknown[]): ReadonlyMap<string, ClockEvent[]> {
  const histories = new Map<string, ClockEvent[]>();
  for (const row of rows as ClockEventRow[]) {
    const history = histories.get(row.stream_id);
    if (history) history.push(clockEventOf(row));
    else histories.set(row.stream_id, [clockEventOf(row)]);
  }
  return histories;
}

export function clockEventOf({ type, at, inferred, data }: ClockEventRow | ChainedEvent): ClockEvent {
  return { type, at, inferred, data: JSON.parse(data) as ClockEventData };
}
