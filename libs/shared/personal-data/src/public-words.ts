import { findPersonalData } from './find-personal-data';
import type { FindingKind, PersonalDataFinding } from './finding';
import { NOBODY_LINKED } from './veil';

/** A text of a form, by the path of its field. */
type Written = readonly [path: string, text: string | null | undefined];

/** As a refusal says it beside a field. */
interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Numbers of persons. A telephone, an address for mails may be those of an office, a name that of a street. */
const OF_PERSONS: readonly FindingKind[] = ['codice_fiscale', 'iban', 'practice_identifier', 'birth_date'];
/** Where a counter is stands in nearly every text: an address alone is nobody's. */
const TO_ANSWER_FOR: readonly FindingKind[] = ['name', 'phone', 'email'];

/** Who is told of so many pieces looks at the whole text. */
const TOLD_AT_MOST = 20;

/** Fields with what nobody can answer for in words that readers get. */
export function faultsOfNumbers(texts: readonly Written[]): FieldFault[] {
  return texts.flatMap(([path, text]): FieldFault[] => {
    const found = findIn(text).filter(({ kind, justifiable }) => OF_PERSONS.includes(kind) && !justifiable);
    if (found.length === 0) return [];
    const words = [...new Set(found.map(({ excerpt }) => `«${excerpt}»`))].join(', ');
    return [{ path, code: 'personal_data_named', params: { words } }];
  });
}

/**
 * Fields with what may be the name or the telephone of somebody. Whoever writes takes it out or says that it is none, for these
 * words come to readers without anybody else looking at them.
 */
export function faultsToAnswerFor(
  texts: readonly Written[],
  kinds: readonly FindingKind[] = TO_ANSWER_FOR,
): FieldFault[] {
  return texts.flatMap(([path, text]): FieldFault[] => {
    const found = findIn(text).filter(({ kind }) => kinds.includes(kind));
    if (found.length === 0) return [];
    const code = found.every(({ kind }) => kind === 'name') ? 'may_name_somebody' : 'may_reach_somebody';
    // All of it: who says that it is nobody's says so of each piece.
    const excerpt = [...new Set(found.map((each) => each.excerpt))].join('», «');
    return [{ path, code, params: { excerpt } }];
  });
}

/** One fault for each piece, to be told piece by piece in whatever language the writer reads. */
export function faultsOfPieces(
  path: string,
  text: string,
  code: string,
  isRefused: (finding: PersonalDataFinding) => boolean = () => true,
): FieldFault[] {
  const kinds = new Map(
    findIn(text)
      .filter(isRefused)
      .map(({ kind, excerpt }) => [excerpt, kind]),
  );
  return [...kinds].slice(0, TOLD_AT_MOST).map(([excerpt, kind]) => ({ path, code, params: { excerpt, kind } }));
}

function findIn(text: string | null | undefined): PersonalDataFinding[] {
  return text ? findPersonalData(text, NOBODY_LINKED) : [];
}
