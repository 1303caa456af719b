import {
  CaseHandlerEntity,
  CaseIdentifierEntity,
  CaseNameKeyEntity,
  CaseSearchEntity,
  CaseTextEntity,
} from './case-parts';
import { CasePairEntity } from './case-pair';
import { DistintaEntity, DistintaLineEntity } from './distinta';
import { DeflectionEntity, DraftEntity } from './draft';
import { CaseFactEntity, FigureCountEntity, FigureTimeEntity } from './facts';
import { ReferralEntity, ReplyEntity, ReplyVersionEntity } from './referrals-and-replies';
import { PrivacyRecordEntity, RetentionCaseEntity, RetentionNightEntity } from './retention';
import { SegnalazioneEntity } from './segnalazione';

/** The tables of this context, for the drift check: statements are written by hand, beside their use cases. */
export const SEGNALAZIONI_ENTITIES = [
  SegnalazioneEntity,
  CaseTextEntity,
  CaseSearchEntity,
  CaseIdentifierEntity,
  CaseNameKeyEntity,
  CaseHandlerEntity,
  CasePairEntity,
  ReferralEntity,
  ReplyEntity,
  ReplyVersionEntity,
  DistintaEntity,
  DistintaLineEntity,
  DraftEntity,
  DeflectionEntity,
  CaseFactEntity,
  FigureCountEntity,
  FigureTimeEntity,
  RetentionCaseEntity,
  RetentionNightEntity,
  PrivacyRecordEntity,
];
