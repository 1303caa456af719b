import { MailEntity } from './mail-entity';
import { PushDeviceEntity, PushEntity } from './device-entities';
import { CreateMails1764100500000 } from './migrations/1764100500000-create-mails';
import { TellPeople1764100800000 } from './migrations/1764100800000-tell-people';
import { SayWhichTerm1764100850000 } from './migrations/1764100850000-say-which-term';
import { PushToDevices1764100910000 } from './migrations/1764100910000-push-to-devices';
import { NoticeEntity, NotificationPreferenceEntity, ToldCaseEntity } from './notice-entities';

/** The tables of this context, for the drift check. */
export const NOTIFICATIONS_ENTITIES = [
  MailEntity,
  NoticeEntity,
  NotificationPreferenceEntity,
  PushDeviceEntity,
  PushEntity,
  ToldCaseEntity,
];

export const NOTIFICATIONS_MIGRATIONS = [
  CreateMails1764100500000,
  TellPeople1764100800000,
  SayWhichTerm1764100850000,
  PushToDevices1764100910000,
];
