export type { FindingKind, LinkedPeople, PersonalDataFinding } from './finding';
export { findPersonalData } from './find-personal-data';
export { faultsOfNumbers, faultsOfPieces, faultsToAnswerFor } from './public-words';
export { findInTranslation } from './translated-text';
export { readable, type ReadableText } from './readable-text';
export { hasRightControlCharacter } from './codice-fiscale';
export { NOBODY_LINKED, isVeiled, mapBoxes, maskPieces, maskVeiled, unveilText, veilText } from './veil';
