import { day } from '@respi/shared/contract';
import * as z from 'zod';

/** Where a segnalazione stands. `draft` never reaches the table: drafts are ciphertext of their writer. */
export const CASE_STATES = [
  'draft',
  'submitted',
  'in_charge',
  'forwarded',
  'reply_collected',
  'in_validation',
  'integration_requested',
  'answered',
  'closed',
  'withdrawn',
  'declined',
  'merged',
] as const;
export const CaseState = z.enum(CASE_STATES);
export type CaseState = z.infer<typeof CaseState>;
/** Of a case that has an answer: a sheet may come from it. */
export const RESOLVED_STATES: readonly CaseState[] = ['answered', 'closed'];

export const CASE_ACTIONS = [
  'submit',
  'take',
  'hand_over',
  'answer_directly',
  'forward',
  'add_office',
  'recall',
  'not_competent',
  'collect',
  'release',
  'send_to_validation',
  'approve',
  'correct',
  'reject',
  'request_integration',
  'submit_integration',
  'nudge',
  'close',
  'withdraw',
  'decline',
  'merge',
  'unmerge',
  'dispute_merge',
  'keep_merged',
  'reopen',
  'add_note',
  'mark_read',
  'set_urgency',
  'keep_urgency',
  'seal',
  'unseal',
  'recheck',
  'repropose_urgency',
] as const;
export const CaseAction = z.enum(CASE_ACTIONS);
export type CaseAction = z.infer<typeof CaseAction>;

export const CASE_KINDS = [
  'verifica_stato',
  'motivo_sospensione',
  'consulenza_caso',
  'prassi',
  'appuntamento',
] as const;
export const CaseKind = z.enum(CASE_KINDS);
export type CaseKind = z.infer<typeof CaseKind>;

export const URGENCIES = ['ROSSO', 'ARANCIONE', 'AZZURRO', 'VERDE', 'BIANCO'] as const;
export const Urgency = z.enum(URGENCIES);
export type Urgency = z.infer<typeof Urgency>;
/** 1 is the most urgent: what the database sorts by. */
export const URGENCY_LEVEL: Readonly<Record<Urgency, number>> = {
  ROSSO: 1,
  ARANCIONE: 2,
  AZZURRO: 3,
  VERDE: 4,
  BIANCO: 5,
};

export const OUTCOMES = [
  'risolta',
  'chiarimento',
  'appuntamento_fissato',
  'richiesta_integrazione',
  'in_istruttoria',
] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** How a referral travels to its office. */
export const REFERRAL_CHANNELS = ['distinta', 'phone', 'portal', 'mail'] as const;
export const ReferralChannel = z.enum(REFERRAL_CHANNELS);
export type ReferralChannel = z.infer<typeof ReferralChannel>;

export const REFERRAL_STATUSES = ['open', 'replied', 'not_competent', 'recalled'] as const;
export const ReferralStatus = z.enum(REFERRAL_STATUSES);
export type ReferralStatus = z.infer<typeof ReferralStatus>;

/** How a reply reached us. */
export const REPLY_CHANNELS = ['in_person', 'phone', 'portal', 'mail', 'paper'] as const;
export const ReplyChannel = z.enum(REPLY_CHANNELS);
export type ReplyChannel = z.infer<typeof ReplyChannel>;

export const VALIDATIONS = ['not_required', 'pending', 'approved', 'corrected', 'rejected'] as const;
export const Validation = z.enum(VALIDATIONS);
export type Validation = z.infer<typeof Validation>;

/** Codes of the offices' own numbers for a practice. `ologramma` is refused: with the assicurata it is a login. */
export const IDENTIFIER_TYPES = [
  'assicurata',
  'pratica_questura',
  'sui_protocollo',
  'sui_id',
  'cittadinanza',
  'permesso',
  'codice_fiscale',
  'c3_vestanet',
] as const;
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

export const AGE_BANDS = ['<18', '18/24', '25/30', '31/40', '41/50', 'S50', 'ND'] as const;
export const DEADLINE_KINDS = [
  'osservazioni_10bis',
  'ricorso',
  'giuramento',
  'maggiore_eta',
  'integrazione',
  'altro',
] as const;
export const EVENT_KINDS = [
  'viaggio',
  'udienza',
  'inizio_lavoro',
  'intervento_sanitario',
  'appuntamento',
  'allontanamento',
  'altro',
] as const;
/** How what an integration asked for reached the office. */
export const DELIVERY_MEANS = ['consegna_a_mano', 'pec', 'email', 'portale', 'posta'] as const;

/** Days of a life, of papers or of a calendar before and from these are slips of the keyboard. */
export const EARLIEST_DAY = '1900-01-01';
export const FIRST_DAY_TOO_LATE = '2100-01-01';

/** Errors: `date_too_early`, `date_too_late`: the years 0205 and 2205 are slips of the keyboard. */
export const meantDay = day
  .refine((value) => value >= EARLIEST_DAY, { error: 'date_too_early' })
  .refine((value) => value < FIRST_DAY_TOO_LATE, { error: 'date_too_late' });
