import { Injectable } from '@nestjs/common';
import { InvitationMail, type InvitationToSend } from '@respi/identity/contract';
import { Database } from '@respi/shared/api-platform';
import { DeliverMails } from '../mails/deliver-mails';
import { MailBox } from '../mails/mail-box';

/** Identity's port to the mails: an invitation is safe once it is in the table, its link sealed. */
@Injectable()
export class KeepInvitationMail extends InvitationMail {
  constructor(
    private readonly database: Database,
    private readonly box: MailBox,
    private readonly postman: DeliverMails,
  ) {
    super();
  }

  override async send({
    networkId,
    invitationId,
    accountId,
    link,
    expiresAt,
    accepted,
  }: InvitationToSend): Promise<void> {
    await this.database.asSystem(networkId, (tx) =>
      this.box.put(tx, {
        eventId: invitationId,
        recipient: accountId,
        kind: accepted ? 'password_link' : 'invitation',
        about: { link, expiresAt },
        urgent: true,
      }),
    );
    this.postman.wake();
  }
}
