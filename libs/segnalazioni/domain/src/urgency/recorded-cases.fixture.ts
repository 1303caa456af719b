/**
 * The thirty invented segnalazioni of the seed (`segnalazioni.json`), reduced to what rules read, beside the urgency
 * and the seal that their operators chose; and the statutory terms of `codelists.json`. Used by specs only.
 */
import type { ProcedureRow } from './terms';

export interface RecordedCase {
  readonly id: string;
  readonly openedAt: string;
  readonly kind: string;
  readonly topic: string;
  readonly procedure: string;
  readonly permit: string | null;
  readonly signals: readonly string[];
  readonly identifiers: number;
  readonly urgency: string;
  readonly sealed: boolean;
}

// prettier-ignore
export const RECORDED_CASES: readonly RecordedCase[] = [
  { id: 'SEG-001', openedAt: '2025-01-14T09:40:00+01:00', kind: 'verifica_stato', topic: 'permesso-soggiorno', procedure: 'RINNOVO', permit: 'LAV_SUB', signals: [], identifiers: 1, urgency: 'VERDE', sealed: false },
  { id: 'SEG-002', openedAt: '2025-01-15T10:05:00+01:00', kind: 'motivo_sospensione', topic: 'permesso-soggiorno', procedure: 'RINNOVO', permit: 'LAV_SUB', signals: ['lavoro_a_rischio'], identifiers: 1, urgency: 'ARANCIONE', sealed: false },
  { id: 'SEG-003', openedAt: '2025-01-20T08:55:00+01:00', kind: 'verifica_stato', topic: 'ricongiungimento', procedure: 'RICONG_NULLA_OSTA', permit: null, signals: [], identifiers: 1, urgency: 'VERDE', sealed: false },
  { id: 'SEG-005', openedAt: '2025-02-03T09:15:00+01:00', kind: 'appuntamento', topic: 'cittadinanza', procedure: 'CITT_GIURAMENTO', permit: null, signals: ['termine_perentorio_prossimo'], identifiers: 1, urgency: 'ARANCIONE', sealed: false },
  { id: 'SEG-006', openedAt: '2025-02-05T14:35:00+01:00', kind: 'consulenza_caso', topic: 'protezione', procedure: 'RINNOVO', permit: 'PROT_SPECIALE', signals: ['scadenza_titolo'], identifiers: 1, urgency: 'AZZURRO', sealed: false },
  { id: 'SEG-007', openedAt: '2025-02-06T17:05:00+01:00', kind: 'consulenza_caso', topic: 'violenza-sfruttamento', procedure: 'PRIMO_RILASCIO', permit: 'CASI_SPEC_18BIS', signals: ['violenza', 'minori'], identifiers: 0, urgency: 'ROSSO', sealed: true },
  { id: 'SEG-009', openedAt: '2025-02-11T10:20:00+01:00', kind: 'appuntamento', topic: 'permesso-soggiorno', procedure: 'PRIMO_RILASCIO', permit: 'FAMIGLIA', signals: [], identifiers: 1, urgency: 'AZZURRO', sealed: false },
  { id: 'SEG-010', openedAt: '2025-02-12T15:45:00+01:00', kind: 'prassi', topic: 'sanita', procedure: 'SSN_ISCRIZIONE', permit: 'CURE_MED', signals: [], identifiers: 0, urgency: 'BIANCO', sealed: false },
  { id: 'SEG-011', openedAt: '2025-02-17T09:10:00+01:00', kind: 'motivo_sospensione', topic: 'lungo-periodo', procedure: 'PRIMO_RILASCIO', permit: 'UE_LP', signals: [], identifiers: 1, urgency: 'VERDE', sealed: false },
  { id: 'SEG-013', openedAt: '2025-02-24T10:00:00+01:00', kind: 'prassi', topic: 'anagrafe', procedure: 'ISCR_ANAGR', permit: null, signals: [], identifiers: 0, urgency: 'BIANCO', sealed: false },
  { id: 'SEG-014', openedAt: '2025-02-25T16:20:00+01:00', kind: 'consulenza_caso', topic: 'minori', procedure: 'PRIMO_RILASCIO', permit: 'MINORE_ETA', signals: ['minore', 'maggiore_eta_imminente'], identifiers: 1, urgency: 'ARANCIONE', sealed: true },
  { id: 'SEG-015', openedAt: '2025-03-03T09:35:00+01:00', kind: 'verifica_stato', topic: 'test-italiano', procedure: 'TEST_A2', permit: 'UE_LP', signals: [], identifiers: 1, urgency: 'VERDE', sealed: false },
  { id: 'SEG-017', openedAt: '2025-03-06T08:45:00+01:00', kind: 'consulenza_caso', topic: 'espulsione-diniego', procedure: 'PREAVVISO_DINIEGO', permit: 'LAV_SUB', signals: ['termine_10bis'], identifiers: 2, urgency: 'ARANCIONE', sealed: false },
  { id: 'SEG-018', openedAt: '2025-03-11T09:00:00+01:00', kind: 'motivo_sospensione', topic: 'ricongiungimento', procedure: 'RICONG_NULLA_OSTA', permit: null, signals: [], identifiers: 1, urgency: 'AZZURRO', sealed: false },
  { id: 'SEG-019', openedAt: '2025-03-12T10:40:00+01:00', kind: 'prassi', topic: 'lavoro', procedure: 'ISCR_CPI', permit: 'ATT_OCC', signals: [], identifiers: 0, urgency: 'BIANCO', sealed: false },
  { id: 'SEG-021', openedAt: '2025-03-20T09:50:00+01:00', kind: 'motivo_sospensione', topic: 'cittadinanza', procedure: 'CITT_RESIDENZA', permit: 'UE_LP', signals: [], identifiers: 1, urgency: 'AZZURRO', sealed: false },
  { id: 'SEG-022', openedAt: '2025-04-02T08:35:00+02:00', kind: 'consulenza_caso', topic: 'viaggio', procedure: 'VIAGGIO_RICEVUTA', permit: 'FAMIGLIA', signals: ['lutto', 'viaggio_imminente'], identifiers: 1, urgency: 'ARANCIONE', sealed: false },
  { id: 'SEG-023', openedAt: '2025-04-03T10:30:00+02:00', kind: 'verifica_stato', topic: 'permesso-soggiorno', procedure: 'AGGIORNAMENTO', permit: 'FAMIGLIA', signals: [], identifiers: 1, urgency: 'BIANCO', sealed: false },
  { id: 'SEG-025', openedAt: '2025-04-10T09:20:00+02:00', kind: 'verifica_stato', topic: 'emersione', procedure: 'EMERSIONE_2020', permit: 'LAV_SUB', signals: [], identifiers: 2, urgency: 'VERDE', sealed: false },
  { id: 'SEG-026', openedAt: '2025-04-15T14:20:00+02:00', kind: 'consulenza_caso', topic: 'minori', procedure: 'PRIMO_RILASCIO', permit: 'ART31', signals: [], identifiers: 0, urgency: 'AZZURRO', sealed: true },
  { id: 'SEG-027', openedAt: '2025-04-17T10:15:00+02:00', kind: 'verifica_stato', topic: 'permesso-soggiorno', procedure: 'RINNOVO', permit: 'LAV_SUB', signals: [], identifiers: 1, urgency: 'VERDE', sealed: false },
  { id: 'SEG-029', openedAt: '2025-05-07T09:05:00+02:00', kind: 'prassi', topic: 'idoneita-alloggio', procedure: 'IDON_ALLOGGIO', permit: null, signals: [], identifiers: 0, urgency: 'BIANCO', sealed: false },
  { id: 'SEG-030', openedAt: '2025-05-12T16:40:00+02:00', kind: 'consulenza_caso', topic: 'sanita', procedure: 'PRIMO_RILASCIO', permit: 'CURE_MED', signals: ['salute_grave'], identifiers: 0, urgency: 'ROSSO', sealed: true },
  { id: 'SEG-031', openedAt: '2025-05-19T10:25:00+02:00', kind: 'motivo_sospensione', topic: 'permesso-soggiorno', procedure: 'RINNOVO', permit: 'FAMIGLIA', signals: [], identifiers: 1, urgency: 'VERDE', sealed: false },
  { id: 'SEG-033', openedAt: '2025-06-03T08:50:00+02:00', kind: 'consulenza_caso', topic: 'lavoro-flussi', procedure: 'CONTRATTO_SOGG', permit: 'STAGIONALE', signals: ['lavoro_a_rischio'], identifiers: 1, urgency: 'AZZURRO', sealed: false },
  { id: 'SEG-034', openedAt: '2025-06-09T15:15:00+02:00', kind: 'verifica_stato', topic: 'permesso-soggiorno', procedure: 'RINNOVO', permit: 'STUDIO', signals: [], identifiers: 1, urgency: 'VERDE', sealed: false },
  { id: 'SEG-035', openedAt: '2025-06-12T10:00:00+02:00', kind: 'verifica_stato', topic: 'ricongiungimento', procedure: 'COESIONE', permit: 'FAMIGLIA', signals: [], identifiers: 1, urgency: 'VERDE', sealed: false },
  { id: 'SEG-037', openedAt: '2025-06-24T11:35:00+02:00', kind: 'consulenza_caso', topic: 'accordo-integrazione', procedure: 'ACC_INTEGRAZIONE', permit: 'FAMIGLIA', signals: [], identifiers: 1, urgency: 'AZZURRO', sealed: false },
  { id: 'SEG-038', openedAt: '2025-07-03T16:50:00+02:00', kind: 'consulenza_caso', topic: 'espulsione-diniego', procedure: 'DINIEGO_RINNOVO', permit: 'LAV_SUB', signals: ['diniego_notificato', 'minori'], identifiers: 1, urgency: 'ROSSO', sealed: false },
  { id: 'SEG-039', openedAt: '2025-07-08T09:25:00+02:00', kind: 'verifica_stato', topic: 'cf-documenti', procedure: 'CF_ERRATO', permit: null, signals: [], identifiers: 1, urgency: 'AZZURRO', sealed: false },
];

// prettier-ignore
export const RECORDED_PROCEDURES: readonly ProcedureRow[] = [
  { code: 'PRIMO_RILASCIO', legal: 'art. 5 c. 9 TUI', terms: [{ who: 'amministrazione', amount: 60, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'RINNOVO', legal: 'art. 5 cc. 4 e 9 TUI', terms: [{ who: 'amministrazione', amount: 60, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'AGGIORNAMENTO', legal: 'art. 5 TUI; D.P.R. 394/1999', terms: [{ who: 'amministrazione', amount: 60, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'DUPLICATO', legal: 'art. 5 TUI', terms: [{ who: 'amministrazione', amount: 60, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'CONVERSIONE', legal: 'art. 5 c. 9, art. 6 TUI; art. 14 D.P.R. 394/1999', terms: [{ who: 'amministrazione', amount: 60, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'UE_LP', legal: 'art. 9 c. 2 TUI', terms: [{ who: 'amministrazione', amount: 90, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'RICONG_NULLA_OSTA', legal: 'art. 29 TUI; D.L. 146/2025 conv. L. 179/2025', terms: [{ who: 'amministrazione', amount: 90, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: '2025-10-03' }, { who: 'amministrazione', amount: 150, unit: 'days', starts_from: 'presentazione', valid_from: '2025-10-04', valid_to: null }] },
  { code: 'COESIONE', legal: 'art. 30 TUI', terms: [{ who: 'amministrazione', amount: 60, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'FLUSSI_SUB', legal: 'art. 22 c. 5 TUI', terms: [{ who: 'amministrazione', amount: 60, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'FLUSSI_STAG', legal: 'art. 24 TUI', terms: [{ who: 'amministrazione', amount: 20, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'CONTRATTO_SOGG', legal: 'art. 22 c. 6 TUI; L. 179/2025 (15 giorni)', terms: [{ who: 'amministrazione', amount: 15, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'TEST_A2', legal: 'D.M. 4/6/2010', terms: [{ who: 'amministrazione', amount: 60, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'CITT_RESIDENZA', legal: 'artt. 9 e 9-ter L. 91/1992', terms: [{ who: 'amministrazione', amount: 24, unit: 'months', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'CITT_MATRIMONIO', legal: 'artt. 5 e 9-ter L. 91/1992', terms: [{ who: 'amministrazione', amount: 24, unit: 'months', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'CITT_GIURAMENTO', legal: 'art. 10 L. 91/1992 (6 mesi)', terms: [{ who: 'persona', amount: 6, unit: 'months', starts_from: 'notifica', valid_from: null, valid_to: null }] },
  { code: 'CITT_18ANNI', legal: 'art. 4 c. 2 L. 91/1992', terms: [{ who: 'persona', amount: 12, unit: 'months', starts_from: 'notifica', valid_from: null, valid_to: null }] },
  { code: 'ISCR_ANAGR', legal: 'D.P.R. 223/1989; D.L. 5/2012 (2 giorni lavorativi, accertamenti 45)', terms: [{ who: 'amministrazione', amount: 45, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'DIMORA_ABITUALE', legal: 'art. 7 c. 3 D.P.R. 223/1989 (60 giorni)', terms: [{ who: 'persona', amount: 60, unit: 'days', starts_from: 'rinnovo', valid_from: null, valid_to: null }] },
  { code: 'IDON_ALLOGGIO', legal: 'D.M. Sanità 5/7/1975; regolamenti comunali', terms: [{ who: 'amministrazione', amount: 30, unit: 'days', starts_from: 'presentazione', valid_from: null, valid_to: null }] },
  { code: 'OSPITALITA', legal: 'art. 7 TUI (48 ore)', terms: [{ who: 'persona', amount: 2, unit: 'days', starts_from: 'inizio ospitalità', valid_from: null, valid_to: null }] },
  { code: 'PREAVVISO_DINIEGO', legal: 'art. 10-bis L. 241/1990 (10 giorni)', terms: [{ who: 'persona', amount: 10, unit: 'days', starts_from: 'notifica', valid_from: null, valid_to: null }] },
  { code: 'RICORSO_TAR', legal: 'art. 29 D.Lgs. 104/2010 (60 giorni)', terms: [{ who: 'persona', amount: 60, unit: 'days', starts_from: 'notifica', valid_from: null, valid_to: null }] },
];
