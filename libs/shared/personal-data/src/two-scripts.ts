import { isNoSurname } from './beside-names';
import { isOrdinaryWord } from './common-words';
import type { PersonalDataFinding } from './finding';
import { allGivenNames, isGivenName } from './given-names';
import { readableWords } from './readable-text';
import { skeleton, soundsOf } from './sounds';

const HALF = "[\\p{Script=Arabic}\\p{Script=Cyrillic}][\\p{Script=Arabic}\\p{Script=Cyrillic}\\p{M}'’ʼ-]+";
const LATIN = "(?=\\p{Lu})[\\p{Script=Latin}][\\p{Script=Latin}\\p{M}'’-]+";
/** A right-to-left text marks where its direction turns. */
const GAP = '[ \\u00a0\\u200e\\u200f\\u2066-\\u2069]+';
const AROUND = ['(?<![\\p{L}\\p{M}\\p{N}])', '(?![\\p{L}\\p{M}\\p{N}])'] as const;
const OTHER_FIRST = new RegExp(`${AROUND[0]}(${HALF})${GAP}(${LATIN}(?:${GAP}${LATIN}){0,2})${AROUND[1]}`, 'gu');
const LATIN_FIRST = new RegExp(`${AROUND[0]}(${LATIN})${GAP}(${HALF})${AROUND[1]}`, 'gu');
const OTHER_SCRIPT = /[\p{Script=Arabic}\p{Script=Cyrillic}]/u;
const TITLE =
  /^(?:[وفبكل]?(?:ال|ل)(?:سيد|سيدة|آنسة)|[Пп]ана?|[Пп]ані|[Пп]анові|[Гг]-н|[Гг]-жа|[Гг]осподин|[Гг]оспожа)$/u;
/** Two consonants are half of all words. */
const TELLING = 3;

let soundsOfGiven: ReadonlySet<string> | undefined;

/**
 * A name of which one half stands in another alphabet than the other, as a form is filled in by two people: "محمد Zubaydi",
 * "السيد Škrabáček". A given name is known by how it sounds; Latin words of the counters ("Questura") are nobody's name.
 */
export function findNamesInTwoScripts(text: string): PersonalDataFinding[] {
  if (!OTHER_SCRIPT.test(text)) return [];
  const found: PersonalDataFinding[] = [];
  const add = (start: number, excerpt: string): void => {
    found.push({ kind: 'name', start, end: start + excerpt.length, excerpt, justifiable: true });
  };
  for (const { 0: excerpt, 1: other = '', 2: latin = '', index } of text.matchAll(OTHER_FIRST))
    if (TITLE.test(other.replace(/\p{M}/gu, '')) || (mayBeName(latin) && soundsGiven(other))) add(index, excerpt);
  for (const { 0: excerpt, 1: latin = '', 2: other = '', index } of text.matchAll(LATIN_FIRST))
    if (mayBeName(latin) && soundsGiven(other)) add(index, excerpt);
  return found;
}

/** Not an abbreviation, nor a word that stands on papers and doors. */
function mayBeName(latin: string): boolean {
  const [first = ''] = latin.split(/\s/u);
  const plain = readableWords(first);
  return /\p{Ll}/u.test(first) && (isGivenName(plain) || !(isNoSurname(plain) || isOrdinaryWord(plain)));
}

function soundsGiven(word: string): boolean {
  const known = (soundsOfGiven ??= new Set(allGivenNames().map((name) => skeleton(name))));
  return soundsOf(word).some((sound) => sound.length >= TELLING && known.has(sound));
}
