import type { CaseState, Urgency } from '@respi/segnalazioni/contract';
import type { StateTone } from '@respi/shared/ui';

/** The colour that repeats the word of a state. */
export const TONE_OF_STATE: Readonly<Record<CaseState, StateTone>> = {
  draft: 'neutral',
  submitted: 'waiting',
  in_charge: 'active',
  forwarded: 'active',
  reply_collected: 'active',
  in_validation: 'active',
  integration_requested: 'attention',
  answered: 'done',
  closed: 'neutral',
  withdrawn: 'neutral',
  declined: 'neutral',
  merged: 'neutral',
};

/** The most urgent first, as they are offered. */
export const URGENCIES_IN_ORDER: readonly Urgency[] = ['ROSSO', 'ARANCIONE', 'AZZURRO', 'VERDE', 'BIANCO'];
