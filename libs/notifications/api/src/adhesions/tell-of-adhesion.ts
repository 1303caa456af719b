import { Injectable } from '@nestjs/common';
import { ADHESION_REQUESTED } from '@respi/identity/contract';
import { Database, type EventHandler, type EventJob } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';
import { tellWhoMay } from '../notices/tell-who-may';

/** A service asks to join: who may decide hears of it. Neither notice nor mail says which service. */
@Injectable()
export class TellOfAdhesion implements EventHandler {
  readonly name = 'tell-of-adhesion';
  readonly stream = 'adhesion';
  readonly types = [ADHESION_REQUESTED];

  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async handle({ eventId, networkId, streamId, silent }: EventJob): Promise<void> {
    if (silent) return;
    await this.database.asSystem(networkId, async (tx) => {
      const waiting = await tx.one<{ at: Date }>(
        `select created_at as at from adhesion where id = $1 and state = 'waiting'`,
        [streamId],
      );
      if (waiting)
        await tellWhoMay(tx, this.box, 'adhesion.decide', { kind: 'adhesion_requested', eventId, at: waiting.at });
    });
    this.postman.wake();
  }
}
