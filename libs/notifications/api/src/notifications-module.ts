import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { InvitationMail } from '@respi/identity/contract';
import { CONFIG, type Config } from '@respi/shared/api-platform';
import { ListMails } from './administration/list-mails';
import { MailsController } from './administration/mails-controller';
import { NotifyOfCase } from './cases/notify-of-case';
import { ForgetMailLinks } from './invitations/forget-mail-links';
import { KeepInvitationMail } from './invitations/keep-invitation-mail';
import { SendInvitation } from './invitations/send-invitation';
import { DELIVERY, DELIVERY_SETTINGS, DeliverMails } from './mails/deliver-mails';
import { MailBox } from './mails/mail-box';
import { MailTransport, SmtpTransport } from './mails/mail-transport';

/** What of this context a worker runs. */
export const NOTIFICATIONS_HANDLERS = [NotifyOfCase, SendInvitation];
export const NOTIFICATIONS_TASKS = [ForgetMailLinks];
export const NOTIFICATIONS_LOOPS = [DeliverMails];

const EVERYWHERE: Provider[] = [MailBox];

/** Mails. Expects `PlatformModule`. Global, for identity knows it by its port InvitationMail alone. */
@Global()
@Module({})
export class NotificationsModule {
  /** What administrators see. */
  static forApi(): DynamicModule {
    return { module: NotificationsModule, controllers: [MailsController], providers: [...EVERYWHERE, ListMails] };
  }

  /** What puts mails and takes them away. Expects an `InvitationDelivery`. */
  static forWorker(): DynamicModule {
    return {
      module: NotificationsModule,
      providers: [
        ...EVERYWHERE,
        { provide: DELIVERY_SETTINGS, useValue: DELIVERY },
        {
          provide: MailTransport,
          inject: [CONFIG],
          // Without a mail server nothing is ever due, so this one is never asked.
          useFactory: (config: Config) => new SmtpTransport(config.mail.smtpUrl ?? ''),
        },
        { provide: InvitationMail, useClass: KeepInvitationMail },
        ...NOTIFICATIONS_HANDLERS,
        ...NOTIFICATIONS_TASKS,
        ...NOTIFICATIONS_LOOPS,
      ],
      exports: [InvitationMail, ...NOTIFICATIONS_HANDLERS, ...NOTIFICATIONS_TASKS, ...NOTIFICATIONS_LOOPS],
    };
  }
}
