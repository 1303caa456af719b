import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { InvitationMail, PasswordResetMail } from '@respi/identity/contract';
import { CONFIG, type Config } from '@respi/shared/api-platform';
import { ListMails } from './administration/list-mails';
import { MailsController } from './administration/mails-controller';
import { ResendMails } from './administration/resend-mails';
import { NotifyOfCase } from './cases/notify-of-case';
import { DevicesController } from './devices/devices-controller';
import { ForgetPushes } from './devices/forget-pushes';
import { OwnDevices } from './devices/own-devices';
import { SendDigests } from './digests/send-digests';
import { ForgetMailLinks } from './invitations/forget-mail-links';
import { KeepInvitationMail } from './invitations/keep-invitation-mail';
import { KeepPasswordResetMail } from './invitations/keep-password-reset-mail';
import { SendInvitation } from './invitations/send-invitation';
import { SendPasswordReset } from './invitations/send-password-reset';
import { TellOfBoard } from './board/tell-of-board';
import { TellOfAdhesion } from './adhesions/tell-of-adhesion';
import { TellOfAppointment } from './appointments/tell-of-appointment';
import { TellOfDivergence } from './divergences/tell-of-divergence';
import { TellOfQuestion } from './questions/tell-of-question';
import { TellOfDevice } from './invitations/tell-of-device';
import { TellOfReset } from './invitations/tell-of-reset';
import { DELIVERY, DELIVERY_SETTINGS, DeliverMails } from './mails/deliver-mails';
import { MailBox } from './mails/mail-box';
import { MailTransport, SmtpTransport } from './mails/mail-transport';
import { NoticesController } from './notices/notices-controller';
import { OwnNotices } from './notices/own-notices';
import { OwnPreferences } from './preferences/own-preferences';
import { PreferencesController } from './preferences/preferences-controller';
import { DeliverPushes, PUSH, PUSH_SETTINGS, type PushSettings } from './push/deliver-pushes';
import { PushBox } from './push/push-box';
import { pushKeysOf } from './push/push-keys';
import { PushTransport, WebPushTransport } from './push/push-transport';
import { Unsubscribe } from './unsubscribing/unsubscribe';
import { UnsubscribeController } from './unsubscribing/unsubscribe-controller';
import { TellOfHelpdesk } from './helpdesk/tell-of-helpdesk';
import { TellOfServiceAssurance } from './services/tell-of-service-assurance';
import { TellOfSheetReview } from './sheets/tell-of-sheet-review';
import { UnsubscribeLinks } from './unsubscribing/unsubscribe-links';

/** What of this context a worker runs. */
export const NOTIFICATIONS_HANDLERS = [
  NotifyOfCase,
  SendInvitation,
  SendPasswordReset,
  TellOfReset,
  TellOfDevice,
  TellOfAdhesion,
  TellOfSheetReview,
  TellOfQuestion,
  TellOfServiceAssurance,
  TellOfDivergence,
  TellOfBoard,
  TellOfAppointment,
  TellOfHelpdesk,
];
export const NOTIFICATIONS_TASKS = [ForgetMailLinks, ForgetPushes, SendDigests];
export const NOTIFICATIONS_LOOPS = [DeliverMails, DeliverPushes];

const EVERYWHERE: Provider[] = [MailBox, PushBox, UnsubscribeLinks];

const NO_KEYS = { publicKey: '', privateKey: '', subject: '' };

/** Notices, mails and pushes. Expects `PlatformModule`, `Directory` and `ServiceHours`. Global, for identity knows it by its port InvitationMail alone. */
@Global()
@Module({})
export class NotificationsModule {
  /** The inbox, what one wants to hear of, and what administrators see. */
  static forApi(): DynamicModule {
    return {
      module: NotificationsModule,
      controllers: [
        DevicesController,
        MailsController,
        NoticesController,
        PreferencesController,
        UnsubscribeController,
      ],
      providers: [...EVERYWHERE, ListMails, ResendMails, OwnDevices, OwnNotices, OwnPreferences, Unsubscribe],
    };
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
        { provide: PUSH_SETTINGS, useValue: PUSH },
        {
          provide: PushTransport,
          inject: [CONFIG, PUSH_SETTINGS],
          // Without a key nothing is ever put, so this one is never asked.
          useFactory: (config: Config, { timeoutMs }: PushSettings) =>
            new WebPushTransport(pushKeysOf(config) ?? NO_KEYS, config.push.services, timeoutMs),
        },
        { provide: InvitationMail, useClass: KeepInvitationMail },
        { provide: PasswordResetMail, useClass: KeepPasswordResetMail },
        ...NOTIFICATIONS_HANDLERS,
        ...NOTIFICATIONS_TASKS,
        ...NOTIFICATIONS_LOOPS,
      ],
      exports: [
        InvitationMail,
        PasswordResetMail,
        ...NOTIFICATIONS_HANDLERS,
        ...NOTIFICATIONS_TASKS,
        ...NOTIFICATIONS_LOOPS,
      ],
    };
  }
}
