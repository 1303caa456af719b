import { Injectable, Logger } from '@nestjs/common';
import type { Case, Decision } from '@respi/segnalazioni/domain';
import { Database, type Tx } from '@respi/shared/api-platform';
import { ActOnCase } from '../acting/act-on-case';
import { type LoadedCase, loadForChange } from '../persistence/case-store';

/** Cases looked up at a time; each is then decided in a transaction of its own, so that no lock lasts. */
const BATCH = 100;

/** What happens to cases because a date arrived, in one network after the other. */
export interface ActOfTime {
  /** Of the task, for the log. */
  readonly name: string;
  /** Ids behind `after` (null: from the start) in the order of ids. May name too many, never too few. */
  candidates(tx: Tx, after: string | null, limit: number): Promise<readonly string[]>;
  /** Asked again under the lock: a case may have moved on, or another worker was quicker. Null: nothing is due. */
  decide(tx: Tx, subject: Case): Promise<Decision | null>;
}

@Injectable()
export class ActsOfTime {
  private readonly log = new Logger('scheduled');

  constructor(
    private readonly database: Database,
    private readonly acting: ActOnCase,
  ) {}

  /** @returns how many cases moved. One that cannot is left for the next run and keeps nobody else waiting. */
  async run(act: ActOfTime, signal: AbortSignal): Promise<number> {
    let moved = 0;
    const networks = await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()');
    for (const { id } of networks) {
      for (let after: string | null = null; ;) {
        if (signal.aborted) return moved;
        const last: string | null = after;
        const ids: readonly string[] = await this.database.asSystem(id, (tx) => act.candidates(tx, last, BATCH));
        for (const caseId of ids) if (await this.one(act, id, caseId)) moved++;
        if (ids.length < BATCH) break;
        after = ids.at(-1) ?? null;
      }
    }
    return moved;
  }

  private async one(act: ActOfTime, networkId: string, caseId: string): Promise<boolean> {
    try {
      return await this.database.asSystem(networkId, async (tx) => {
        const loaded: LoadedCase = await loadForChange(tx, caseId);
        const decision = await act.decide(tx, loaded.case);
        if (decision) await this.acting.write(tx, loaded, decision);
        return decision !== null;
      });
    } catch (error) {
      this.log.warn(`${act.name} of case ${caseId}: ${error instanceof Error ? error.name : 'failed'}`);
      return false;
    }
  }
}
