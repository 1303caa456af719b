import { findPersonalData } from './find-personal-data';
import type { LinkedPeople, PersonalDataFinding } from './finding';
import { skeleton, soundsOf } from './sounds';

/**
 * Personal data in a text that is not in Italian: what is found in any text (identifiers in every script, Latin names), names
 * behind the titles of the other languages, and the names of linked cases as other alphabets write them. It fails closed as
 * there: what is doubtful is found, and a second person decides.
 * @param language as in the address: `fr`, `ar`
 */
export function findInTranslation(text: string, language: string, linked: LinkedPeople): PersonalDataFinding[] {
  const found = findPersonalData(text, linked, language);
  for (const finding of [...findTitled(text, language), ...findTransliterated(text, linked)])
    if (!found.some(({ start, end }) => start <= finding.start && finding.end <= end)) found.push(finding);
  return found.sort((one, other) => one.start - other.start || one.end - other.end);
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
const NAMES = `${NAME}(?:[ \\u00a0]${NAME}){0,3}`;
const titled = (titles: string, names = NAMES): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${titles})\\.?[ \\u00a0]+${names}`, 'gu');

/** Such as are nothing else in any language that is read here. */
const TITLES: readonly RegExp[] = [
  titled(
    'Mr|Mrs|Ms|Miss|Mister|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|Mme|Mmes|Mlle|Srta?|Sra|[Ss]eñora?|[Ss]eñorita|Doña',
  ),
  titled('[Dd]omnul|[Dd]oamna|[Dd]omnișoara|[Dd]omnişoara|Znj|[Zz]oti|[Zz]otit|[Zz]onja|[Zz]onjës|[Zz]onjusha'),
  titled('[Пп]ана?|[Пп]ані|[Пп]анові|[Гг]-н|[Гг]-жа|[Гг]осподин|[Гг]оспожа'),
  titled('[وفبكل]?(?:ال|ل)(?:سيد|سيدة|آنسة|سيّد|سيّدة)', '[\\p{L}\\p{M}]{2,}(?:[ \\u00a0][\\p{L}\\p{M}]{2,})?'),
];
/** Such as mean something else elsewhere: "D.L." is a decree in Italian. */
const TITLES_OF: Readonly<Record<string, RegExp>> = {
  fr: titled('M|MM|Dr'),
  ro: titled('[Dd]l|[Dd]na|[Dd]-l|[Dd]-na|[Dd]-lui|[Dd]-nei'),
  sq: titled('Z'),
  es: titled('Don|D'),
  en: titled('Dr|Sir'),
};

function findTitled(text: string, language: string): PersonalDataFinding[] {
  const own = TITLES_OF[language];
  return [...TITLES, ...(own ? [own] : [])].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: excerpt, index }) => ({
      kind: 'name' as const,
      start: index,
      end: index + excerpt.length,
      excerpt,
      justifiable: true,
    })),
  );
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** How it may sound: with what may be a particle stuck to it, and without. */
  readonly sounds: readonly string[];
}

const OTHER_SCRIPT = /[\p{Script=Arabic}\p{Script=Cyrillic}\p{M}'’ʼ-]{2,}/gu;
/** Two consonants are a name beside another one; alone they are half of all words. */
const TELLING = 3;
const WHOLE = 6;

function findTransliterated(text: string, { names }: LinkedPeople): PersonalDataFinding[] {
  if (names.length === 0) return [];
  const words = [...text.matchAll(OTHER_SCRIPT)].map(({ 0: word, index }): Word => ({
    start: index,
    end: index + word.length,
    sounds: soundsOf(word),
  }));
  const found: PersonalDataFinding[] = [];
  const add = (from: Word, to: Word, justifiable: boolean): void => {
    const [start, end] = [from.start, to.end];
    if (!found.some((known) => known.start <= start && end <= known.end))
      found.push({ kind: 'name', start, end, excerpt: text.slice(start, end), justifiable });
  };
  for (const person of names) {
    const [surname, name] = [soundsOfParts(person.surname), soundsOfParts(person.name)];
    const says = (word: Word, parts: readonly string[]): string | undefined =>
      parts.find((part) => part !== '' && word.sounds.includes(part));
    words.forEach((word, at) => {
      const next = words[at + 1];
      const beside = next && text.slice(word.end, next.start).trim() === '' ? next : undefined;
      for (const [first, second] of [
        [surname, name],
        [name, surname],
      ] as const) {
        const one = says(word, first);
        const other = beside && says(beside, second);
        if (one !== undefined && beside && other !== undefined) add(word, beside, one.length + other.length < WHOLE);
      }
    });
    for (const word of words) if ((says(word, [...surname, ...name])?.length ?? 0) >= TELLING) add(word, word, true);
  }
  return found;
}

function soundsOfParts(name: string): string[] {
  return name.split(/[\s'’-]+/).map((part) => skeleton(part));
}
