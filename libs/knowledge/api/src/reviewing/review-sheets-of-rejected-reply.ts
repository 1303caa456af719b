import { Injectable } from '@nestjs/common';
import type { EventHandler, EventJob } from '@respi/shared/api-platform';
import { MarkForReview } from './mark-for-review';

/** A reply was withdrawn: what was published on the strength of it is looked at again. Called twice, it marks once. */
@Injectable()
export class ReviewSheetsOfRejectedReply implements EventHandler {
  readonly name = 'review-sheets-of-rejected-reply';
  readonly stream = 'case';
  readonly types = ['reply_rejected'];

  constructor(private readonly marking: MarkForReview) {}

  async handle(event: EventJob): Promise<void> {
    await this.marking.builtOn(event.networkId, event.streamId);
  }
}
