import { Injectable } from '@nestjs/common';
import { PasswordResetMail, type PasswordResetToSend } from '@respi/identity/contract';
import { Database } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';

/** Identity's port to the mails, as for invitations: the link is sealed in the table. */
@Injectable()
export class KeepPasswordResetMail extends PasswordResetMail {
  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {
    super();
  }

  override async send({ networkId, resetId, accountId, link, expiresAt }: PasswordResetToSend): Promise<void> {
    await this.database.asSystem(networkId, (tx) =>
      this.box.put(tx, {
        eventId: resetId,
        recipient: accountId,
        kind: 'password_reset',
        about: { link, expiresAt },
        urgent: true,
      }),
    );
    this.postman.wake();
  }
}
