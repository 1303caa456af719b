import { wordsOf } from '../suggestion/words';
import { DOCUMENT_NAMES } from './document-names';

interface Way {
  readonly document: string;
  readonly stems: readonly string[];
}

const BY_FIRST_STEM = waysOf();

/** What an office says is there already, or is not wanted. The clause that says so asks for nothing. */
const NOT_ASKED =
  /\bgia\b(?! indicat| richiest| scad)|\bpervenut|\bagli atti\b|\bnon (?:occorr|serv|necessit|e necessari)|\bacquisit|\bricevut[oi]\b|\bin nostro possesso|\bconsegnat[oaie]\b/;
/** Who is a person or a thing here, and no paper: a file is not asked for with its own name. */
const NOT_A_PAPER = [
  /\b(?:stampa|rilascio|rinnovo|ritiro|consegna|titolare|scadenza) del permesso\b[^,;.]*/g,
  /\bredditi? (?:dichiarat|insufficient|minim|non)\w*/g,
];
const CLAUSES = /[.;:\n!?]+|,|\b(?:ma|invece|mentre|bensi)\b/;

/** The documents that a text names, by code, in the order in which it does. */
export function documentsNamed(text: string): string[] {
  const words = wordsOf(text);
  const found = new Map<string, { readonly at: number; readonly length: number }>();
  for (let at = 0; at < words.length; at++) {
    const ways = (BY_FIRST_STEM.get(words[at]?.stem ?? '') ?? []).filter(({ stems }) =>
      stems.every((stem, offset) => words[at + offset]?.stem === stem),
    );
    // The longest way to say it is the one that was meant: a contratto di soggiorno is not a permesso.
    const longest = Math.max(0, ...ways.map(({ stems }) => stems.length));
    for (const { document, stems } of ways)
      if (stems.length === longest && !found.has(document)) found.set(document, { at, length: longest });
    if (longest > 1) at += longest - 1;
  }
  return [...found.keys()];
}

/** The documents that an office's request for papers asks for: what is there already, or is not wanted, is left out. */
export function documentsAsked(text: string): string[] {
  const asked = new Set<string>();
  for (const clause of plain(text).split(CLAUSES)) {
    const named = documentsNamed(NOT_A_PAPER.reduce((rest, trace) => rest.replace(trace, ' '), clause));
    if (NOT_ASKED.test(clause)) {
      for (const document of named) asked.delete(document);
    } else for (const document of named) asked.add(document);
  }
  return [...asked];
}

/** A document of a list, as the reader of requests needs it. */
export interface ListedDocument {
  readonly id: string;
  readonly name: string;
}

export interface AskedOfList {
  /** Ids of the items that the request speaks of. */
  readonly items: readonly string[];
  /** Codes of documents that no item of the list is. */
  readonly outside: readonly string[];
}

/** Holds what an office asks for against the list. An item that names no known document is known by its own words. */
export function askedOfList(text: string, list: readonly ListedDocument[]): AskedOfList {
  const asked = documentsAsked(text);
  const covered = new Set<string>();
  const items: string[] = [];
  const said = new Set(wordsOf(text).map(({ stem }) => stem));
  for (const { id, name } of list) {
    const named = documentsNamed(name);
    const own = wordsOf(name).map(({ stem }) => stem);
    const spoken =
      named.length > 0
        ? named.some((document) => asked.includes(document))
        : own.length > 0 && own.every((stem) => said.has(stem));
    if (spoken) items.push(id);
    for (const document of named) covered.add(document);
  }
  return { items, outside: asked.filter((document) => !covered.has(document)) };
}

export function documentLabel(code: string): string {
  return DOCUMENT_NAMES[code]?.[0] ?? code;
}

function waysOf(): Map<string, Way[]> {
  const ways = new Map<string, Way[]>();
  for (const [document, [, line]] of Object.entries(DOCUMENT_NAMES))
    for (const way of line.split('|')) {
      const stems = wordsOf(way).map(({ stem }) => stem);
      const [first] = stems;
      if (first !== undefined) ways.set(first, [...(ways.get(first) ?? []), { document, stems }]);
    }
  return ways;
}

/** As `fold` does, and keeping what parts clauses. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
