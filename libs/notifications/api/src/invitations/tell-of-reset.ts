import { Injectable } from '@nestjs/common';
import { SECOND_FACTOR_RESET } from '@respi/identity/contract';
import { Database, type EventHandler, type EventJob } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';

/** Whoever lost their second factor by another's hand must hear of it, wished or not. */
@Injectable()
export class TellOfReset implements EventHandler {
  readonly name = 'tell-of-second-factor-reset';
  readonly stream = 'person';
  readonly types = [SECOND_FACTOR_RESET];

  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async handle({ eventId, networkId, streamId, silent }: EventJob): Promise<void> {
    if (silent) return;
    await this.database.asSystem(networkId, async (tx) => {
      const person = await tx.one<{ account: string }>('select account_id as account from person where id = $1', [
        streamId,
      ]);
      if (!person) return;
      const kind = 'second_factor_removed';
      await this.box.put(tx, { eventId, recipient: person.account, kind, about: null, urgent: true });
    });
    this.postman.wake();
  }
}
