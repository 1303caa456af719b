import type { Candidate } from './finding';
import { A_WORD, BOUNDARY_BEFORE, everyMatch } from './patterns';

const STREET =
  '(VIA|VIALE|V\\.LE|VICOLO|PIAZZA|P\\.?ZZ?A|PIAZZALE|P\\.LE|PIAZZETTA|CORSO|C\\.SO|LARGO|STRADA|STR\\.|FRAZIONE|FRAZ\\.|RIONE|C\\.DA|REGIONE|REG\\.|LOCALITA|LOC\\.|BORGATA|CASCINA|CONTRADA|SALITA|LUNGO\\p{L}+)';
const WORD = "(?:\\p{L}{1,4}\\.|\\p{L}[\\p{L}'-]*)";
// "XX Settembre", "25 Aprile", "S. Giovanni", "dei Mille"
const NAME = `(?:[0-9]{1,2}[O°]?\\s)?${WORD}(?:(?:\\s|(?<=\\.))${WORD}){0,5}?`;
const NUMBER = '(?:[0-9]{1,3}(?:\\s?(?:/\\s?)?[A-Z](?!\\p{L})|\\s?[/-]\\s?[0-9]{1,3}|\\s?/?\\s?BIS)?|S\\.?N\\.?C\\.?)';
const ADDRESS = new RegExp(
  `${BOUNDARY_BEFORE}${STREET}\\s(${NAME})[\\s,]{1,3}(?:(?:N(?:R|UM)?[.O°]?|NUMERO|CIV(?:ICO|\\.))\\s?)?${NUMBER}(?![\\p{L}\\p{N}]|[/.,-][0-9])(?!\\s(?:ORE|ORA|MINUTI|GIORN[OI]|SETTIMANE|MES[EI]|ANN[OI]|EURO|KM|VOLTE|LEZION[EI]|CREDITI|POSTI|PERSONE|COPIE|FOTO|PAGINE|DOCUMENTI|LIVELL[OI]|%|€))`,
  'gu',
);

/** By what a request travels, and what stands before the number of an article or a road. */
const NO_STREETS = new Set(
  'PEC SMS MAIL EMAIL POSTA WEB INTERNET ONLINE SPID CIE FAX TELEFONO WHATSAPP TELEMATICA ART ARTT ARTICOLO COMMA LEGGE STATALE PROVINCIALE REGIONALE'.split(
    ' ',
  ),
);
const SMALL_IN_A_NAME = new Set(
  'A AL ALLA ALLE AI D DA DAL DALLA DE DEI DEGLI DEL DELLA DELLE DELLO DI E I IL L LA LE LO'.split(' '),
);

/**
 * Streets, squares and hamlets with a house number. The offices have addresses as well, and the directory does not know
 * them, so that a second person may let one stand.
 */
export function findStreetAddresses(text: string, original: (from: number, to: number) => string): Candidate[] {
  const found: Candidate[] = [];
  for (const { from, to, group } of everyMatch(ADDRESS, text)) {
    const begin = from + group(1).length + 1;
    const words = [...everyMatch(A_WORD, group(2))].map((word) => ({
      plain: group(2).slice(word.from, word.to),
      capital: /^\p{Lu}/u.test(original(begin + word.from, begin + word.to)),
    }));
    if (isStreetName(words)) found.push({ kind: 'address', from, to, justifiable: true });
  }
  return found;
}

function isStreetName(words: readonly { readonly plain: string; readonly capital: boolean }[]): boolean {
  return (
    words.some(({ capital }) => capital) &&
    words.every(({ plain, capital }) => (capital || SMALL_IN_A_NAME.has(plain)) && !NO_STREETS.has(plain))
  );
}
