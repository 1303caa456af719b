import { isNamedAfterPeople, isNoSurname } from './beside-names';
import { isGrammarWord, isOrdinaryWord } from './common-words';
import type { Candidate } from './finding';
import { isGivenName, isNameAndWord } from './given-names';
import { PARTICLES } from './names';
import { A_WORD, everyMatch } from './patterns';

interface Word {
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly capital: boolean;
  readonly shouted: boolean;
  /** First of a sentence: its capital says nothing. */
  readonly opens: boolean;
  readonly given: boolean;
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

/**
 * First name and surname, in either order, of somebody whom no linked case knows: a known given name beside a word that
 * a surname could be, both with a capital. It may be a law or a navigator, so that a second person may let it stand.
 */
export function findUnlinkedNames(text: string, original: (from: number, to: number) => string): Candidate[] {
  const words = wordsOf(text, original);
  const found: Candidate[] = [];
  let done = -1;
  for (const [at, { given }] of words.entries()) {
    if (!given || at <= done) continue;
    const last = lastOfName(words, at);
    const first = firstOfName(words, at, last);
    done = last;
    if (first === last || isSomethingElse(words, first, at, last)) continue;
    found.push({ kind: 'name', from: words[first]!.from, to: words[last]!.to, justifiable: true });
  }
  return found;
}

function wordsOf(text: string, original: (from: number, to: number) => string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { from, to } of everyMatch(A_WORD, text)) {
    const [plain, gap, written] = [text.slice(from, to), text.slice(end, from), original(from, to)];
    const capital = /^\p{Lu}/u.test(written);
    const shouted = plain.length > 1 && !/\p{Ll}/u.test(written);
    // "Sarà" is no Sara, and ALI is a portal.
    const given = capital && isGivenName(plain) && !/[àÀ]$/u.test(written) && !(shouted && plain === 'ALI');
    words.push({ plain, from, to, gap, capital, shouted, opens: words.length === 0 || OPENS.test(gap), given });
    end = to;
  }
  return words;
}

/** Further given names, surnames, and what leads to them: "Fatima Zahra El Amrani". */
function lastOfName(words: readonly Word[], at: number): number {
  let last = at;
  for (let next = at + 1; next < Math.min(words.length, at + MOST_WORDS); next++) {
    const word = words[next]!;
    if (!JOINS.test(word.gap)) break;
    if (mayBeSurname(word) && !isNoSurname(word.plain)) last = next;
    else if (!isParticle(word)) break;
  }
  return last;
}

/** A surname that comes first, and what leads to it: "El Amrani Fatima", "D'Angelo Maria". */
function firstOfName(words: readonly Word[], at: number, last: number): number {
  const first = surnameBefore(words, at, last === at) ? at - 1 : at;
  const [word, before] = [words[first]!, words[first - 1]];
  const led =
    before && isParticle(before) && JOINS.test(word.gap) && (word.gap.includes("'") || (first < at && !before.opens));
  return led ? first - 1 : first;
}

function surnameBefore(words: readonly Word[], at: number, alone: boolean): boolean {
  const [given, surname] = [words[at]!, words[at - 1]];
  if (!surname || !(alone && !isNameAndWord(given.plain) ? JOINS_IN_A_LIST : JOINS).test(given.gap)) return false;
  if (!mayBeSurname(surname) || isNoSurname(surname.plain) || surname.given) return false;
  return !surname.opens || (alone && standsOut(given, surname));
}

/** "Benali Rosa" and "ROSSI ROSA" at the beginning of a sentence; "Carta Rosa" is a thing. */
function standsOut(given: Word, surname: Word): boolean {
  return !(isNameAndWord(given.plain) && isOrdinaryWord(surname.plain)) || (given.shouted && surname.shouted);
}

function mayBeSurname({ plain, capital, opens, shouted }: Word): boolean {
  return capital && plain.length > 1 && !(isGrammarWord(plain) && (opens || shouted));
}

function isParticle({ plain, capital }: Word): boolean {
  return (
    SMALL_PARTICLES.has(plain) || (capital && (plain === 'D' || PARTICLES.has(plain)) && !isNamedAfterPeople(plain))
  );
}

/** Named after somebody, or words that are names by chance in a line of capitals. */
function isSomethingElse(words: readonly Word[], first: number, at: number, last: number): boolean {
  const before = words[first - 1];
  if (before && isNamedAfterPeople(before.plain)) {
    const { gap } = words[first]!;
    if (NAMED_AFTER.test(gap) || (before.plain.length <= 2 && ABBREVIATED_SAINT.test(gap))) return true;
  }
  const around = [before, words[last + 1]].some((word) => word?.shouted);
  return around && isNameAndWord(words[at]!.plain) && words.slice(first, last + 1).every(({ shouted }) => shouted);
}
