import { Injectable } from '@nestjs/common';
import { QUESTION_ASKED } from '@respi/knowledge/contract';
import { Database, type EventHandler, type EventJob } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';
import { tellWhoMay } from '../notices/tell-who-may';

/** Somebody of the public asks: the coordination hears of it. Neither notice nor mail says what. */
@Injectable()
export class TellOfQuestion implements EventHandler {
  readonly name = 'tell-of-question';
  readonly stream = 'question';
  readonly types = [QUESTION_ASKED];

  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async handle({ eventId, networkId, streamId, silent }: EventJob): Promise<void> {
    if (silent) return;
    await this.database.asSystem(networkId, async (tx) => {
      const waiting = await tx.one<{ at: Date }>(
        `select asked_at as at from public_question where id = $1 and state = 'waiting'`,
        [streamId],
      );
      if (waiting)
        await tellWhoMay(tx, this.box, 'question.answer', { kind: 'question_asked', eventId, at: waiting.at });
    });
    this.postman.wake();
  }
}
