import { Injectable } from '@nestjs/common';
import type { MailsResent } from '@respi/notifications/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { Problem, isId } from '@respi/shared/kernel';
import { MailBox } from '../mails/mail-box';

/** Out of the dead letters, once what was wrong is put right. */
@Injectable()
export class ResendMails {
  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
  ) {}

  /** @throws Problem not_found for a mail that did not fail */
  async one(who: Principal, id: string): Promise<MailsResent> {
    const resent = isId(id) ? await this.database.run(who, (tx) => this.box.resend(tx, id)) : 0;
    if (resent === 0) throw new Problem('not_found');
    return { resent };
  }

  async all(who: Principal): Promise<MailsResent> {
    return { resent: await this.database.run(who, (tx) => this.box.resend(tx, null)) };
  }
}
