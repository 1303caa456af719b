import { findPersonalData } from './find-personal-data';
import type { FindingKind, LinkedPeople } from './finding';

/**
 * A veiled text is a text in which each piece of personal data is a box that only a key opens:
 * `U+E000 kind ":" box U+E001`, with the box in base64url. Everything else stays plain, so that it can be searched.
 */
const OPENING = '\uE000';
const CLOSING = '\uE001';
const VEILED = /\uE000([a-z_]+):([\w-]*)\uE001/g;

/** What stands in place of a piece for whoever does not read it. */
const INSTEAD: Readonly<Record<FindingKind, string>> = {
  codice_fiscale: '[codice fiscale]',
  phone: '[telefono]',
  email: '[e-mail]',
  iban: '[IBAN]',
  practice_identifier: '[numero di pratica]',
  birth_date: '[data di nascita]',
  address: '[indirizzo]',
  name: '[nome]',
};

export const NOBODY_LINKED: LinkedPeople = { names: [], birthDates: [] };

/** Makes a piece unreadable; the answer is base64url. */
type Box = (piece: string, kind: FindingKind) => string;

/**
 * @param linked the people whom the text may be about: their names and birth dates are found however they stand
 */
export function veilText(text: string, linked: LinkedPeople, box: Box): string {
  if (!isVeiled(text)) return veilPlain(text, linked, box);
  let veiled = '';
  let at = 0;
  // What is veiled already stays: a row that is written again must not be veiled twice.
  for (const { 0: boxed, index } of text.matchAll(VEILED)) {
    veiled += veilPlain(withoutMarks(text.slice(at, index)), linked, box) + boxed;
    at = index + boxed.length;
  }
  return veiled + veilPlain(withoutMarks(text.slice(at)), linked, box);
}

function veilPlain(plain: string, linked: LinkedPeople, box: Box): string {
  let veiled = '';
  let at = 0;
  for (const { kind, start, end } of withoutOverlaps(findPersonalData(plain, linked))) {
    veiled += `${plain.slice(at, start)}${OPENING}${kind}:${box(plain.slice(start, end), kind)}${CLOSING}`;
    at = end;
  }
  return veiled + plain.slice(at);
}

/** @param open the piece behind a box */
export function unveilText(veiled: string, open: (box: string, kind: FindingKind) => string): string {
  if (!isVeiled(veiled)) return veiled;
  return veiled.replace(VEILED, (_, kind: FindingKind, box: string) => open(box, kind));
}

/** A text in clear for somebody who may read some of the pieces: the others are told by their kind alone. */
export function maskPieces(
  plain: string,
  linked: LinkedPeople,
  mayRead: (piece: { readonly kind: FindingKind; readonly start: number; readonly excerpt: string }) => boolean,
): string {
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of withoutOverlaps(findPersonalData(plain, linked))) {
    const excerpt = plain.slice(start, end);
    masked += plain.slice(at, start) + (mayRead({ kind, start, excerpt }) ? excerpt : INSTEAD[kind]);
    at = end;
  }
  return masked + plain.slice(at);
}

/** The text with another box in place of each. */
export function mapBoxes(veiled: string, change: (box: string) => string): string {
  return unveilText(veiled, (box, kind) => `${OPENING}${kind}:${change(box)}${CLOSING}`);
}

/** The text for whoever may not read whom it is about: `[nome]`, `[telefono]`. A box that was cut off at the end goes. */
export function maskVeiled(veiled: string): string {
  return unveilText(veiled, (_, kind) => INSTEAD[kind]).replace(/\uE000[^\uE001]*$/, '…');
}

export function isVeiled(text: string): boolean {
  return text.includes(OPENING);
}

/** The marks are ours; the contracts refuse them from people (`control_characters`). */
function withoutMarks(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '\uFFFD');
}

interface Span {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
}

/** Findings may overlap; pieces may not. */
function withoutOverlaps(findings: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { kind, start, end } of findings) {
    const last = spans.at(-1);
    if (last && start < last.end) spans[spans.length - 1] = { ...last, end: Math.max(last.end, end) };
    else spans.push({ kind, start, end });
  }
  return spans;
}
