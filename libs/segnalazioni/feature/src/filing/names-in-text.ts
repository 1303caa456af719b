/** Found in a text by `namesIn`, beside what `foundIn` finds by its shape. */
export const PERSON_NAME = 'name';

/**
 * First names and surnames that are words of Italian too, also once their accents are gone (`Sara`, `sarà`): alone they say
 * nothing of a person.
 */
const WORDS_TOO = new Set(
  (
    'ALBA ALI AMATA AMATO ANCHE ANGELO AURORA BASSO BELLA BELLO BENEDETTO BENVENUTO BIANCA BIANCHI BIANCO BRUNA BRUNO ' +
    'CANDIDA CANDIDO CARA CARO CELESTE CHIARA CHIARI CHIARO CLEMENTE CONTE CONTI CORTE COSTA COSTANTE COSTANZA DATA DATI ' +
    'DESIDERIO DIA DILETTA DIVINA DONATA DONATO DONNA ELETTA ERA FATA FEDE FEDELE FELICE FERRARI FIORE FORTE FORTUNA FORTUNATO ' +
    'FRANCA FRANCO GAIA GENTILE GIOIA GIUSTA GIUSTO GRANDE GRATA GRATO GRAZIA GRECA GRECO GUERRA HAI INNOCENTE ITALIA LEI ' +
    'LETIZIA LIBERA LIBERATO LIBERO LIETA LINDA LUCE LUNA LUNGO MAI MAMMA MARE MARINA MARINO MASSIMA MASSIMO MERCEDE MIA MIRA ' +
    'MODESTO MONTE MONTI NATALE NATI NEVE NOI NORMA NOTTE NOVA NUNZIA OLIVA ONESTO ORA PACE PALMA PAPA PARI PASQUA PER PERLA ' +
    'PIA PIO PLACIDO POSTA PRIMA PRIMO PRUDENZA QUARTO QUESTA QUINTO REGINA RICCI RICCO ROMANA ROMANO ROSA ROSSA ROSSI ROSSO ' +
    'RUSSO SALA SALUTE SALVATORE SALVO SANA SANI SANTA SANTO SARA SECONDA SECONDO SERA SERENA SERENO SESTO SEVERO SIA SOLA ' +
    'SOLE SOLO SONO SPERANZA STELLA TERZA TERZO TOSCA TUTTO ULTIMA ULTIMO VALENTE VERA VERDE VERDI VERGINE VERO VIA VILLA ' +
    'VIOLA VITA VITALE VITTORIA VIVA'
  ).split(' '),
);
/** Of a surname, never its telling part: `di` stands in every sentence. */
const PARTICLES = new Set('ABD ABU AIT BEN BINT BOU DAL DEI DEL DELLA DELLE DELLO DOS LOS OULD VAN VON'.split(' '));
const SHORTEST = 3;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What joins two words of one name: not the end of a line or of a sentence. */
const BETWEEN = /^(?:[^\S\r\n]{1,2}|,[^\S\r\n]|[-'’‘ʼ`´])$/u;
/** Written as one word or as two: `D'Angelo`, `Dangelo`; `El-Amrani`, `Elamrani`. */
const JOINT = /^[-'’‘ʼ`´]$/u;

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where the names that stand in the fields beside a question stand in the question as well, as they are written there. Whole
 * words, whatever their accents, capitals and apostrophes; names that are common words only beside another of the person's.
 */
export function namesIn(text: string, person: { readonly surname: string; readonly name: string }): readonly string[] {
  const given = [person.surname, person.name].map((each) => wordsOf(each).map(({ folded }) => folded));
  const names = new Set(given.flatMap((words) => [...words, words.join('')]));
  if (![...names].some((name) => name.length >= SHORTEST)) return [];
  // A particle belongs to the word after it: "la signora Fatima di Cuneo" is no Signora Di Cuneo.
  const pairs = new Set(given.flatMap((words) => words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)));
  return runsOf(wordsOf(text), names, text)
    .map((run) => withoutLoose(run, pairs))
    .filter(tells)
    .map((run) => text.slice(run[0]?.start, run.at(-1)?.end));
}

/** Takes a name out wherever it stands as whole words. */
export function withoutName(text: string, written: string, by: string): string {
  const literal = written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${literal}(?![\\p{L}\\p{M}\\p{N}])`, 'gu'), () => by);
}

function runsOf(words: readonly Word[], names: ReadonlySet<string>, text: string): readonly Word[][] {
  const runs: Word[][] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [one, next] = [words[at], words[at + 1]];
    if (!one) continue;
    const joined = next && JOINT.test(text.slice(one.end, next.start)) ? one.folded + next.folded : '';
    const both = joined !== '' && names.has(joined);
    const word = both ? { folded: joined, start: one.start, end: next?.end ?? one.end } : one;
    if (both) at += 1;
    if (!names.has(word.folded)) continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && BETWEEN.test(text.slice(before.end, word.start))) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

function withoutLoose(run: readonly Word[], pairs: ReadonlySet<string>): readonly Word[] {
  const kept = [...run];
  while (kept.length > 0 && isParticle(kept.at(-1))) kept.pop();
  while (isParticle(kept[0]) && !pairs.has(`${kept[0]?.folded ?? ''} ${kept[1]?.folded ?? ''}`)) kept.shift();
  return kept;
}

function tells(run: readonly Word[]): boolean {
  const different = new Set(run.map(({ folded }) => folded));
  return different.size > 1 || [...different].some((word) => word.length >= SHORTEST && !WORDS_TOO.has(word));
}

function isParticle(word: Word | undefined): boolean {
  return word !== undefined && (word.folded.length < SHORTEST || PARTICLES.has(word.folded));
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}ʼʾʿ]/gu, '')
    .toUpperCase()
    .replace(/[ŁØĐÐƏ]/g, (letter) => WITHOUT_STROKE[letter] ?? letter);
}

const WITHOUT_STROKE: Readonly<Record<string, string>> = { Ł: 'L', Ø: 'O', Đ: 'D', Ð: 'D', Ə: 'E' };
