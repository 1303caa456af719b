import { IDENTIFIER_TYPES, type IdentifierType } from '@respi/segnalazioni/contract';
import { Problem } from '@respi/shared/kernel';
import { CODICE_FISCALE_SHAPE, hasControlCharacter, hasControlDigit } from './control-characters';

/** Odd formats warn and never block: offices write their numbers in more ways than we know. */
export const IDENTIFIER_WARNINGS = [
  'odd_format',
  'unusual_structure',
  'wrong_control_character',
  'unknown_type',
] as const;
export type IdentifierWarning = (typeof IDENTIFIER_WARNINGS)[number];

/** What each warning says to the operator. */
export const IDENTIFIER_WARNING_WORDS: Readonly<Record<IdentifierWarning, string>> = {
  odd_format: 'Il formato non è quello consueto per questo tipo di numero: ricontrollalo. Se è scritto così, va bene.',
  unusual_structure: 'Il numero ha la lunghezza giusta ma una struttura insolita: ricontrollalo.',
  wrong_control_character: 'Il carattere di controllo non torna: forse una lettera o una cifra è sbagliata.',
  unknown_type: 'Tipo di numero non in elenco: lo si potrà cercare solo scritto per intero.',
};

export interface NormalisedIdentifier {
  /**
   * One form for every spelling of one number: what the blind index is computed on (with the type). Upper case, no
   * spaces; stable under normalising again.
   */
  readonly normalised: string;
  /** How it is shown and printed: the office's own notation where we know it. */
  readonly display: string;
  readonly warning: IdentifierWarning | null;
}

/**
 * Brings a practice identifier to its one form. Seeds: `codelists.json` `identifiers`, DOMAIN 2.2.
 *
 * The codice fiscale keeps its omocodia letters: they were given because another person has the same base code, so
 * undoing them would make two people one.
 *
 * @param type code of `IDENTIFIER_TYPES`; an unknown one is treated as free text, with a warning
 * @param path of the field, for the problem document
 * @throws Problem `credential_refused` for an ologramma: with the assicurata it opens the Portale Immigrazione
 */
export function normaliseIdentifier(type: string, value: string, path = 'identifiers'): NormalisedIdentifier {
  const plain = value.normalize('NFKC').toUpperCase();
  if (type === 'ologramma' || plain.includes('OLOGRAMM')) {
    throw new Problem('credential_refused', { fields: [{ path, code: 'credential_refused' }] });
  }
  const compact = plain.replace(/[^\p{L}\p{N}]/gu, '') || plain.trim();
  return isIdentifierType(type) ? NORMALISERS[type](compact) : asTyped(compact, 'unknown_type');
}

export function isIdentifierType(type: string): type is IdentifierType {
  return (IDENTIFIER_TYPES as readonly string[]).includes(type);
}

/** Each takes the value in upper case, letters and digits only. */
const NORMALISERS: Readonly<Record<IdentifierType, (compact: string) => NormalisedIdentifier>> = {
  assicurata: (compact) =>
    /^\d{12}$/.test(compact)
      ? known(compact, `${compact.slice(0, 11)}-${compact.slice(11)}`)
      : asTyped(compact, 'odd_format'),

  pratica_questura: (compact) => {
    if (/^\d{2}[A-Z]{2}\d{6}$/.test(compact)) return known(compact, compact);
    return asTyped(compact, /^[A-Z0-9]{10}$/.test(compact) ? 'unusual_structure' : 'odd_format');
  },

  sui_protocollo: (compact) => {
    const [, province, line, kind, year, number] =
      /^P?([A-Z]{2})([A-Z])([A-Z])((?:19|20)\d{2})(\d{1,7})$/.exec(compact) ?? [];
    if (!number) return asTyped(compact, 'odd_format');
    const head = `P-${province}/${line}/${kind}/${year}`;
    return known(`${head}/${significant(number)}`, `${head}/${number}`, number.length < 5 ? 'unusual_structure' : null);
  },

  sui_id: (compact) => (/^[A-Z]{2}\d{10}$/.test(compact) ? known(compact, compact) : asTyped(compact, 'odd_format')),

  // K10 is residence, K10/C marriage.
  cittadinanza: (compact) => {
    const [, marriage, number] = /^K10(C?)(\d{1,7})$/.exec(compact) ?? [];
    if (!number) return asTyped(compact, 'odd_format');
    const head = marriage ? 'K10/C' : 'K10';
    return known(`${head}/${significant(number)}`, `${head}/${number}`, number.length < 4 ? 'unusual_structure' : null);
  },

  permesso: (compact) => (/^[A-Z0-9]{9}$/.test(compact) ? known(compact, compact) : asTyped(compact, 'odd_format')),

  codice_fiscale: (compact) => {
    const provisional = /^\d{11}$/.test(compact);
    if (!provisional && !CODICE_FISCALE.test(compact)) return asTyped(compact, 'odd_format');
    const sound = provisional ? hasControlDigit(compact) : hasControlCharacter(compact);
    return known(compact, compact, sound ? null : 'wrong_control_character');
  },

  // No documented format (DOMAIN 8.7): any text with a digit passes.
  c3_vestanet: (compact) => (/\d/.test(compact) ? known(compact, compact) : asTyped(compact, 'odd_format')),
};

const CODICE_FISCALE = new RegExp(`^${CODICE_FISCALE_SHAPE}$`);

function known(normalised: string, display: string, warning: IdentifierWarning | null = null): NormalisedIdentifier {
  return { normalised, display, warning };
}

function asTyped(compact: string, warning: IdentifierWarning): NormalisedIdentifier {
  return { normalised: compact, display: compact, warning };
}

/** Leading zeros are padding: `0000015` and `15` are one number. */
function significant(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}
