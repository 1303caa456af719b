import { Injectable } from '@nestjs/common';
import { type CaseClock, clocksOf } from '@respi/segnalazioni/domain';
import { Database, type Principal } from '@respi/shared/api-platform';
import { CLOCK_EVENTS_OF, type ClockEventsRow, historyOf } from '../persistence/clock-history';

/** A case as far as its clocks depend on it: the last of its events decides whether they were folded already. */
export interface CaseAsOf {
  readonly id: string;
  readonly event_seq: number;
}

/** By the id of the case. */
export type RunningClocksOf = (caseId: string) => readonly CaseClock[];

/** Cases whose clocks are kept: some hundred bytes each. */
const KEPT = 10_000;

/**
 * The clocks that nobody has ended yet, folded from the events once for every change of a case and not for everyone who
 * looks at it. What they come to is read anew each time: rules, calendars and the time of day are not in here.
 */
@Injectable()
export class RunningClocks {
  private readonly kept = new Map<string, { readonly seq: number; readonly clocks: readonly CaseClock[] }>();

  constructor(private readonly database: Database) {}

  /** Of rows that `who` was just shown; one query for those that are not known, and none where all are. */
  async of(who: Principal, cases: readonly CaseAsOf[]): Promise<RunningClocksOf> {
    const unknown = cases.filter(({ id, event_seq }) => this.kept.get(id)?.seq !== event_seq);
    if (unknown.length > 0) await this.fold(who, unknown);
    const found = new Map(cases.map(({ id }) => [id, this.kept.get(id)?.clocks ?? []]));
    return (caseId) => found.get(caseId) ?? [];
  }

  private async fold(who: Principal, cases: readonly CaseAsOf[]): Promise<void> {
    const [rows = []] = await this.database.inOnePacket(who, () => [
      { name: 'clock-events-of', text: CLOCK_EVENTS_OF, values: [cases.map(({ id }) => id)] },
    ]);
    const events = new Map((rows as unknown as ClockEventsRow[]).map((row) => [row.id, row.clock_events]));
    for (const { id, event_seq: seq } of cases) {
      const history = historyOf(events.get(id) ?? null);
      // The newest last: the first of the map were folded the longest ago.
      this.kept.delete(id);
      // Sealed between the two packets, it is none of this reader's any more: nothing to show, nothing to keep.
      if (history.length === 0) continue;
      this.kept.set(id, { seq, clocks: clocksOf(history).filter(({ endedAt }) => endedAt === null) });
    }
    for (const id of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(id);
    }
  }
}
