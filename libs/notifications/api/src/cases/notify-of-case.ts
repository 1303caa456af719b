import { Injectable } from '@nestjs/common';
import { Database, type EventHandler, type EventJob } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';
import { noticedCase, recipientsOf } from './case-recipients';
import { NOTICES, isNoticed } from './notice';

/** Puts the mails that an event of a case calls for, one a recipient. Called twice, it puts them once. */
@Injectable()
export class NotifyOfCase implements EventHandler {
  readonly name = 'notify-of-case';
  readonly stream = 'case';
  readonly types = Object.keys(NOTICES);

  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {}

  async handle(event: EventJob): Promise<void> {
    const { type } = event;
    if (event.silent || !isNoticed(type)) return;
    await this.database.asSystem(event.networkId, async (tx) => {
      const subject = await noticedCase(tx, event.eventId);
      const notice = subject && NOTICES[type](subject.facts);
      if (!notice) return;
      for (const recipient of await recipientsOf(tx, notice.audience, subject, event)) {
        const about = { caseId: subject.id, number: subject.number };
        await this.box.put(tx, { eventId: event.eventId, recipient, kind: notice.kind, about });
      }
    });
    this.postman.wake();
  }
}
