import { Injectable } from '@nestjs/common';
import { InvitationDelivery, PERSON_INVITED } from '@respi/identity/contract';
import type { EventHandler, EventJob } from '@respi/shared/api-platform';

/** The event names a person; only identity can make the link that belongs to it. */
@Injectable()
export class SendInvitation implements EventHandler {
  readonly name = 'send-invitation';
  readonly stream = 'person';
  readonly types = [PERSON_INVITED];

  constructor(private readonly delivery: InvitationDelivery) {}

  async handle(event: EventJob): Promise<void> {
    if (!event.silent) await this.delivery.deliver(event.networkId, event.streamId);
  }
}
