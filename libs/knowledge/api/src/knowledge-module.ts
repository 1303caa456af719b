import { Module } from '@nestjs/common';
import { ServedPages } from '@respi/shared/api-platform';
import { ActOnSheet } from './acting/act-on-sheet';
import { CheckChecklist } from './checklists/check-checklist';
import { CountAskedDocuments, ForgetCountedNightly } from './checklists/count-asked-documents';
import { ReadChecklists } from './checklists/read-checklists';
import { WriteChecklists } from './checklists/write-checklists';
import { ActOnDivergence } from './divergences/act-on-divergence';
import { DivergenceProposals } from './divergences/divergence-proposals';
import { ProposeDivergences, ProposeDivergencesNightly } from './divergences/propose-divergences';
import { ReadDivergences } from './divergences/read-divergences';
import { DraftASheet } from './drafting/draft-a-sheet';
import { ProposeASheet } from './drafting/propose-a-sheet';
import { HearReaders } from './feedback/hear-readers';
import { ReadFeedback } from './feedback/read-feedback';
import { TellOwnersNightly } from './feedback/tell-owners-nightly';
import { FindInSheet } from './findings/find-in-sheet';
import { FindInTranslated } from './findings/find-in-translated';
import { ForgetTakenOut } from './findings/forget-taken-out';
import {
  ChecklistActionsController,
  ChecklistsController,
  PublicChecklistsController,
} from './http/checklists-controller';
import {
  DivergenceActionsController,
  DivergenceProposalsController,
  DivergencesController,
  StandardsController,
} from './http/divergences-controller';
import { FaqActionsController } from './http/faq-actions-controller';
import { FaqController } from './http/faq-controller';
import { LegalActsController } from './http/legal-acts-controller';
import { LinksController, PublicLinksController } from './http/links-controller';
import { PageViewsController } from './http/page-views-controller';
import { PublicFaqController } from './http/public-faq-controller';
import { PublicQuestionsController } from './http/public-questions-controller';
import { PublicStampController } from './http/public-stamp-controller';
import { QuestionsController } from './http/questions-controller';
import { SheetCandidatesController } from './http/sheet-candidates-controller';
import { PublicFeedbackController, SheetFeedbackController } from './http/sheet-feedback-controller';
import { SimilarCasesController } from './http/similar-cases-controller';
import { SuggestionsController } from './http/suggestions-controller';
import { TranslationActionsController } from './http/translation-actions-controller';
import { SheetTranslationsController, TranslationsController } from './http/translations-controller';
import { UnansweredSearchesController } from './http/unanswered-searches-controller';
import { VocabularyController } from './http/vocabulary-controller';
import { ImportSheets } from './importing/import-sheets';
import { MarkActChanged } from './law/mark-act-changed';
import { QueueSheetsOfChange } from './law/queue-sheets-of-change';
import { QueueSheetsOfChangedAct } from './law/queue-sheets-of-changed-act';
import { ReadLegalActs } from './law/read-legal-acts';
import { CheckLinkAtOnce, CheckLinks, CheckLinksNightly } from './links/check-links';
import { KeepLinks } from './links/keep-links';
import { CountPageViews } from './page-views/count-page-views';
import { ReadPageViews } from './page-views/read-page-views';
import { SheetAddressesModule } from './public/sheet-addresses-of-network';
import { PrintPublicSheet } from './paper/print-public-sheet';
import { PublicStamps } from './public/public-stamp';
import { ReadPublicLinks } from './public/read-public-links';
import { ReadPublicSheets } from './public/read-public-sheets';
import { AnswerQuestions } from './questions/answer-questions';
import { Ask } from './questions/ask';
import { ForgetQuestionsNightly } from './questions/forget-questions-nightly';
import { FormTokens } from './questions/form-tokens';
import { ReadSheets } from './reading/read-sheets';
import { MarkForReview } from './reviewing/mark-for-review';
import { RemindOwners } from './reviewing/remind-owners';
import { ReviewSheetsNightly } from './reviewing/review-sheets-nightly';
import { ReviewSheetsOfRejectedReply } from './reviewing/review-sheets-of-rejected-reply';
import { AnswersFirst } from './searching/answers-first';
import { SearchSettings } from './searching/search-setting';
import { ReadPublishedWords } from './suggesting/known-sheets';
import { PublishedIndex } from './suggesting/published-index';
import { SimilarToCase } from './suggesting/similar-to-case';
import { Suggest } from './suggesting/suggest';
import { ImportTranslations } from './translating/import-translations';
import { ReadTranslations } from './translating/read-translations';
import { TranslateSheets } from './translating/translate-sheets';
import { CountUnanswered } from './unanswered/count-unanswered';
import { ForgetUnansweredNightly } from './unanswered/forget-unanswered-nightly';
import { UnansweredDesk } from './unanswered/unanswered-desk';
import { EditVocabulary } from './vocabulary/edit-vocabulary';
import { CheckFrame } from './writing/check-frame';
import { SheetVeil } from './writing/sheet-veil';

/** What of this context a worker runs. */
export const KNOWLEDGE_HANDLERS = [
  CheckLinkAtOnce,
  CountAskedDocuments,
  QueueSheetsOfChangedAct,
  ReviewSheetsOfRejectedReply,
];
export const KNOWLEDGE_TASKS = [
  CheckLinksNightly,
  ForgetCountedNightly,
  ForgetQuestionsNightly,
  ForgetUnansweredNightly,
  ProposeDivergencesNightly,
  ReviewSheetsNightly,
  TellOwnersNightly,
];

/** The sheets: writing, review, publication, search, suggestion. Needs the ports `Directory` and `EarlierCases`. */
@Module({
  imports: [SheetAddressesModule],
  controllers: [
    ChecklistActionsController,
    ChecklistsController,
    DivergenceActionsController,
    DivergenceProposalsController,
    DivergencesController,
    FaqActionsController,
    FaqController,
    LegalActsController,
    LinksController,
    PageViewsController,
    PublicChecklistsController,
    PublicFaqController,
    PublicLinksController,
    PublicQuestionsController,
    PublicStampController,
    QuestionsController,
    PublicFeedbackController,
    SheetCandidatesController,
    SheetTranslationsController,
    SheetFeedbackController,
    StandardsController,
    SimilarCasesController,
    SuggestionsController,
    TranslationActionsController,
    TranslationsController,
    UnansweredSearchesController,
    VocabularyController,
  ],
  providers: [
    ActOnDivergence,
    ActOnSheet,
    AnswerQuestions,
    Ask,
    CheckChecklist,
    CheckFrame,
    CheckLinks,
    CountPageViews,
    CountUnanswered,
    DivergenceProposals,
    DraftASheet,
    EditVocabulary,
    FindInSheet,
    FindInTranslated,
    ForgetTakenOut,
    FormTokens,
    HearReaders,
    ImportSheets,
    ImportTranslations,
    KeepLinks,
    MarkActChanged,
    MarkForReview,
    PrintPublicSheet,
    PublicStamps,
    ProposeASheet,
    ProposeDivergences,
    PublishedIndex,
    QueueSheetsOfChange,
    ReadFeedback,
    ReadChecklists,
    ReadDivergences,
    ReadLegalActs,
    ReadPageViews,
    ReadPublicLinks,
    ReadPublicSheets,
    ReadPublishedWords,
    ReadSheets,
    ReadTranslations,
    RemindOwners,
    AnswersFirst,
    SearchSettings,
    { provide: ServedPages, useExisting: CountPageViews },
    SheetVeil,
    SimilarToCase,
    Suggest,
    TranslateSheets,
    UnansweredDesk,
    WriteChecklists,
    ...KNOWLEDGE_HANDLERS,
    ...KNOWLEDGE_TASKS,
  ],
  exports: [
    ...KNOWLEDGE_HANDLERS,
    ...KNOWLEDGE_TASKS,
    ActOnDivergence,
    ActOnSheet,
    CountUnanswered,
    DivergenceProposals,
    DraftASheet,
    EditVocabulary,
    HearReaders,
    ImportSheets,
    ImportTranslations,
    ReadFeedback,
    MarkActChanged,
    MarkForReview,
    PrintPublicSheet,
    ProposeASheet,
    ProposeDivergences,
    QueueSheetsOfChange,
    ReadChecklists,
    ReadDivergences,
    ReadLegalActs,
    ReadPublicSheets,
    ReadSheets,
    ReadTranslations,
    RemindOwners,
    SimilarToCase,
    Suggest,
    TranslateSheets,
    UnansweredDesk,
    WriteChecklists,
  ],
})
export class KnowledgeModule {}
