import { Module } from '@nestjs/common';
import { ServedPages } from '@respi/shared/api-platform';
import { ActOnSheet } from './acting/act-on-sheet';
import { DraftASheet } from './drafting/draft-a-sheet';
import { FindInSheet } from './findings/find-in-sheet';
import { ForgetTakenOut } from './findings/forget-taken-out';
import { FaqActionsController } from './http/faq-actions-controller';
import { FaqController } from './http/faq-controller';
import { PageViewsController } from './http/page-views-controller';
import { PublicFaqController } from './http/public-faq-controller';
import { PublicStampController } from './http/public-stamp-controller';
import { SuggestionsController } from './http/suggestions-controller';
import { ImportSheets } from './importing/import-sheets';
import { CountPageViews } from './page-views/count-page-views';
import { ReadPageViews } from './page-views/read-page-views';
import { PublicStamps } from './public/public-stamp';
import { ReadPublicSheets } from './public/read-public-sheets';
import { ReadSheets } from './reading/read-sheets';
import { MarkForReview } from './reviewing/mark-for-review';
import { ReviewSheetsNightly } from './reviewing/review-sheets-nightly';
import { ReviewSheetsOfRejectedReply } from './reviewing/review-sheets-of-rejected-reply';
import { PublishedIndex } from './suggesting/published-index';
import { Suggest } from './suggesting/suggest';
import { CheckFrame } from './writing/check-frame';
import { SheetVeil } from './writing/sheet-veil';

/** What of this context a worker runs. */
export const KNOWLEDGE_HANDLERS = [ReviewSheetsOfRejectedReply];
export const KNOWLEDGE_TASKS = [ReviewSheetsNightly];

/** The sheets: writing, review, publication, search, suggestion. Needs the ports `Directory` and `EarlierCases`. */
@Module({
  controllers: [
    FaqController,
    FaqActionsController,
    PageViewsController,
    PublicFaqController,
    PublicStampController,
    SuggestionsController,
  ],
  providers: [
    ActOnSheet,
    CheckFrame,
    CountPageViews,
    { provide: ServedPages, useExisting: CountPageViews },
    DraftASheet,
    FindInSheet,
    ForgetTakenOut,
    ImportSheets,
    MarkForReview,
    PublicStamps,
    PublishedIndex,
    ReadPageViews,
    ReadPublicSheets,
    ReadSheets,
    SheetVeil,
    Suggest,
    ...KNOWLEDGE_HANDLERS,
    ...KNOWLEDGE_TASKS,
  ],
  exports: [
    ...KNOWLEDGE_HANDLERS,
    ...KNOWLEDGE_TASKS,
    ActOnSheet,
    DraftASheet,
    ImportSheets,
    MarkForReview,
    ReadPublicSheets,
    ReadSheets,
    Suggest,
  ],
})
export class KnowledgeModule {}
