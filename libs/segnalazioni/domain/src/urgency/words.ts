import type { AGE_BANDS, CaseKind, DEADLINE_KINDS, EVENT_KINDS } from '@respi/segnalazioni/contract';
import { type Day, daysBetween, italianDate } from '../service-time/calendar-days';
import type { ChoiceFact, DayFact, RuleFacts } from './conditions';
import type { RunningTerm } from './terms';

/** Words for codes, by list. A network passes its own; a code without a word is shown as it is. */
export type FactLabels = Readonly<Partial<Record<ChoiceFact | 'signals', Readonly<Record<string, string>>>>>;

const KIND_LABELS: Readonly<Record<CaseKind, string>> = {
  verifica_stato: 'Verifica dello stato di una pratica',
  motivo_sospensione: 'Motivo per cui la pratica è sospesa',
  consulenza_caso: 'Consulenza su un caso specifico',
  prassi: 'Quesito su una prassi',
  appuntamento: 'Problema di appuntamento',
};

const AGE_BAND_LABELS: Readonly<Record<(typeof AGE_BANDS)[number], string>> = {
  '<18': 'meno di 18 anni',
  '18/24': '18-24 anni',
  '25/30': '25-30 anni',
  '31/40': '31-40 anni',
  '41/50': '41-50 anni',
  S50: 'oltre 50 anni',
  ND: 'non dichiarata',
};

/** Labels of the seed lists (`codelists.json`: `signals`, `kinds`, and the permits that rules name). */
export const DEFAULT_FACT_LABELS: FactLabels = {
  kind: KIND_LABELS,
  ageBand: AGE_BAND_LABELS,
  signals: {
    violenza: 'Violenza, tratta o sfruttamento',
    salute_grave: 'Salute in pericolo',
    senza_accoglienza: 'Richiedente asilo senza accoglienza',
    minore: 'La persona è minorenne',
    minori: 'Minori coinvolti',
    maggiore_eta_imminente: 'Compie 18 anni entro 30 giorni',
    termine_perentorio_prossimo: 'Termine perentorio vicino',
    termine_10bis: 'Preavviso di rigetto ricevuto',
    diniego_notificato: 'Diniego notificato',
    espulsione: 'Espulsione o allontanamento',
    lutto: 'Lutto o malattia grave di un familiare',
    viaggio_imminente: 'Viaggio entro 7 giorni',
    lavoro_a_rischio: 'Lavoro o assunzione a rischio',
    scadenza_titolo: 'Titolo in scadenza entro 30 giorni',
  },
  topic: {
    'violenza-sfruttamento': 'Violenza e sfruttamento',
    minori: 'Minori e neomaggiorenni',
  },
  permit: {
    CASI_SPEC_18: 'Casi speciali - protezione sociale (art. 18)',
    CASI_SPEC_18BIS: 'Casi speciali - violenza domestica (art. 18-bis)',
    CASI_SPEC_18TER: 'Casi speciali - sfruttamento lavorativo (art. 18-ter)',
    RICH_ASILO: 'Richiesta asilo',
    ASILO: 'Asilo / status di rifugiato',
    PROT_SUSS: 'Protezione sussidiaria',
    DUBLINO: 'Dublino',
    CURE_MED: 'Cure mediche',
    MINORE_ETA: 'Minore età',
    INT_MINORE: 'Integrazione minore',
    AFFIDAMENTO: 'Affidamento',
    ART31: 'Assistenza minore (art. 31 c. 3)',
  },
};

const CHOICE_WORDS: Readonly<Record<ChoiceFact, string>> = {
  kind: 'tipo di segnalazione',
  topic: 'argomento',
  procedure: 'procedura',
  permit: 'titolo',
  permitPhase: 'fase del titolo',
  ageBand: 'fascia di età',
};

const DEADLINE_WORDS: Readonly<Record<(typeof DEADLINE_KINDS)[number], string>> = {
  osservazioni_10bis: 'il termine per le osservazioni al preavviso di rigetto',
  ricorso: 'il termine per il ricorso',
  giuramento: 'il termine per il giuramento',
  maggiore_eta: 'il termine legato alla maggiore età',
  integrazione: "il termine per l'integrazione",
  altro: 'il termine indicato',
};

const EVENT_WORDS: Readonly<Record<(typeof EVENT_KINDS)[number], string>> = {
  viaggio: 'il viaggio',
  udienza: "l'udienza",
  inizio_lavoro: "l'inizio del lavoro",
  intervento_sanitario: "l'intervento sanitario",
  appuntamento: "l'appuntamento",
  allontanamento: "l'allontanamento",
  altro: "l'evento indicato",
};

/** `segnalato «Diniego notificato»` */
export function signalInWords(code: string, labels: FactLabels): string {
  return `segnalato «${labels.signals?.[code] ?? code}»`;
}

/** `titolo «Richiesta asilo»` */
export function choiceInWords(fact: ChoiceFact, code: string, labels: FactLabels): string {
  return `${CHOICE_WORDS[fact]} «${labels[fact]?.[code] ?? code}»`;
}

/** `il titolo scade fra 12 giorni (04/12/2026)` */
export function dayInWords(fact: DayFact, on: Day, today: Day, facts: RuleFacts): string {
  const days = daysBetween(today, on);
  switch (fact) {
    case 'titleExpiresOn':
      return days < 0 ? `il titolo è scaduto ${when(days, on)}` : `il titolo scade ${when(days, on)}`;
    case 'deadline': {
      const what = wordOf(DEADLINE_WORDS, facts.deadline?.kind);
      return days < 0 ? `${what} è scaduto ${when(days, on)}` : `${what} scade ${when(days, on)}`;
    }
    case 'event': {
      const what = wordOf(EVENT_WORDS, facts.event?.kind);
      return days < 0 ? `${what} è passato ${when(days, on)}` : `${what} è ${when(days, on)}`;
    }
    case 'practiceSubmittedOn':
      return `la pratica è stata presentata ${when(days, on)}`;
  }
}

/** `superato da 74 giorni il termine di 60 giorni, art. 5 c. 9 TUI (presentata il 02/09/2024, scadeva il 01/11/2024)` */
export function exceededTermInWords({ term, endsOn }: RunningTerm, submittedOn: Day, today: Day): string {
  const amount = term.unit === 'days' ? count(term.amount, 'giorno', 'giorni') : count(term.amount, 'mese', 'mesi');
  const law = term.law ? `, ${term.law}` : '';
  const late = count(daysBetween(endsOn, today), 'giorno', 'giorni');
  return `superato da ${late} il termine di ${amount}${law} (presentata il ${italianDate(submittedOn)}, scadeva il ${italianDate(endsOn)})`;
}

function when(days: number, on: Day): string {
  const distance =
    days === 0 ? 'oggi' : days === 1 ? 'domani' : days < 0 ? daysAgo(-days) : `fra ${count(days, 'giorno', 'giorni')}`;
  return `${distance} (${italianDate(on)})`;
}

function daysAgo(days: number): string {
  return days === 1 ? 'ieri' : `${days} giorni fa`;
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

function wordOf<K extends string>(words: Readonly<Record<K | 'altro', string>>, kind: string | undefined): string {
  return kind !== undefined && kind in words ? words[kind as K] : words.altro;
}
