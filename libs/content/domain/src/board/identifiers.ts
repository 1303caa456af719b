import { findInField } from '../articles/personal-data';

/** Among colleagues people are called by name and reached by telephone; what identifies who asks for help stands in a case. */
const OF_CASES = ['codice_fiscale', 'iban', 'practice_identifier', 'birth_date'];

/** Fields that say what belongs into a case. */
export function fieldsWithIdentifiers(words: Readonly<Record<string, string>>): string[] {
  return Object.entries(words)
    .filter(([field, text]) => findInField(field, text).some(({ kind, refused }) => refused && OF_CASES.includes(kind)))
    .map(([field]) => field);
}
