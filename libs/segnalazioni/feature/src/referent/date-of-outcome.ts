import type { Outcome } from '@respi/segnalazioni/contract';

export const REPLY_DATES = ['dueOn', 'recheckOn'] as const;
export type ReplyDate = (typeof REPLY_DATES)[number];

/** The date that goes with an outcome. */
export function dateOf(outcome: Outcome): ReplyDate | null {
  switch (outcome) {
    case 'in_istruttoria':
      return 'recheckOn';
    case 'appuntamento_fissato':
    case 'richiesta_integrazione':
      return 'dueOn';
    default:
      return null;
  }
}
