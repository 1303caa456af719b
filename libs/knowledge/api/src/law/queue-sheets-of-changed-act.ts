import { Injectable } from '@nestjs/common';
import { LEGAL_ACT_CHANGED } from '@respi/knowledge/contract';
import type { EventHandler, EventJob } from '@respi/shared/api-platform';
import { QueueSheetsOfChange } from './queue-sheets-of-change';

/** An act of the law was marked as changed. Called twice, it queues each sheet once. */
@Injectable()
export class QueueSheetsOfChangedAct implements EventHandler {
  readonly name = 'queue-sheets-of-changed-act';
  readonly stream = 'legal_act';
  readonly types = [LEGAL_ACT_CHANGED];

  constructor(private readonly queueing: QueueSheetsOfChange) {}

  async handle(event: EventJob): Promise<void> {
    await this.queueing.run(event.networkId, event.streamId);
  }
}
