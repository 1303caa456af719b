import { CreateKnowledge1764100400000 } from './migrations/1764100400000-create-knowledge';
import { ForgetWhatWasTakenOut1764100895000 } from './migrations/1764100895000-forget-what-was-taken-out';
import { NoteWhatIsPublished1764102420000 } from './migrations/1764102420000-note-what-is-published';
import { KnowTheLawSheetsCite1764102500000 } from './migrations/1764102500000-know-the-law-sheets-cite';
import { GiveSheetsAnOwner1764102510000 } from './migrations/1764102510000-give-sheets-an-owner';
import { TakeQuestionsOfThePublic1764102600000 } from './migrations/1764102600000-take-questions-of-the-public';
import { CountPageViews1764102800000 } from './migrations/1764102800000-count-page-views';
import { KeepLinks1764102850000 } from './migrations/1764102850000-keep-links';
import { FindByWhatIsMeant1764102940000 } from './migrations/1764102940000-find-by-what-is-meant';
import { TranslateSheets1764103100000 } from './migrations/1764103100000-translate-sheets';
import { SupersedeSheets1764103400000 } from './migrations/1764103400000-supersede-sheets';
import { ProposeSheets1764103410000 } from './migrations/1764103410000-propose-sheets';
import { HearReaders1764103420000 } from './migrations/1764103420000-hear-readers';
import { SearchManySheets1764103990000 } from './migrations/1764103990000-search-many-sheets';
import { SearchWithoutAskingFirst1764104500000 } from './migrations/1764104500000-search-without-asking-first';
import { SheetFeedbackEntity, SheetRemarkEntity } from './feedback-entities';
import { ListDocuments1764103300000 } from './migrations/1764103300000-list-documents';
import { ChecklistEntity, DocumentRequestEntity, DocumentRequestSeenEntity } from './checklist-entities';
import { KeepDivergences1764103200000 } from './migrations/1764103200000-keep-divergences';
import {
  DivergenceCaseEntity,
  DivergenceCommentEntity,
  DivergenceEntity,
  DivergenceOfficeEntity,
  DivergenceProposalEntity,
  DivergenceScanEntity,
} from './divergence-entities';
import { PublicQuestionEntity, SpentFormEntity } from './question-entities';
import {
  LinkEntity,
  LegalActChangeEntity,
  LegalActEntity,
  PageViewsDayEntity,
  PageViewsEntity,
  PublishedSetEntity,
  PublishedSheetEntity,
  SheetEntity,
  SheetCitationEntity,
  SheetFindingEntity,
  SheetLawReviewEntity,
  SheetSourceEntity,
  SheetVersionEntity,
  UnansweredSearchEntity,
  VocabularyLineEntity,
  VocabularyVersionEntity,
} from './entities';
import { PublishedTranslationEntity, SheetTranslationEntity } from './translation-entities';

/** The tables of this context, for the drift check: statements are written by hand, beside their use cases. */
export const KNOWLEDGE_ENTITIES = [
  SheetEntity,
  SheetVersionEntity,
  SheetSourceEntity,
  SheetFindingEntity,
  PublishedSheetEntity,
  PublishedSetEntity,
  PageViewsEntity,
  PageViewsDayEntity,
  LinkEntity,
  LegalActEntity,
  SheetCitationEntity,
  LegalActChangeEntity,
  SheetLawReviewEntity,
  PublicQuestionEntity,
  SpentFormEntity,
  SheetFeedbackEntity,
  SheetRemarkEntity,
  ChecklistEntity,
  DocumentRequestEntity,
  DocumentRequestSeenEntity,
  VocabularyLineEntity,
  VocabularyVersionEntity,
  UnansweredSearchEntity,
  SheetTranslationEntity,
  PublishedTranslationEntity,
  DivergenceEntity,
  DivergenceOfficeEntity,
  DivergenceCaseEntity,
  DivergenceCommentEntity,
  DivergenceProposalEntity,
  DivergenceScanEntity,
];

export const KNOWLEDGE_MIGRATIONS = [
  CreateKnowledge1764100400000,
  ForgetWhatWasTakenOut1764100895000,
  NoteWhatIsPublished1764102420000,
  KnowTheLawSheetsCite1764102500000,
  GiveSheetsAnOwner1764102510000,
  TakeQuestionsOfThePublic1764102600000,
  CountPageViews1764102800000,
  KeepLinks1764102850000,
  FindByWhatIsMeant1764102940000,
  TranslateSheets1764103100000,
  KeepDivergences1764103200000,
  ListDocuments1764103300000,
  SupersedeSheets1764103400000,
  ProposeSheets1764103410000,
  HearReaders1764103420000,
  SearchManySheets1764103990000,
  SearchWithoutAskingFirst1764104500000,
];
