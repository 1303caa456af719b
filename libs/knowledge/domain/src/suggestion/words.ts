import { newStemmer } from 'snowball-stemmers';

const stemmer = newStemmer('italian');
/** Nouns that the stemmer would merge with a verb or another noun of a different business. */
const stems = new Map([
  ['cittadinanza', 'cittadinanz'],
  ['ricevuta', 'ricevut'],
  ['ricevute', 'ricevut'],
  ['punti', 'punti'],
  ['lavorazione', 'lavorazion'],
]);

/** Italian stem of a folded word, kept: the vocabulary of the counters is small. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = /^[a-z]+$/.test(word) && word.length > 2 ? stemmer.stem(word) : word;
    if (stems.size < 50_000) stems.set(word, stem);
  }
  return stem;
}

/**
 * Words that carry no subject. An own list: the published ones for Italian count "stato", "tempo", "nuovo" and
 * "giorni" as empty, which at a counter they are not.
 */
const EMPTY_WORDS = new Set(
  `a ad agli ai al alla alle allo anche ancora anni anzi appena avere avete aveva ben c ce che chi ci cio cioe come con contro cosa cosi cui d da dagli dai dal dalla dalle dallo
  de degli dei del della delle dello deve devo di dice do dopo dove due durante e ecco ed era essere esso esiste fa faccio fare far fatto fino fra gia gli ha hai hanno ho i il in io
  l la le lei lo loro ma me mentre mi mia mie miei mio molto n ne nei nel nell nella nelle nello nessuna nessuno noi non nostro nuova nuovo o od oggi ogni oppure ora ossia per perche pero
  piu po poi posso possiamo potuto pre presso prima proprio puo pure qua qual quale quali qualche quando quanta quante quanti quanto quel quella quelle quelli quello questa queste questi questo
  qui quindi s sapere sara se sei sembra sempre senza si sia siamo sono sopra sotto sta stata state stati stiamo sto su sua subito sue sugli sui sul sull sulla sulle suo suoi t ti tra tre tu tua tuo
  tutta tutte tutti tutto un una uno utente va vari verso vi via voi volta vorrei vuole chiede chiedono chiediamo serve servono bisogna occorre ex art c lett fara faro caso modo parte stesso stessa sono`
    .split(/\s+/)
    .filter(Boolean),
);

/** A word of a text: as people read it, and as the index knows it. */
export interface Word {
  readonly shown: string;
  readonly stem: string;
}

/** Lower case without accents, apostrophes apart. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´']/g, ' ');
}

/** What somebody searched, so that the same words written otherwise are the same: folded, one space between words. */
export function foldSearch(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}-]+/gu) ?? []).join(' ');
}

/** Every word of a text in order, empty ones left out, at most `limit`. */
export function wordsOf(text: string, limit = 600): Word[] {
  const words: Word[] = [];
  for (const [shown] of fold(text).matchAll(/[\p{L}\p{N}]+(?:-(?:bis|ter|quater)\b)?/gu)) {
    if (EMPTY_WORDS.has(shown)) continue;
    words.push({ shown, stem: stemOf(shown) });
    if (words.length === limit) break;
  }
  return words;
}
