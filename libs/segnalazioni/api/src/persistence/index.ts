import { CreateSegnalazioni1764100200000 } from './migrations/1764100200000-create-segnalazioni';
import { NumberAndSealDistinte1764100210000 } from './migrations/1764100210000-number-and-seal-distinte';

import { LinkContinuedCases1764100230000 } from './migrations/1764100230000-link-continued-cases';
import { FindWhatWasReferred1764100220000 } from './migrations/1764100220000-find-what-was-referred';

import { ExplainUrgency1764100830000 } from './migrations/1764100830000-explain-urgency';

import { SearchWithoutPeople1764101310000 } from './migrations/1764101310000-search-without-people';
import { NotePrivacyNotice1764101620000 } from './migrations/1764101620000-note-privacy-notice';

import { KeepFactsApart1764101500000 } from './migrations/1764101500000-keep-facts-apart';
import { KeepDataForATime1764101510000 } from './migrations/1764101510000-keep-data-for-a-time';
import { RecordRequestsOfPeople1764101520000 } from './migrations/1764101520000-record-requests-of-people';
import { WalkWhatIsErasedNext1764101530000 } from './migrations/1764101530000-walk-what-is-erased-next';
import { FindRepliesThatCameToStand1764103200010 } from './migrations/1764103200010-find-replies-that-came-to-stand';
import { FindEndedCases1764102935000 } from './migrations/1764102935000-find-ended-cases';
import { TellWhenListWasFilled1764102410000 } from './migrations/1764102410000-tell-when-list-was-filled';
import { FindWhatKeepsComingBack1764104100010 } from './migrations/1764104100010-find-what-keeps-coming-back';
import { RecordVerifiedPerson1764102400000 } from './migrations/1764102400000-record-verified-person';
import { LinkCases1764104300000 } from './migrations/1764104300000-link-cases';

export { SEGNALAZIONI_ENTITIES } from './entities';

export const SEGNALAZIONI_MIGRATIONS = [
  CreateSegnalazioni1764100200000,
  NumberAndSealDistinte1764100210000,
  FindWhatWasReferred1764100220000,
  LinkContinuedCases1764100230000,
  ExplainUrgency1764100830000,
  SearchWithoutPeople1764101310000,
  KeepFactsApart1764101500000,
  KeepDataForATime1764101510000,
  RecordRequestsOfPeople1764101520000,
  WalkWhatIsErasedNext1764101530000,
  NotePrivacyNotice1764101620000,
  RecordVerifiedPerson1764102400000,
  TellWhenListWasFilled1764102410000,
  FindEndedCases1764102935000,
  FindRepliesThatCameToStand1764103200010,
  FindWhatKeepsComingBack1764104100010,
  LinkCases1764104300000,
];
