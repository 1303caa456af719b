import { Injectable } from '@nestjs/common';
import { PASSWORD_RESET_ASKED, PasswordResetDelivery } from '@respi/identity/contract';
import type { EventHandler, EventJob } from '@respi/shared/api-platform';

/** The event names a person; only identity can make the link that belongs to it. */
@Injectable()
export class SendPasswordReset implements EventHandler {
  readonly name = 'send-password-reset';
  readonly stream = 'person';
  readonly types = [PASSWORD_RESET_ASKED];

  constructor(private readonly delivery: PasswordResetDelivery) {}

  async handle(event: EventJob): Promise<void> {
    if (!event.silent) await this.delivery.deliver(event.networkId, event.streamId);
  }
}
