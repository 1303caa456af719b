import { MailEntity } from './mail-entity';
import { CreateMails1764100500000 } from './migrations/1764100500000-create-mails';

/** The tables of this context, for the drift check. */
export const NOTIFICATIONS_ENTITIES = [MailEntity];

export const NOTIFICATIONS_MIGRATIONS = [CreateMails1764100500000];
