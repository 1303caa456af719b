import { Module } from '@nestjs/common';
import { AgendaController } from './agenda/agenda-controller';
import { DrawAgenda } from './agenda/draw-agenda';
import { KeepAgenda } from './agenda/keep-agenda';
import { ARCHIVE_TASKS, ArchiveModule } from './archive/archive-module';
import { CheckLinks } from './articles/check-links';
import { KeepArticles } from './articles/keep-articles';
import { CalendarController } from './calendar/calendar-controller';
import { CountAttendance } from './calendar/count-attendance';
import { KeepCalendar } from './calendar/keep-calendar';
import { PublicTrainingsController, ReadPublicTrainings } from './calendar/public-trainings-controller';
import { ReadPublishedArticles } from './articles/read-published-articles';
import { KeepBoard } from './board/keep-board';
import { ReadBoard } from './board/read-board';
import { TendBoardNightly } from './board/tend-board-nightly';
import { ArticlesController } from './http/articles-controller';
import { BoardController, BoardPostsController } from './http/board-controller';
import { PublicArticlesController, PublishedArticlesController } from './http/published-articles-controller';
import { HELPDESK_TASKS, HelpdeskModule } from './helpdesk/helpdesk-module';
import { SERVICES_TASKS, ServicesModule } from './services/services-module';

/** What of this context a worker runs. */
export const CONTENT_TASKS = [TendBoardNightly, ...SERVICES_TASKS, ...HELPDESK_TASKS, ...ARCHIVE_TASKS];

/** What a network says of itself, to everybody or inside: pages, news, notice board, archive. Needs the ports `Directory`, `SheetAddresses`, `SentForms`,
 * `CasesToDiscuss`, `KnowledgeToDiscuss` and `EarlierCases`. */
@Module({
  controllers: [
    AgendaController,
    ArticlesController,
    BoardController,
    BoardPostsController,
    CalendarController,
    PublicArticlesController,
    PublicTrainingsController,
    PublishedArticlesController,
  ],
  providers: [
    CheckLinks,
    CountAttendance,
    DrawAgenda,
    KeepAgenda,
    KeepArticles,
    KeepBoard,
    KeepCalendar,
    ReadBoard,
    ReadPublicTrainings,
    ReadPublishedArticles,
    TendBoardNightly,
  ],
  imports: [ServicesModule, HelpdeskModule, ArchiveModule],
  exports: [
    KeepAgenda,
    KeepArticles,
    KeepBoard,
    KeepCalendar,
    ReadBoard,
    TendBoardNightly,
    ServicesModule,
    HelpdeskModule,
    ArchiveModule,
  ],
})
export class ContentModule {}
