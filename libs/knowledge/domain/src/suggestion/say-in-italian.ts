import { COUNTER_VOCABULARY } from './counter-vocabulary';
import { WORDS_OF_RESIDENTS } from './residents';
import { ASKED_SUBJECTS, type AskedSubject } from './residents/subjects-asked';
import { fold, stemOf, wordsOf } from './words';

/** What somebody wrote in their own language, for a search of Italian sheets. */
export interface SaidInItalian {
  /** Italian for what was understood, the rest as it was written. */
  readonly text: string;
  /** Italian alone: a long question has more words that nobody understood than words that somebody did. */
  readonly understood: string;
  /** `rinnovo`, `permesso di soggiorno`: told to whoever reads what was found. */
  readonly terms: readonly string[];
}

interface Way {
  readonly subject: AskedSubject;
  /** A star after the beginning of a word. */
  readonly words: readonly string[];
}

interface Reading {
  readonly empty: ReadonlySet<string>;
  /** By the first letter. */
  readonly ways: ReadonlyMap<string, readonly Way[]>;
}

const QUOTED = /(["“”«»][^"“”«»]*["“”«»])/;
const TERMS_AT_MOST = 8;
const WORDS_AT_MOST = 600;
const ITALIAN = wordsOf([...Object.values(COUNTER_VOCABULARY), ...ASKED_SUBJECTS].join(' '), Infinity);
const ITALIAN_WORDS: ReadonlySet<string> = new Set(ITALIAN.map(({ shown }) => shown));
const ITALIAN_STEMS: ReadonlySet<string> = new Set(ITALIAN.map(({ stem }) => stem));

const readings = new Map<string, Reading>();

/**
 * Puts into Italian what a text says of the subjects that residents ask about. None where nothing is understood, and none for
 * Italian: what the counters call a thing stays as it is, in a text of any language.
 */
export function sayInItalian(text: string, language: string): SaidInItalian | null {
  const reading = readingOf(languageOf(text, language));
  if (!reading) return null;
  const terms = new Set<AskedSubject>();
  const parts: string[] = [];
  const understood: string[] = [];
  for (const part of text.split(QUOTED)) {
    if (QUOTED.test(part)) {
      parts.push(part);
      continue;
    }
    const words = foreignWords(part).slice(0, WORDS_AT_MOST);
    const telling = words.filter((word) => !reading.empty.has(word));
    for (let at = 0; at < telling.length;) {
      const way = terms.size < TERMS_AT_MOST ? longestAt(telling, at, reading) : null;
      if (way) {
        if (!terms.has(way.subject)) {
          parts.push(way.subject);
          understood.push(way.subject);
        }
        terms.add(way.subject);
      } else {
        const word = telling[at] ?? '';
        parts.push(word);
        if (ITALIAN_WORDS.has(word)) understood.push(word);
      }
      at += way?.words.length ?? 1;
    }
  }
  if (terms.size === 0) return null;
  return { text: parts.join(' ').trim(), understood: understood.join(' '), terms: [...terms] };
}

/** Who writes in another script than the page has says by it what language that is. */
function languageOf(text: string, language: string): string {
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'uk';
  return language;
}

function readingOf(language: string): Reading | null {
  const known = readings.get(language);
  if (known) return known;
  const words = WORDS_OF_RESIDENTS.get(language);
  if (!words) return null;
  const empty = new Set(foreignWords(words.empty));
  const ways = new Map<string, Way[]>();
  for (const subject of ASKED_SUBJECTS)
    for (const written of words.ways[subject].split('|')) {
      const all = foreignWords(written);
      const way = { subject, words: all.filter((word) => !empty.has(word)) };
      const [first] = way.words;
      // Without its empty words a phrase would be any other that has the same noun.
      if (first === undefined || (all.length > 1 && way.words.length === 1)) continue;
      const letter = first.slice(0, 1);
      ways.set(letter, [...(ways.get(letter) ?? []), way]);
    }
  for (const some of ways.values()) some.sort((one, other) => other.words.length - one.words.length);
  const reading = { empty, ways };
  readings.set(language, reading);
  return reading;
}

/** Folded as Italian is; Arabic by its bare letters, and Ukrainian with the apostrophe inside a word left out. */
function foreignWords(text: string): string[] {
  const whole = text.replace(/(?<=\p{Script=Cyrillic})[’'‘`´ʼ](?=\p{Script=Cyrillic})/gu, '').replace(/ـ/g, '');
  const folded = fold(whole).replace(/ة/g, 'ه').replace(/ى/g, 'ي');
  return folded.match(/[\p{L}\p{N}]+\*?/gu) ?? [];
}

function longestAt(words: readonly string[], at: number, { ways }: Reading): Way | null {
  const heads = bareForms(words[at] ?? '');
  const some = [...new Set(heads.map((head) => head.slice(0, 1)))].flatMap((letter) => ways.get(letter) ?? []);
  let longest: Way | null = null;
  for (const way of some)
    if (way.words.length > (longest?.words.length ?? 0) && isSaidAt(words, at, way)) longest = way;
  return longest;
}

function isSaidAt(words: readonly string[], at: number, way: Way): boolean {
  const said = words.slice(at, at + way.words.length);
  if (said.length < way.words.length || said.every((word) => ITALIAN_WORDS.has(word))) return false;
  return way.words.every((meant, offset) => {
    const word = said[offset] ?? '';
    if (!meant.endsWith('*')) return bareForms(word).includes(meant);
    // A beginning that an Italian word has too is that word, until more is said.
    if (said.length === 1 && ITALIAN_STEMS.has(stemOf(word))) return false;
    return bareForms(word).some((form) => form.startsWith(meant.slice(0, -1)));
  });
}

/** An Arabic word without "and", "with", "for" and the article, which are written together with it; any other as it is. */
function bareForms(word: string): readonly string[] {
  if (!/^\p{Script=Arabic}/u.test(word)) return [word];
  const forms = new Set([word]);
  for (const form of [word, word.replace(/^[وف](?=..)/, '')]) {
    forms.add(form);
    const without = form.replace(/^(?:[بك]?ال|لل|[بلك](?=...))/, '');
    if (without.length > 1) forms.add(without);
  }
  return [...forms];
}
