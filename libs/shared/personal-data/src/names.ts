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
    for (const [surname, name] of spellings(person).map((words) => words.map(wordsOf) as [string[], string[]])) {
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
  }
  return found;
}

function findPart(word: string, text: string, original: (from: number, to: number) => string): Candidate[] {
  if (word.length < 2 || PARTICLES.has(word)) return [];
  const found: Candidate[] = [];
  for (const { from, to } of everyMatch(together([word]), text)) {
    if (isGrammarWord(word) && !looksLikeAName(text, original, from, to)) continue;
    const span = withInitials(from, to, text, original);
    found.push({ kind: 'name', ...span, justifiable: isOrdinaryWord(word) && span.from === from && span.to === to });
  }
  return found;
}

/** How offices without a key for it write a letter; without its mark is how it is read (`readable-text.ts`). */
const SPELT_OUT: Readonly<Record<string, string>> = {
  đ: 'dj', š: 'sh', ş: 'sh', č: 'ch', ć: 'ch', ç: 'ch', ž: 'zh', ä: 'ae', ö: 'oe', ø: 'oe', ü: 'ue', å: 'aa', ñ: 'ny',
}; // prettier-ignore

function spellings({ surname, name }: LinkedPeople['names'][number]): [surname: string, name: string][] {
  const spelt = (word: string): string =>
    Array.from(word.normalize('NFC').toLowerCase(), (letter) => SPELT_OUT[letter] ?? letter).join('');
  const [plain, other] = [`${surname}\n${name}`.toLowerCase(), `${spelt(surname)}\n${spelt(name)}`];
  return plain.normalize('NFC') === other
    ? [[surname, name]]
    : [
        [surname, name],
        [spelt(surname), spelt(name)],
      ];
}

const INITIALS_BEFORE = /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){1,3}$/u;
const INITIALS_AFTER = /^\s(?:\p{L}\.\s?){1,3}(?![\p{L}\p{N}])/u;

/** "A. Diallo" and "Singh G.": an initial beside a name tells as much as the name. */
function withInitials(
  from: number,
  to: number,
  text: string,
  original: (from: number, to: number) => string,
): { from: number; to: number } {
  const capitals = (begin: number, end: number): boolean => !/\p{Ll}/u.test(original(begin, end));
  const before = INITIALS_BEFORE.exec(text.slice(Math.max(0, from - 12), from))?.[0].length ?? 0;
  const after = INITIALS_AFTER.exec(text.slice(to, to + 12))?.[0].trimEnd().length ?? 0;
  return {
    from: before > 0 && capitals(from - before, from) ? from - before : from,
    to: after > 0 && capitals(to, to + after) ? to + after : to,
  };
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
  'PREFETTO PREFETTA VICEPREFETTO VICEPREFETTA QUESTORE QUESTORA SINDACO SINDACA VICESINDACO VICESINDACA PRESIDENTE PRESIDENTESSA MINISTRO MINISTRA SOTTOSEGRETARIO SOTTOSEGRETARIA DIRETTORE DIRETTRICE DIRIGENTE GIUDICE PROCURATORE PROCURATRICE ASSESSORE ASSESSORA CONSIGLIERE CONSIGLIERA COMMISSARIO COMMISSARIA SEGRETARIO SEGRETARIA CONSOLE AMBASCIATORE AMBASCIATRICE AVVOCATO AVVOCATA DOTTORE DOTTORESSA PROFESSORE PROFESSORESSA INGEGNERE NOTAIO NOTAIA'.split(
    ' ',
  ),
);

/**
 * Built as an office is called ("il signor Curatore", "la signora Garante"): that list has no end, and a surname may be built so
 * too, so that it is found and somebody answers for it.
 */
function isLikeAnOffice(word: string): boolean {
  return !isGivenName(word) && /(?:TORE|TRICE|TORA|SORE|SORA|ARIO|ARIA|IERE|IERA|ANTE|ENTE|ESSA|ISTA|CAPO)$/.test(word);
}

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
      justifiable &&= isOrdinaryWord(word[0]) || !capital || (taken === 0 && isLikeAnOffice(word[0]));
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
