import type { CodeListEntry } from '@respi/identity/contract';
import type { CaseFacts, CaseKind } from '@respi/segnalazioni/contract';

export type FactName = Exclude<keyof CaseFacts, 'signals'>;
export const FACT_NAMES: readonly FactName[] = [
  'practiceSubmittedOn',
  'titleExpiresOn',
  'deadline',
  'event',
  'ageBand',
];

/** Procedures about a title that runs out while one waits. */
const TITLE_RUNS_OUT = [
  'RINNOVO',
  'AGGIORNAMENTO',
  'CONVERSIONE',
  'DUPLICATO',
  'DINIEGO_RINNOVO',
  'VIAGGIO_RICEVUTA',
  'RICONG_NULLA_OSTA',
];
const DAY_THAT_COUNTS = ['VIAGGIO_RICEVUTA', 'CONSOLARE', 'FLUSSI_SUB', 'FLUSSI_STAG', 'CONTRATTO_SOGG', 'RITIRO'];

/** The deadline that each of these procedures is about, so that its kind is not asked. */
export const DEADLINE_OF_PROCEDURE: Readonly<Record<string, NonNullable<CaseFacts['deadline']>['kind']>> = {
  PREAVVISO_DINIEGO: 'osservazioni_10bis',
  RICORSO_TAR: 'ricorso',
  DINIEGO_RINNOVO: 'ricorso',
  CITT_GIURAMENTO: 'giuramento',
  CITT_18ANNI: 'maggiore_eta',
};
export const EVENT_OF_PROCEDURE: Readonly<Record<string, NonNullable<CaseFacts['event']>['kind']>> = {
  VIAGGIO_RICEVUTA: 'viaggio',
  CONSOLARE: 'viaggio',
  FLUSSI_SUB: 'inizio_lavoro',
  FLUSSI_STAG: 'inizio_lavoro',
  CONTRATTO_SOGG: 'inizio_lavoro',
  RITIRO: 'appuntamento',
};

/**
 * The facts that can change urgency or start a term, for this kind and procedure; the others are not asked. A question
 * on practice concerns nobody, so it has none; a case sent for advice may need any.
 */
export function factsAsked(kind: CaseKind | '', procedure: CodeListEntry | undefined): ReadonlySet<FactName> {
  if (kind === 'prassi' || kind === '') return new Set();
  if (kind === 'consulenza_caso') return new Set(FACT_NAMES);
  const asked = new Set<FactName>();
  const code = procedure?.code ?? '';
  if (hasTermFrom(procedure, 'presentazione')) asked.add('practiceSubmittedOn');
  if (TITLE_RUNS_OUT.includes(code)) asked.add('titleExpiresOn');
  if (code in DEADLINE_OF_PROCEDURE || kind === 'motivo_sospensione') asked.add('deadline');
  if (DAY_THAT_COUNTS.includes(code) || kind === 'appuntamento') asked.add('event');
  return asked;
}

function hasTermFrom(procedure: CodeListEntry | undefined, start: string): boolean {
  const terms = procedure?.data['terms'];
  return Array.isArray(terms) && terms.some((term: unknown) => isRecord(term) && term['starts_from'] === start);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
