import type { DigitStretch } from './digit-runs';
import type { Candidate } from './finding';
import { BOUNDARY_AFTER, BOUNDARY_BEFORE, SEPARATORS, everyMatch } from './patterns';

// Formats: `identifiers` of the network's code lists, and DOMAIN 2.2 for the variants seen in court decisions.
const D = '[\\s.\\-_·•]{0,2}';
const digits = (count: string): string => `[0-9](?:${D}[0-9]){${count}}`;
const EDGE = '[\\s/\\-._]{0,4}';
const SUI_PROTOCOL = new RegExp(
  `${BOUNDARY_BEFORE}P[\\s\\-._]{0,3}[A-Z]${D}[A-Z][\\s/\\-._]{1,4}[A-Z]${EDGE}(?:[A-Z]${EDGE})?(?:1${D}9|2${D}0)${D}[0-9]${D}[0-9]${EDGE}${digits('4,6')}(?![0-9])`,
  'gu',
);
const CITIZENSHIP = new RegExp(
  `${BOUNDARY_BEFORE}K${D}1${D}0(?:[\\s/\\-._]{0,3}C)?([\\s/\\-._]{0,3}(?:N(?:R|UM)?[.°O]{0,2}\\s?)?)(${digits('3,8')})(?![0-9])`,
  'gu',
);
const QUESTURA = new RegExp(
  `${BOUNDARY_BEFORE}[0-9]${D}[0-9]${SEPARATORS}([A-Z]${D}[A-Z])${SEPARATORS}${digits('5,5')}${BOUNDARY_AFTER}`,
  'gu',
);
const SUI_ID = new RegExp(`${BOUNDARY_BEFORE}([A-Z]${D}[A-Z])${SEPARATORS}${digits('9,9')}${BOUNDARY_AFTER}`, 'gu');
const PERMIT = new RegExp(`${BOUNDARY_BEFORE}[A-Z][0-9]{8}${BOUNDARY_AFTER}`, 'gu');
/** "pratica n. ABC12345", "passaporto YA1234567", "ologramma: ...": a token with digits after the word that announces it. */
const ANNOUNCED = new RegExp(
  `${BOUNDARY_BEFORE}(?:PRATICA|ASSICURATA|DOMANDA|FASCICOLO|PERMESSO|TITOLO|OLOGRAMMA|VESTANET|C3|PASSAPORTO|IDENTITA|C\\.?I\\.?E\\.?|RICEVUTA)` +
    `(?:\\s+(?:DI\\s+SOGGIORNO|POSTALE|VESTANET|ELETTRONIC[AO]|CITTADINANZA))?[\\s:,.(]{0,3}(?:CON\\s+)?(?:N(?:R|UM)?\\.?\\s?[O°]?\\.?|NUMERO|COD(?:ICE|\\.)|ID)?[\\s:.#°]{0,3}` +
    `((?=(?:[A-Z\\-/]*[0-9]){5})[A-Z0-9][A-Z0-9\\-/]{5,19})${BOUNDARY_AFTER}`,
  'gu',
);
const DATE_OR_ACT = /^[0-9]{1,4}[/-][0-9]{1,4}(?:[/-][0-9]{1,4})?$/;

const PROVINCES = new Set(
  'AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CL CN CO CR CS CT CZ EN FC FE FG FI FM FR GE GO GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OR PA PC PD PE PG PI PN PO PR PT PU PV PZ RA RC RE RG RI RM RN RO SA SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI VR VT VV RH'.split(
    ' ',
  ),
);

/** Complete numbers of practices. A prefix alone (`K10`, `P-XX/L/N/2020/...`) is no number and is left in peace. */
export function findPracticeIdentifiers(
  text: string,
  stretches: readonly DigitStretch[],
  original: (from: number, to: number) => string,
): Candidate[] {
  const found: Candidate[] = [];
  const add = (from: number, to: number): void => void found.push({ kind: 'practice_identifier', from, to });
  for (const { from, to } of everyMatch(SUI_PROTOCOL, text)) add(from, to);
  for (const { from, to, group } of everyMatch(CITIZENSHIP, text)) {
    const justAYear = /^\s/.test(group(1)) && /^(?:19|20)[0-9]{2}$/.test(group(2));
    if (!justAYear) add(from, to);
  }
  for (const pattern of [QUESTURA, SUI_ID]) {
    for (const { from, to, group } of everyMatch(pattern, text)) {
      // "da 3 200 ..." is prose; with gaps the two letters must be a province in capitals.
      const glued = /^[A-Z0-9]+$/.test(text.slice(from, to));
      const asWritten = original(from, to);
      if (glued || (PROVINCES.has(group(1).replace(/[^A-Z]/g, '')) && !/\p{Ll}/u.test(asWritten))) add(from, to);
    }
  }
  for (const { from, to } of everyMatch(PERMIT, text)) add(from, to);
  for (const { to, group } of everyMatch(ANNOUNCED, text)) {
    if (!DATE_OR_ACT.test(group(1))) add(to - group(1).length, to);
  }
  for (const stretch of stretches)
    if (isAssicurata(stretch) && !isPublicAccount(stretch, text)) add(stretch.from, stretch.to);
  return found;
}

function isAssicurata({ digits: number, groups, separators }: DigitStretch): boolean {
  // 0039... is somebody's phone.
  if (separators.some((separator) => separator.includes('/')) || /^00[1-9]/.test(number)) return false;
  if (groups.length === 1) return number.length >= 12;
  const even = groups.every((length) => length === groups[0]) || (groups.length === 2 && groups[0] === 11);
  return number.length === 12 && (number.startsWith('0') || even);
}

// The Treasury's postal account for citizenship is printed as 000000809020 on the payment slip.
function isPublicAccount({ digits: number, from }: DigitStretch, text: string): boolean {
  return (
    number.startsWith('00000') &&
    /(?:C\s?\/\s?C|CONTO\s+CORRENTE|C\.?C\.?P\.?)[^0-9]{0,20}$/u.test(text.slice(Math.max(0, from - 40), from))
  );
}
