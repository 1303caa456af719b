import type { DigitStretch } from './digit-runs';
import type { Candidate } from './finding';

const CONTEXT =
  /(?:\bTEL|\bTELEFON\p{L}*|\bCELL|\bCELLULAR\p{L}*|\bFAX|WHATS\s?APP|\bMOBILE)\s?[.:]?\s?(?:N\.?|NUMERO|AL)?\s?[:.]?\s?\+?\(?$/u;
/** Numbers of services, written to be called: 800 123 456, 199..., 112 is too short to be looked at. */
const SERVICE = /^(?:80[03]|84[0178]|199|89[29])/;

/**
 * Phone numbers: international ones, Italian mobiles (3xx and nine or ten digits in all), landlines (0 and 8 to 11
 * digits in all), and any number of six digits or more after "tel." and its like.
 */
export function findPhones(text: string, stretches: readonly DigitStretch[]): Candidate[] {
  return stretches
    .filter((stretch) => isPhone(stretch, text))
    .map(({ from, to, international }) => ({
      kind: 'phone',
      from: international ? text.lastIndexOf('+', from) : from,
      to,
    }));
}

function isPhone(stretch: DigitStretch, text: string): boolean {
  const { digits } = stretch;
  if (stretch.international) return digits.length >= 8 && digits.length <= 15;
  if (/^00[1-9]/.test(digits)) return digits.length >= 10 && digits.length <= 16;
  if (
    digits.length >= 6 &&
    digits.length <= 13 &&
    CONTEXT.test(text.slice(Math.max(0, stretch.from - 30), stretch.from))
  ) {
    return !SERVICE.test(digits);
  }
  if (slashesInside(stretch)) return false;
  if (digits.startsWith('3')) return isMobile(stretch);
  return digits.startsWith('0') && isLandline(stretch);
}

function isMobile({ digits, groups }: DigitStretch): boolean {
  const [prefix = 0] = groups;
  if (digits.length === 10) return prefix >= 3 || /^3[1-9]/.test(digits);
  return digits.length === 9 && (prefix >= 3 || groups.every((length) => length === 1));
}

function isLandline({ digits, groups }: DigitStretch): boolean {
  if (digits.length < 8 || digits.length > 11 || digits.startsWith('00')) return false;
  if (groups.length === 1 || groups.every((length) => length === 1)) return true;
  // "08 10 1986" is a day; "01 71 44 51 11" is a phone number in pairs.
  const [prefix = 0, second = 0, third = 0] = groups;
  if (groups.length === 3 && third === 4 && prefix <= 2 && second <= 2) return false;
  return prefix >= 2 && prefix <= 5;
}

// A slash may stand once, after the prefix: 0171/445111. "3/12/1986..." is something else.
function slashesInside({ separators }: DigitStretch): boolean {
  return separators.some((separator, index) => index > 0 && separator.includes('/'));
}
