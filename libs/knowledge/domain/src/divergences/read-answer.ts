import { type Citation, citationsOf } from '../law';
import { fold } from '../suggestion/words';

/** What a term is the term of: two answers that give a deadline and a validity say nothing against one another. */
export type TermKind = 'within' | 'before' | 'after' | 'lasting' | 'plain';

export interface SaidTerm {
  readonly kind: TermKind;
  /** Calendar days: `due mesi` is sixty. */
  readonly days: number;
}

/** An answer as it can be held against another one. */
export interface ReadAnswer {
  /** It may be done, is accepted; null: not said. */
  readonly allowed: boolean | null;
  /** It is wanted, is a duty; null: not said. */
  readonly wanted: boolean | null;
  readonly terms: readonly SaidTerm[];
  /** Codes of `DOCUMENTS` that are asked for. */
  readonly documents: ReadonlySet<string>;
  /** Those of which it is said that they are not asked for. */
  readonly spared: ReadonlySet<string>;
  readonly norms: readonly Citation[];
}

/** Reads what an answer says to a question. Nothing is guessed: what it does not say is null or empty. */
export function readAnswer(question: string, answer: string): ReadAnswer {
  const { asked, spared } = documentsIn(question, answer);
  return {
    ...standsOf(question, answer),
    terms: termsIn(answer),
    documents: asked,
    spared,
    norms: citationsOf([answer]),
  };
}

/** What makes two terms the same: a year of twelve months, a month of thirty days. */
export function sameTerm(one: SaidTerm, other: SaidTerm): boolean {
  return Math.abs(one.days - other.days) <= 0.03 * Math.max(one.days, other.days);
}

const sentencesOf = (text: string): string[] => text.split(/[.;:!?]+(?:\s|$)|\n+/).filter((part) => part.trim() !== '');

// --- May it be done, is it wanted

const ALLOWED =
  /\b(?:e|sono|viene|vengono|sia) (?:\w+ )?(?:possibil|consentit|ammess|ammissibil|permess|accettat|sufficient|valid)|\bpuo\b|\bpossono\b|\bbasta(?:no)?\b|\bconsente\b|\baccett(?:a|ano)\b|\b(?:ha|hanno) diritto\b|\bva bene\b/;
const FORBIDDEN =
  /\bnon (?:\w+ ){0,2}?(?:possibil|consentit|ammess|permess|accettat|sufficient|valid|puo\b|possono\b|basta|consente|accetta|diritto)|\b(?:e|sono) (?:esclus|vietat|negat)/;
const WANTED =
  /\b(?:serv(?:e|ono)|occorr(?:e|ono)|bisogna|va (?:fatt|chiest|comunicat|presentat)|dev(?:e|ono))\b|\b(?:necessari|obbligatori)[aoie]\b/;
const SPARED =
  /\bnon (?:\w+ ){0,2}?(?:serv(?:e|ono)\b|occorr(?:e|ono)\b|bisogna\b|dev(?:e|ono)\b|necessari|obbligatori|richiest)/;
/** Whether a question asks if something is wanted, and not if it may be done. */
const ASKS_WHAT_IS_WANTED =
  /\b(?:serv(?:e|ono)|occorr(?:e|ono)|bisogna|dev(?:e|ono))\b|\b(?:necessari|obbligatori)[aoie]\b|\bsi chiede il\b/;

function standsOf(question: string, answer: string): Pick<ReadAnswer, 'allowed' | 'wanted'> {
  const leads = /^\s*s[iì]\s*[,.:;]|^\s*sì\b/i.test(answer) ? true : /^\s*no\b/i.test(answer) ? false : null;
  const asksDuty = ASKS_WHAT_IS_WANTED.test(fold(question));
  let allowed = asksDuty ? null : leads;
  let wanted = asksDuty ? leads : null;
  for (const sentence of sentencesOf(fold(answer))) {
    allowed ??= FORBIDDEN.test(sentence) ? false : ALLOWED.test(sentence) ? true : null;
    // Only where it is asked: every answer says that something is wanted.
    if (asksDuty) wanted ??= SPARED.test(sentence) ? false : WANTED.test(sentence) ? true : null;
  }
  return { allowed, wanted };
}

// --- Terms

const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  `un:1 uno:1 una:1 due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11 dodici:12 quindici:15 diciotto:18 venti:20
   ventiquattro:24 trenta:30 trentasei:36 quaranta:40 quarantacinque:45 quarantotto:48 sessanta:60 settantadue:72 ottanta:80 novanta:90 cento:100
   centoventi:120 centottanta:180`
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':'))
    .map(([word = '', number]) => [word, Number(number)]),
);
const TERM = new RegExp(
  `\\b(?:(\\d{1,4})|(${Object.keys(NUMBER_WORDS)
    .sort((a, b) => b.length - a.length)
    .join('|')}))\\s+(?:\\(\\w+\\)\\s+)?(giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|or[ae])(\\s+lavorativ[oi])?\\b`,
  'g',
);
/** About how long something takes, which is no rule. */
const ABOUT = /\b(?:circa|indicativ\w*|presumibil\w*|in media|di solito|mediamente|all incirca)\b/;
/** From here on years are somebody's age. */
const AGE = 14;
const AROUND = 32;

export function termsIn(text: string): SaidTerm[] {
  const found: SaidTerm[] = [];
  for (const sentence of sentencesOf(fold(text)))
    for (const match of sentence.matchAll(TERM)) {
      const [whole, digits, word, unit = '', working] = match;
      const number = digits === undefined ? (NUMBER_WORDS[word ?? ''] ?? 0) : Number(digits);
      const before = sentence.slice(Math.max(0, match.index - AROUND), match.index);
      const after = sentence.slice(match.index + whole.length, match.index + whole.length + AROUND);
      if (number === 0 || ABOUT.test(before) || /\bcontratto di (?:almeno )?$/.test(before)) continue;
      if (unit.startsWith('ann') && number >= AGE) continue;
      found.push({ kind: kindOf(before, after), days: daysOf(number, unit, working !== undefined) });
    }
  return found;
}

function daysOf(number: number, unit: string, working: boolean): number {
  const days = unit.startsWith('or')
    ? number / 24
    : unit.startsWith('g')
      ? number
      : unit.startsWith('s')
        ? number * 7
        : unit.startsWith('m')
          ? number * 30
          : number * 365;
  // Five of seven.
  return working ? (days * 7) / 5 : days;
}

function kindOf(before: string, after: string): TermKind {
  if (/^\s*prima\b/.test(after)) return 'before';
  if (/\b(?:entro|non oltre|al massimo|termine)\b[^,]*$/.test(before)) return 'within';
  if (/\b(?:dopo|passat[aeio]|trascors[aeio]|attendere|aspetta\w*)\b[^,]*$/.test(before)) return 'after';
  if (/\b(?:dura\w*|val(?:e|gono|ido|ida|idita)|anteriore|non piu di)\b[^,]*$/.test(before)) return 'lasting';
  return 'plain';
}

// --- Documents

/** What offices ask people to bring, however it is said. */
export const DOCUMENTS: Readonly<Record<string, RegExp>> = {
  passaporto: /\bpassaport/,
  'carta-identita': /\bcarta (?:d |di )?identita|\bdocumento (?:di |d )?identita|\bdocumento valido/,
  permesso:
    /\b(?:il|del|copia|portare|occorrono|e)?\s*permesso di soggiorno\b|\b(?:portare|occorrono|servono|il) (?:il )?permesso\b/,
  ricevuta: /\bricevuta (?:postale|della|di presentazione)/,
  'contratto-lavoro': /\bcontratto (?:di lavoro|a tempo)|\bunilav\b/,
  'contratto-soggiorno': /\bcontratto di soggiorno/,
  'proposta-contratto': /\bproposta di contratto/,
  redditi: /\bredditi\b|\breddito\b|\breddituale|\bcud?\b|\bbust[ae] paga|\b730\b/,
  idoneita: /\bidoneita\b/,
  nascita: /\b(?:estratto|atto|certificato) di nascita/,
  penale: /\bcertificato penale|\bcasellario/,
  famiglia: /\bstato di famiglia/,
  residenza: /\bcertificato di residenza/,
  foto: /\bfoto(?:grafi\w*|tesser\w*)?\b/,
  versamento: /\bversament|\bcontributo\b|\bbollettin/,
  bollo: /\bmarc[ah]e? da bollo/,
  denuncia: /\bdenuncia\b/,
  studi: /\btitolo di studio|\bdiploma\b|\bcertificato di laurea/,
  iscrizione: /\bcertificato (?:di |d )iscrizione|\biscrizione scolastica|\biscrizione all universita/,
  esami: /\besam[ie]\b/,
  polizza: /\bpolizza\b|\bassicurazione sanitaria/,
  mezzi: /\bmezzi di sostentamento/,
  decreto: /\bdecreto del tribunale|\bpresentare decreto|^decreto\b/,
  impugnazione: /\bnon impugnazione/,
  parere: /\bparere\b/,
  relazione: /\brelazione\b/,
  convocazione: /\bconvocazione (?:stampata)?|\bstampa della convocazione/,
  'codice-fiscale': /\bcodice fiscale|\btessera sanitaria/,
  italiano: /\btest di italiano|\battestato (?:a2|b1|di livello|del test)|\blivello (?:a2|b1)/,
  morte: /\bcertificato di morte/,
  rinuncia: /\brinuncia\b/,
  medico: /\bcertificat\w+ medic/,
};

const ASKS_FOR_DOCUMENTS =
  /\bdocument|\balleg|\bche cosa (?:serve|si (?:porta|allega|presenta))|\bche (?:serve|porto)|\bcon (?:che cosa|che documenti)|\brequisiti/;
const DEMANDS = /\b(?:occorr|serv|alleg|port(?:a|are|i)\b|present|esib|basta|dev(?:e|ono)\b|documenti)/;

function documentsIn(question: string, answer: string): { asked: Set<string>; spared: Set<string> } {
  const [asked, spared] = [new Set<string>(), new Set<string>()];
  const askedFor = asksForDocuments(question);
  for (const sentence of sentencesOf(fold(answer))) {
    const clauses = sentence.split(/,? (?=(?:la|il|lo|le|i|gli) [a-z]+ non )|, (?=ma |mentre )/);
    for (const clause of clauses) {
      const refused = SPARED.test(clause);
      if (!refused && !askedFor && !DEMANDS.test(clause)) continue;
      for (const [code, says] of Object.entries(DOCUMENTS)) if (says.test(clause)) (refused ? spared : asked).add(code);
    }
  }
  return { asked, spared };
}

export function asksForDocuments(question: string): boolean {
  return ASKS_FOR_DOCUMENTS.test(fold(question));
}
