import { Injectable } from '@nestjs/common';
import { EVENT_OF_ACTION } from '@respi/segnalazioni/contract';
import {
  type ClockJobs,
  type EventHandler,
  type EventJob,
  type JobData,
  QueueBackend,
} from '@respi/shared/api-platform';
import { ClimbLadder } from './climb-ladder';

const { mark_read, nudge, dispute_merge, keep_merged, add_note, hand_over, seal, unseal, ...MOVES_CLOCKS } =
  EVENT_OF_ACTION;

/**
 * Puts the next step of a case's ladder into the queue, for the instant at which it will be due. A job that comes too
 * early, because the target moved, takes no step and plans again; one that is lost is found by the sweep.
 */
@Injectable()
export class LadderJobs implements EventHandler, ClockJobs {
  readonly name = 'plan-ladder';
  readonly stream = 'case';
  readonly types = Object.values(MOVES_CLOCKS);

  constructor(
    private readonly ladder: ClimbLadder,
    private readonly queue: QueueBackend,
  ) {}

  async handle({ networkId, streamId, silent }: EventJob): Promise<void> {
    if (silent) return;
    await this.plan(networkId, streamId, await this.ladder.nextStep(networkId, streamId));
  }

  async run({ networkId, caseId }: JobData['clocks']): Promise<void> {
    await this.plan(networkId, caseId, await this.ladder.climb(networkId, caseId));
  }

  private async plan(networkId: string, caseId: string, at: Date | null): Promise<void> {
    if (at === null) return;
    const delayMs = Math.max(0, at.getTime() - Date.now());
    await this.queue.add('clocks', [
      { id: `${caseId}-${at.getTime()}`, name: 'climb', data: { networkId, caseId }, delayMs },
    ]);
  }
}
