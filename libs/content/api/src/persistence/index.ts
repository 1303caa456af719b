import { AppointmentAnswerEntity, AppointmentEntity } from './appointment-entities';
import { ArticleEntity, ArticleVersionEntity, PublishedArticleEntity } from './article-entities';
import { ARCHIVE_ENTITIES, ARCHIVE_MIGRATIONS } from './archive';
import { BoardPostEntity, BoardReceiptEntity } from './board-entities';
import { CreateArticles1764103500000 } from './migrations/1764103500000-create-articles';
import { KeepANoticeBoard1764103530000 } from './migrations/1764103530000-keep-a-notice-board';
import { KeepACalendar1764103700000 } from './migrations/1764103700000-keep-a-calendar';
import { AGENDA_ENTITIES, AGENDA_MIGRATIONS } from './agenda';
import { HELPDESK_ENTITIES, HELPDESK_MIGRATIONS } from './helpdesk';
import { SERVICES_ENTITIES, SERVICES_MIGRATIONS } from './services';

/** The tables of this context, for the drift check: statements are written by hand, beside their use cases. */
export const CONTENT_ENTITIES = [
  ArticleEntity,
  ArticleVersionEntity,
  PublishedArticleEntity,
  BoardPostEntity,
  BoardReceiptEntity,
  ...SERVICES_ENTITIES,
  ...HELPDESK_ENTITIES,
  AppointmentEntity,
  AppointmentAnswerEntity,
  ...AGENDA_ENTITIES,
  ...ARCHIVE_ENTITIES,
];

export const CONTENT_MIGRATIONS = [
  CreateArticles1764103500000,
  KeepANoticeBoard1764103530000,
  ...SERVICES_MIGRATIONS,
  ...HELPDESK_MIGRATIONS,
  KeepACalendar1764103700000,
  ...AGENDA_MIGRATIONS,
  ...ARCHIVE_MIGRATIONS,
];
export { CONTENT_SEALED } from './sealed-columns';
