export type { LinkedPeople, PersonalDataFinding } from './finding';
export { findPersonalData } from './find-personal-data';
export { readable, type ReadableText } from './readable-text';
export { hasRightControlCharacter } from './codice-fiscale';
