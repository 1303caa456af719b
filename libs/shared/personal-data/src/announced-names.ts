import { isNamedAfterPeople, isNoSurname } from './beside-names';
import { isGrammarWord, isOrdinaryWord } from './common-words';
import type { Candidate } from './finding';
import { isGivenName } from './given-names';
import { PARTICLES } from './names';
import { BOUNDARY_BEFORE, everyMatch } from './patterns';

/** What can be followed by nothing but a name: whatever stands there with a capital is one. */
const TELLS_A_NAME = new RegExp(
  `${BOUNDARY_BEFORE}(?:(?:SI\\s+CHIAMA(?:NO|VA)?|MI\\s+CHIAMO|CHIAMAT[OA]|DI\\s+NOME|A\\s+NOME(?:\\s+DI)?|INTESTAT[OA]\\s+A|DELEGA\\s+DI|FIRMA\\s+DI|(?:CORDIALI|DISTINTI|CARI)\\s+SALUTI)[\\s,:]+` +
    `|(?:FIRMATO|F\\.TO|COGNOME|NOME|UTENTE|NOMINATIVO|INTERESSAT[OA]|DELEGAT[OA])\\s*:\\s*|(?:COGNOME|NOME)\\s+(?!E\\s))(?=\\p{L})`,
  'gu',
);
/** Who somebody is: a name may follow, and so may the rest of the sentence. */
const TELLS_A_PERSON = new RegExp(
  `${BOUNDARY_BEFORE}(?:IO\\s+SONO|MINORE|RAGAZZ[OA]|BAMBIN[OA]|NEONAT[OA]|UTENTE|ASSISTIT[OA]|BENEFICIARI[OA]|RICHIEDENTE|LAVORAT(?:ORE|RICE)|STUDENT(?:E|ESSA)|DATORE|DATRICE|OPERAT(?:ORE|RICE)|MEDIAT(?:ORE|RICE)|COLLEGA|AMIC[OA]|VICIN[OA])(?:\\s*,)?\\s+(?=\\p{L})`,
  'gu',
);
/** Clergy go by their first name; a school goes by "Don Milani". */
const CLERGY = new RegExp(`${BOUNDARY_BEFORE}(?:DON|SUOR|FRA)\\s+(?=\\p{L})`, 'gu');
const WORD = /^\p{L}+/u;
const GAP = /^(?:[ \u00a0]{1,2}|-|')(?=\p{L})/u;
const MOST_WORDS = 5;
/** "D'Amico": what follows is a surname, whatever it means besides. */
const ELIDED = /^D(?=')/u;

type Written = (from: number, to: number) => string;

/** Names that no list knows and no linked case has, behind words that announce them: "si chiama Aisha", "Cognome: Volkova". */
export function findAnnouncedNames(text: string, original: Written): Candidate[] {
  const found: Candidate[] = [];
  const announce = (pattern: RegExp, begins: (word: string, written: string) => boolean): void => {
    for (const { from, to } of everyMatch(pattern, text)) {
      const end = endOfName(text, original, to, begins, !/\p{Ll}/u.test(original(from, to)));
      if (end !== null) found.push({ kind: 'name', from: to, to: end, justifiable: true });
    }
  };
  announce(TELLS_A_NAME, (word) => !isOrdinaryWord(word) || isGivenName(word));
  announce(TELLS_A_PERSON, (word, written) => isGivenName(word) || (!isOrdinaryWord(word) && /\p{Ll}/u.test(written)));
  announce(CLERGY, isGivenName);
  return found;
}

const BESIDE = /^(?:\s*,\s|\s(?:E|ED|CON)\s)(?=\p{L})/u;
const TWO_WORDS = /[\p{L}'-]\s+\p{L}/u;

/** "Marco Rossi e Gjergji Lika": who is named beside somebody, by two words at least. */
export function findNamesBeside(text: string, original: Written, names: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const { to } of names) {
    const joint = BESIDE.exec(text.slice(to))?.[0];
    if (joint === undefined) continue;
    const from = to + joint.length;
    const begins = (word: string): boolean => !isOrdinaryWord(word) || isGivenName(word);
    const end = endOfName(text, original, from, begins, !/\p{Ll}/u.test(original(0, text.length)));
    if (end !== null && TWO_WORDS.test(text.slice(from, end)))
      found.push({ kind: 'name', from, to: end, justifiable: true });
  }
  return found;
}

/** @param begins whether a word in its place may be the first of a name. @returns null where no name stands. */
function endOfName(
  text: string,
  original: Written,
  start: number,
  begins: (word: string, written: string) => boolean,
  shouted: boolean,
): number | null {
  let [end, at] = [start, start];
  const elided = ELIDED.exec(text.slice(at))?.[0];
  if (elided !== undefined && isCapital(original, at) && isCapital(original, at + 2)) at += 2;
  for (let words = 0; words < MOST_WORDS; words++) {
    const word = WORD.exec(text.slice(at))?.[0];
    if (word === undefined) break;
    const written = original(at, at + word.length);
    const begun = end > start;
    if (!/^\p{Lu}/u.test(written) || !(begun ? goesOn(word, shouted) : PARTICLES.has(word) || !isNoSurname(word)))
      break;
    at += word.length;
    if (!PARTICLES.has(word) || begun) {
      // In a line of capitals a capital says nothing: there only a known first name is one.
      const known = isGivenName(word) || (elided === undefined ? begins(word, written) && !shouted : !shouted);
      if (!begun && !known) break;
      end = at;
    }
    const gap = GAP.exec(text.slice(at));
    if (!gap) break;
    at += gap[0].length;
  }
  return end > start ? end : null;
}

function isCapital(original: Written, at: number): boolean {
  return /^\p{Lu}/u.test(original(at, at + 1));
}

/** Behind a first name a capital is a surname, also "Viale" and "Li". */
function goesOn(word: string, shouted: boolean): boolean {
  if (isGrammarWord(word)) return word.length > 1 && !shouted;
  return !isNoSurname(word) || isNamedAfterPeople(word);
}
