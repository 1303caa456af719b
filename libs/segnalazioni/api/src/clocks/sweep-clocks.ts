import { Injectable, Logger } from '@nestjs/common';
import type { CaseKind } from '@respi/segnalazioni/contract';
import { ACTIVE_STATES, type DecidedTime } from '@respi/segnalazioni/domain';
import { Database, type ScheduledTask, failureCode } from '@respi/shared/api-platform';
import { type ClockEventsColumn, clockEventsOf, historyOf } from '../persistence/clock-history';
import { NetworkRules } from '../rules/network-rules';
import { ClimbLadder, stepsOf } from './climb-ladder';

/** Cases read at a time: some ten milliseconds of work, so that nobody else waits long. */
const BATCH = 500;

interface OpenCaseRow {
  readonly id: string;
  readonly kind: CaseKind;
  readonly clock_events: ClockEventsColumn;
}

/** One page of a network's open cases with what their clocks read: `$1` network, `$2` id behind which to go on. */
const OPEN_CASES = `
  select s.id, s.kind, clocks.clock_events
    from segnalazione s left join lateral (${clockEventsOf('s')}) clocks on true
   where s.network_id = $1 and s.state in (${ACTIVE_STATES.map((state) => `'${state}'`).join(', ')})
     and ($2::uuid is null or s.id > $2::uuid)
   order by s.id limit ${BATCH}`;

/** Finds the steps that a lost job missed. Each case is then looked at again under its lock. */
@Injectable()
export class SweepClocks implements ScheduledTask {
  readonly name = 'sweep-clocks';
  readonly cron = '*/5 * * * *';
  private readonly log = new Logger('clocks');

  constructor(
    private readonly database: Database,
    private readonly rules: NetworkRules,
    private readonly ladder: ClimbLadder,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const networks = await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()');
    for (const { id } of networks)
      for await (const { due } of this.survey(id, signal)) for (const caseId of due) await this.climb(id, caseId);
  }

  /** Reads every open case of a network, page by page: how many there were, and which of them have a step that is due. */
  async *survey(networkId: string, signal?: AbortSignal): AsyncGenerator<{ examined: number; due: string[] }> {
    const time = await this.rules.time(networkId);
    for (let after: string | null = null; !signal?.aborted;) {
      const [rows, now] = await this.page(networkId, after);
      yield { examined: rows.length, due: rows.filter((row) => isDue(time, row, now)).map(({ id }) => id) };
      if (rows.length < BATCH) return;
      after = rows.at(-1)?.id ?? null;
    }
  }

  private page(networkId: string, after: string | null): Promise<[OpenCaseRow[], Date]> {
    return this.database.asSystem(networkId, async (tx) => [
      await tx.query<OpenCaseRow>(OPEN_CASES, [networkId, after], 'open-cases'),
      tx.now,
    ]);
  }

  /** One case that cannot climb is left for the next round and keeps nobody else waiting. */
  private async climb(networkId: string, caseId: string): Promise<void> {
    try {
      await this.ladder.climb(networkId, caseId);
    } catch (error) {
      this.log.warn(`case ${caseId}: ${failureCode(error)}`);
    }
  }
}

function isDue(time: DecidedTime, { kind, clock_events }: OpenCaseRow, now: Date): boolean {
  const [next] = stepsOf(time, kind, historyOf(clock_events), now);
  return next !== undefined && next.at <= now.getTime();
}
