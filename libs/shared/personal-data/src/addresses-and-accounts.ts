import type { Candidate } from './finding';
import { BOUNDARY_AFTER, BOUNDARY_BEFORE, everyMatch } from './patterns';

const AT = '\\s*(?:@|[([{]\\s*(?:AT|CHIOCCIOLA)\\s*[)\\]}]|\\bCHIOCCIOLA\\b)\\s*';
const DOT = '(?:\\.|\\s*[([{]\\s*(?:DOT|PUNTO)\\s*[)\\]}]\\s*|\\s+(?:PUNTO|DOT)\\s+)';
const LOCAL = "[A-Z0-9._%+'-]";
/** As many characters as a mailbox has at most (RFC 5321, 4.5.3.1.1): a page without a blank is not read anew from each of its letters. */
const EMAIL = new RegExp(`[A-Z0-9]${LOCAL}{0,63}${AT}[A-Z0-9-]+(?:${DOT}[A-Z0-9-]+)*${DOT}[A-Z]{2,}`, 'gu');

const IN_LOCAL = new RegExp(LOCAL, 'u');

/** E-mail addresses, with "(at)", "chiocciola", "(dot)" and "punto" read as what they stand for. */
export function findEmails(text: string): Candidate[] {
  const found: Candidate[] = [];
  let end = 0;
  for (const { from, to } of everyMatch(EMAIL, text)) {
    if (from < end) continue;
    found.push({ kind: 'email', from: startOfRun(text, from, end), to });
    end = to;
  }
  return found;
}

/** A mailbox that is longer than any is one all the same. */
function startOfRun(text: string, from: number, after: number): number {
  let start = from;
  while (start > after && IN_LOCAL.test(text.charAt(start - 1))) start--;
  while (!/[A-Z0-9]/.test(text.charAt(start))) start++;
  return start;
}

const ACCOUNT_START = new RegExp(`${BOUNDARY_BEFORE}[A-Z]{2}[\\s.\\-_]?[0-9](?=[\\s.\\-_]?[0-9])`, 'gu');
const ITALIAN_ACCOUNT = new RegExp(`${BOUNDARY_BEFORE}IT[0-9]{2}[A-Z][0-9]{10}[A-Z0-9]{12}${BOUNDARY_AFTER}`, 'gu');
/** Characters of an IBAN where the country is one of those met at the counters (ISO 13616 registry). */
const IBAN_LENGTH: Readonly<Record<string, number>> = { IT: 27, SM: 27, FR: 27, MC: 27, DE: 22, ES: 24, PT: 25, BE: 16, NL: 18, AT: 20, CH: 21, RO: 24, AL: 28, MD: 24, MK: 19, UA: 29, PL: 28, BG: 22, GR: 27, HR: 21, RS: 22, LT: 20, LV: 21, EE: 20, IE: 22, GB: 22, TR: 26, TN: 24, MA: 28, SN: 28, EG: 29, PK: 24, XK: 20, BA: 20, HU: 28, CZ: 24, SK: 24, SI: 19, SE: 24, DK: 18, NO: 15, FI: 18, LU: 20, MT: 31, CY: 28 }; // prettier-ignore

/**
 * IBANs whose remainder modulo 97 is 1 (ISO 13616), grouped or not; an Italian one in its plain shape counts even when
 * a slip spoils the remainder.
 */
export function findIbans(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const { from, to } of everyMatch(ITALIAN_ACCOUNT, text)) found.push({ kind: 'iban', from, to });
  for (const { from } of everyMatch(ACCOUNT_START, text)) {
    const to = endOfIban(text, from);
    if (to !== undefined) found.push({ kind: 'iban', from, to });
  }
  return found;
}

function endOfIban(text: string, from: number): number | undefined {
  let code = '';
  const wanted = IBAN_LENGTH[text.slice(from, from + 2)];
  for (let at = from; at < text.length && code.length < 34; at++) {
    const char = text.charAt(at);
    if (/[A-Z0-9]/.test(char)) code += char;
    else if (wanted === undefined) return undefined; // of a country that we do not know only the plain form is believed
    else if (!/[\s.\-_·•]/.test(char) || /^[\s.\-_·•]{3}/.test(text.slice(at, at + 3))) return undefined;
    else continue;
    const whole = !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
    const long = wanted === undefined ? code.length >= 15 : code.length === wanted;
    if (long && whole && remainder97(code) === 1 && !isProse(text.slice(from, at + 1))) return at + 1;
    if (wanted !== undefined && code.length >= wanted) return undefined;
  }
  return undefined;
}

// A number followed by words can meet the remainder by chance. Only the bank's letters form a group without digits.
function isProse(written: string): boolean {
  return written.split(/[^A-Z0-9]+/).filter((group) => !/[0-9]/.test(group)).length > 1;
}

function remainder97(code: string): number {
  let remainder = 0;
  for (const char of code.slice(4) + code.slice(0, 4)) {
    const value = char <= '9' ? char : String(char.charCodeAt(0) - 55);
    for (const digit of value) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder;
}
