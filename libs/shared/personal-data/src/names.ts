import { isNoSurname } from './beside-names';
import { isGrammarWord, isOrdinaryWord } from './common-words';
import type { Candidate, LinkedPeople } from './finding';
import { isGivenName } from './given-names';
import { BOUNDARY_AFTER, BOUNDARY_BEFORE, everyMatch } from './patterns';
import { readableWords } from './readable-text';

/** Parts that many names share and that alone point at nobody. */
export const PARTICLES = new Set(
  'DE DI DA DO DU DEL DELLA DELLO DELLE DEI DEGLI LA LO LI LE VAN VON DER EL AL BEN BIN IBN BENT ABU ABD ABDUL BOU OULD MC MAC SAN SANTA DOS DAS'.split(
    ' ',
  ),
);

/** The names of the linked cases, whole or in part, in any order, whatever the capitals, accents and gaps. */
export function findNames(
  text: string,
  original: (from: number, to: number) => string,
  people: LinkedPeople['names'],
): Candidate[] {
  const found: Candidate[] = [];
  for (const person of people) {
    const [surname, name] = [wordsOf(person.surname), wordsOf(person.name)];
    const whole = [[...surname, ...name], [...name, ...surname], surname, name].filter((words) => words.length > 1);
    for (const words of whole) {
      for (const { from, to } of everyMatch(together(words), text)) {
        // "caso a" is what a sealed case is called, and what a sheet may say in small letters.
        const plainWords = words.every(isOrdinaryWord) && !/\p{Lu}/u.test(original(from, to));
        found.push({ kind: 'name', from, to, justifiable: plainWords });
      }
    }
    for (const word of new Set([...surname, ...name])) found.push(...findPart(word, text, original));
  }
  return found;
}

function findPart(word: string, text: string, original: (from: number, to: number) => string): Candidate[] {
  if (word.length < 2 || PARTICLES.has(word)) return [];
  const found: Candidate[] = [];
  for (const { from, to } of everyMatch(together([word]), text)) {
    if (isGrammarWord(word) && !looksLikeAName(text, original, from, to)) continue;
    found.push({ kind: 'name', from, to, justifiable: isOrdinaryWord(word) });
  }
  return found;
}

/** "Su" in the middle of a sentence is somebody; "su" and "Su richiesta" are not. */
function looksLikeAName(
  text: string,
  original: (from: number, to: number) => string,
  from: number,
  to: number,
): boolean {
  if (!/^\p{Lu}/u.test(original(from, to))) return false;
  const before = text.slice(0, from).trimEnd();
  return before !== '' && !/[.!?:;\n"'(-]$/.test(before);
}

function wordsOf(name: string): string[] {
  return readableWords(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

// Each word plain or s p a c e d; between words anything short that joins them, or nothing.
function together(words: readonly string[]): RegExp {
  const written = words.map((word) => {
    const letters = Array.from(word);
    return letters.length < 3 ? word : `(?:${word}|${letters.join('[\\s.\\-_·•*]{1,2}')}|${letters.join("'?")})`;
  });
  return new RegExp(BOUNDARY_BEFORE + written.join("[\\s,.\\-_'/*]{0,3}") + BOUNDARY_AFTER, 'gu');
}

const TITLE =
  /(?<![\p{L}\p{N}])(SIG\.?(?:RA|NA|RI|RE)?|SIGG|SIGNOR[AEI]?|SIGNORINA|DOTT\.?(?:SSA|RE|RI)?|DOTTOR(?:E|ESSA)?|DR|PROF\.?(?:SSA)?|PROFESSOR(?:E|ESSA)?|AVVOCAT[OA]|AVV|FAMIGLIA|CONIUGI|ING|GEOM|RAG|MR|MRS|MS)(\.\s*|\s+)(?=\p{L})/gu;
const AFTER_TITLE = /^(?:(?:D[EI]|EL|AL|BEN|VAN|VON|LA|LO|DA)\s|D'|AL-|EL-)?\p{L}[\p{L}']*/u;
/** Words, not abbreviations: what follows in small letters is the rest of the sentence. */
const TITLE_IN_FULL = /^(?:SIGNOR|DOTTOR|PROFESSOR|AVVOCAT|FAMIGLIA|CONIUGI)/;
/** Who holds an office is meant, not who they are. */
const OFFICE_HOLDERS = new Set(
  'PREFETTO QUESTORE SINDACO SINDACA PRESIDENTE MINISTRO DIRETTORE DIRETTRICE DIRIGENTE GIUDICE ASSESSORE ASSESSORA CONSOLE AMBASCIATORE AVVOCATO DOTTORE PROFESSORE INGEGNERE'.split(
    ' ',
  ),
);

/** "sig.", "signora", "dott.", "famiglia" and the like before a name; the name may be written small after an abbreviation. */
export function findTitledNames(text: string, original: (from: number, to: number) => string): Candidate[] {
  const found: Candidate[] = [];
  for (const { from, to, group } of everyMatch(TITLE, text)) {
    const abbreviated = group(2).startsWith('.') || group(1).includes('.') || !TITLE_IN_FULL.test(group(1));
    let end = to;
    let justifiable = true;
    for (let taken = 0; taken < 4; taken++) {
      const word = AFTER_TITLE.exec(text.slice(end));
      if (!word) break;
      const written = original(end, end + word[0].length);
      const capital = /(?:^|[\s'-])\p{Lu}/u.test(written);
      if (OFFICE_HOLDERS.has(word[0]) || isGrammarWord(word[0])) break;
      if (!capital && !(taken === 0 && abbreviated && !isOrdinaryWord(word[0]))) break;
      justifiable &&= isOrdinaryWord(word[0]) || !capital;
      end += word[0].length;
      const gap = /^[ \u00a0]+(?=\p{L})/u.exec(text.slice(end));
      if (!gap) break;
      end += gap[0].length;
    }
    const trimmed = text.slice(0, end).trimEnd().length;
    if (trimmed > to) found.push({ kind: 'name', from, to: trimmed, justifiable });
  }
  return found;
}

const KIN =
  /(?<![\p{L}\p{N}])(?:MOGLIE|MARITO|MADRE|PADRE|FIGLI[OA]|FRATELLO|SORELLA|CONIUGE|COMPAGN[OA]|CUGIN[OA]|NIPOTE|SUOCER[OA]|COGNAT[OA]|GENERO|NUORA|NONN[OA]|ZI[OA])\s+(?:DI\s+)?(?=\p{L})/gu;

/**
 * "la moglie Zineb Ouali", "figlio di Dritan Hoxha": of kin most of all one tells the name, and mostly one that no list of
 * given names knows. Capitals tell it from "figlio minore"; in a line of capitals nothing does.
 */
export function findNamesOfKin(text: string, original: (from: number, to: number) => string): Candidate[] {
  const found: Candidate[] = [];
  for (const { from, to } of everyMatch(KIN, text)) {
    if (!/\p{Ll}/u.test(original(from, to))) continue;
    let end = to;
    for (let taken = 0; taken < 4; taken++) {
      const word = AFTER_TITLE.exec(text.slice(end))?.[0];
      if (word === undefined || !/^\p{Lu}/u.test(original(end, end + 1)) || !mayBeKin(word, taken)) break;
      end += word.length;
      const gap = /^(?:[ \u00a0]+|-)(?=\p{L})/u.exec(text.slice(end));
      if (!gap) break;
      end += gap[0].length;
    }
    const trimmed = text.slice(0, end).replace(/[\s-]+$/u, '').length;
    if (trimmed > to) found.push({ kind: 'name', from: to, to: trimmed, justifiable: true });
  }
  return found;
}

/** Behind a name a capital is a surname, also where it is a thing as well: "la moglie Zineb Costa". */
function mayBeKin(word: string, taken: number): boolean {
  return !isGrammarWord(word) && !isNoSurname(word) && (taken > 0 || !isOrdinaryWord(word) || isGivenName(word));
}
