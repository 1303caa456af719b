/**
 * Control characters of the Italian codice fiscale (D.M. 23/12/1976; the numeric one as for the partita IVA). They tell
 * a mistyped code from a plausible one; neither proves that the code was issued.
 */

// Value of a character at an odd position (1st, 3rd, ...); at an even one digits and letters have their natural value.
const ODD_VALUES = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Digits, or the letters that stand for them where two people would have the same code (omocodia). */
const D = '[0-9LMNPQRSTUV]';
/** Shape of a 16-character codice fiscale, omocodia included, without anchors. */
export const CODICE_FISCALE_SHAPE = `[A-Z]{6}${D}{2}[ABCDEHLMPRST]${D}{2}[A-Z]${D}{3}[A-Z]`;

/** Whether the 16th character is the one that the first 15 give. `code`: upper case, shape already checked. */
export function hasControlCharacter(code: string): boolean {
  let sum = 0;
  for (let index = 0; index < 15; index += 1) {
    const value = naturalValue(code.charCodeAt(index));
    sum += index % 2 === 0 ? (ODD_VALUES[value] ?? 0) : value;
  }
  return code.charAt(15) === String.fromCharCode(65 + (sum % 26));
}

/** Whether the last of the eleven digits of a provisional codice fiscale is its check digit (Luhn). */
export function hasControlDigit(code: string): boolean {
  let sum = 0;
  for (let index = 0; index < 11; index += 1) {
    const digit = Number(code.charAt(index)) * (index % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** 0-9 for a digit, 0-25 for a letter. */
function naturalValue(characterCode: number): number {
  return characterCode <= 57 ? characterCode - 48 : characterCode - 65;
}
