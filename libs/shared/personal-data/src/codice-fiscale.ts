import type { Candidate } from './finding';
import { BOUNDARY_AFTER, BOUNDARY_BEFORE, SEPARATORS, everyMatch } from './patterns';

// Weights of the control character: D.M. 23 dicembre 1976, art. 6 and its tables.
const ODD_LETTERS = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const DIGIT = '[0-9LMNPQRSTUV]';
const SHAPE = [
  '[A-Z]',
  '[A-Z]',
  '[A-Z]',
  '[A-Z]',
  '[A-Z]',
  '[A-Z]',
  DIGIT,
  DIGIT,
  '[ABCDEHLMPRST]',
  DIGIT,
  DIGIT,
  '[A-Z]',
  DIGIT,
  DIGIT,
  DIGIT,
  '[A-Z]',
];
const STRICT = /[A-Z]{6}[0-9]{2}[ABCDEHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z]/gu;
const LOOSE = new RegExp(BOUNDARY_BEFORE + SHAPE.join(SEPARATORS) + BOUNDARY_AFTER, 'gu');
const PROVISIONAL = new RegExp(
  `(?:CODICE\\s+FISCALE|\\bC\\.?\\s?F\\b\\.?)[^0-9]{0,40}?${BOUNDARY_BEFORE}([0-9](?:${SEPARATORS}[0-9]){10})${BOUNDARY_AFTER}`,
  'gu',
);

/** True when the sixteenth character of a codice fiscale (16 capitals or digits, omocodia included) is the right one. */
export function hasRightControlCharacter(code: string): boolean {
  let sum = 0;
  for (let index = 0; index < 15; index++) {
    const char = code.charCodeAt(index);
    const order = char <= 57 ? char - 48 : char - 65;
    sum += index % 2 === 0 ? (ODD_LETTERS[order] ?? 0) : order;
  }
  return code.charCodeAt(15) === 65 + (sum % 26);
}

/**
 * Codici fiscali, spaced, dotted or with omocodia, when the control character agrees. One written in its plain shape
 * counts even when it does not: a slip of the pen leaves name, birth date and birthplace readable. The provisional
 * one of eleven digits is a bare number, so it counts only after the words "codice fiscale".
 */
export function findCodiciFiscali(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of everyMatch(STRICT, text)) {
    const { from, to } = match;
    const apart = !/[\p{L}\p{N}]/u.test((text[from - 1] ?? ' ') + (text[to] ?? ' '));
    const code = match.group(0);
    if (hasRightControlCharacter(code) || (apart && hasPossibleDay(code)))
      found.push({ kind: 'codice_fiscale', from, to });
  }
  for (const { from, to, group } of everyMatch(LOOSE, text)) {
    const code = group(0).replace(/[^A-Z0-9]/g, '');
    // Running prose can spell a control character by chance; prose has no digit in the middle of it.
    const believable = code.length === to - from || /[0-9]/.test(code);
    if (believable && hasPossibleDay(code) && hasRightControlCharacter(code))
      found.push({ kind: 'codice_fiscale', from, to });
  }
  for (const { to, group } of everyMatch(PROVISIONAL, text)) {
    found.push({ kind: 'codice_fiscale', from: to - group(1).length, to });
  }
  return found;
}

function hasPossibleDay(code: string): boolean {
  const day = Number(code.slice(9, 11).replace(/[L-V]/g, (letter) => String('LMNPQRSTUV'.indexOf(letter))));
  return (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
}
