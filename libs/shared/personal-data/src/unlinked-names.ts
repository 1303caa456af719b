import { isNamedAfterPeople, isNoSurname } from './beside-names';
import { isGrammarWord, isOrdinaryWord } from './common-words';
import type { Candidate } from './finding';
import { isGivenName, isNameAndWord } from './given-names';
import { PARTICLES } from './names';
import { A_WORD, everyMatch } from './patterns';

interface Word {
  readonly at: number;
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  readonly before: Word | undefined;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly capital: boolean;
  readonly shouted: boolean;
  /** First of a sentence: its capital says nothing. */
  readonly opens: boolean;
  readonly given: boolean;
  /** With a letter that Italian does not write: of a name, nearly always. */
  readonly foreign: boolean;
}

const JOINS = /^(?:\s{1,2}|\s?['-]\s?)$/u;
/** "BENALI, Fatima" */
const JOINS_IN_A_LIST = /^(?:,?\s{1,2}|-)$/u;
const NAMED_AFTER = /^\s['"«“]?$|^'$/u;
const ABBREVIATED_SAINT = /^\.\s?$/u;
const OPENS = /(?:[.!?:;\n"«“(]|\s[-•*])\s*$/u;
/** These are part of a surname though they are small; the Italian ones are not: "Marina di Ravenna". */
const SMALL_PARTICLES = new Set('EL AL BEN BIN IBN BENT BINT VAN VON DE DOS OULD'.split(' '));
const MOST_WORDS = 6;
const NOT_ITALIAN = /(?=\p{Script=Latin})[^\p{ASCII}àèéìíîòóùúÀÈÉÌÍÎÒÓÙÚ]/u;
/** "O'Brien" */
const IRISH = 'O';

/**
 * First name and surname, in either order, of somebody whom no linked case knows: a known given name beside a word that
 * a surname could be, both with a capital; or two such words of which one is not spelled as Italian spells. It may be a law,
 * a navigator or a town, so that a second person may let it stand.
 * @param italian elsewhere the spelling tells nothing: a "Código Fiscal" is nobody's
 */
export function findUnlinkedNames(
  text: string,
  original: (from: number, to: number) => string,
  italian = true,
): Candidate[] {
  const words = wordsOf(text, original);
  const found: Candidate[] = [];
  let done = -1;
  for (const given of words) {
    if (!(given.given || (italian && mayBeginForeignName(words, given))) || given.at <= done) continue;
    const last = lastOfName(words, given);
    const first = firstOfName(given, last === given);
    done = last.at;
    if (first === last || isNamedAfterSomebody(first)) continue;
    if (isNameAndWord(given.plain) && isInALineOfCapitals(words, first, last)) continue;
    found.push({ kind: 'name', from: first.from, to: last.to, justifiable: true });
  }
  return found;
}

function wordsOf(text: string, original: (from: number, to: number) => string): Word[] {
  const words: Word[] = [];
  for (const { from, to } of everyMatch(A_WORD, text)) {
    const before = words.at(-1);
    const [plain, gap, written] = [text.slice(from, to), text.slice(before?.to ?? 0, from), original(from, to)];
    const capital = /^\p{Lu}/u.test(written);
    const shouted = plain.length > 1 && !/\p{Ll}/u.test(written);
    // "Sarà" is no Sara, and ALI is a portal.
    const given = capital && isGivenName(plain) && !/[àÀ]$/u.test(written) && !(shouted && plain === 'ALI');
    const opens = !before || OPENS.test(gap);
    const foreign = written.length > 1 && NOT_ITALIAN.test(written);
    words.push({ at: words.length, plain, from, to, before, gap, capital, shouted, opens, given, foreign });
  }
  return words;
}

/** "Đorđe Škrabáček", "Sasho O'Brien", "O'Brien": no list has them all. */
function mayBeginForeignName(words: readonly Word[], first: Word): boolean {
  if (isIrish(first, words[first.at + 1])) return true;
  if (!mayBeSurname(first) || isNoSurname(first.plain) || (isOrdinaryWord(first.plain) && !first.foreign)) return false;
  const [second, third] = words.slice(first.at + 1, first.at + 3);
  if (!second || !JOINS.test(second.gap)) return false;
  return isIrish(second, third) || (mayBeSurname(second) && (first.foreign || second.foreign));
}

/** Whose it is tells the apostrophe alone: Italian has no such word. */
function isIrish({ plain, capital }: Word, next: Word | undefined): boolean {
  return plain === IRISH && capital && next?.gap === "'" && mayBeSurname(next) && !isOrdinaryWord(next.plain);
}

/** Further given names, surnames, and what leads to them: "Fatima Zahra El Amrani". */
function lastOfName(words: readonly Word[], given: Word): Word {
  let last = given;
  for (const word of words.slice(given.at + 1, given.at + MOST_WORDS)) {
    if (!JOINS.test(word.gap)) break;
    if (mayBeSurname(word)) last = word;
    else if (!isParticle(word) && word.plain !== IRISH) break;
  }
  return last;
}

/** A surname that comes first, and what leads to it: "El Amrani Fatima", "D'Angelo Maria". */
function firstOfName(given: Word, alone: boolean): Word {
  const first = surnameBefore(given, alone) ?? given;
  const { before, gap } = first;
  if (!before || !isParticle(before) || !JOINS.test(gap)) return first;
  return gap.includes("'") || (first !== given && !before.opens) ? before : first;
}

function surnameBefore(given: Word, alone: boolean): Word | undefined {
  const { before, gap } = given;
  if (!before || before.given || !mayBeSurname(before)) return undefined;
  if (!(alone && !isNameAndWord(given.plain) ? JOINS_IN_A_LIST : JOINS).test(gap)) return undefined;
  return !before.opens || (alone && standsOut(given, before)) ? before : undefined;
}

/** "Benali Rosa" and "ROSSI ROSA" at the beginning of a sentence; "Carta Rosa" is a thing. */
function standsOut(given: Word, surname: Word): boolean {
  return !(isNameAndWord(given.plain) && isOrdinaryWord(surname.plain)) || (given.shouted && surname.shouted);
}

function mayBeSurname({ plain, capital, opens, shouted }: Word): boolean {
  return capital && plain.length > 1 && !isNoSurname(plain) && !(isGrammarWord(plain) && (opens || shouted));
}

function isParticle({ plain, capital }: Word): boolean {
  return (
    SMALL_PARTICLES.has(plain) || (capital && (plain === 'D' || PARTICLES.has(plain)) && !isNamedAfterPeople(plain))
  );
}

function isNamedAfterSomebody({ before, gap }: Word): boolean {
  if (!before || !isNamedAfterPeople(before.plain)) return false;
  return NAMED_AFTER.test(gap) || (before.plain.length <= 2 && ABBREVIATED_SAINT.test(gap));
}

/** There capitals tell no name: "CON LA CHIARA INDICAZIONE DEL MOTIVO". */
function isInALineOfCapitals(words: readonly Word[], first: Word, last: Word): boolean {
  const around = [first.before, words[last.at + 1]];
  return around.some((word) => word?.shouted) && words.slice(first.at, last.at + 1).every(({ shouted }) => shouted);
}
