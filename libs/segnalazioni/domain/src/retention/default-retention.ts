import type { Retention } from '@respi/segnalazioni/contract';

/**
 * What holds until a network decides otherwise. Two years for what was answered: a permit lasts one or two, and who renews it
 * asks about the time before. One for what was only explained or not taken on. Half a year for what a counter took back.
 */
export const DEFAULT_RETENTION: Retention = {
  graceDays: 30,
  days: {
    risolta: 730,
    chiarimento: 365,
    appuntamento_fissato: 730,
    senza_esito: 730,
    withdrawn: 180,
    declined: 365,
    merged: 730,
  },
  exceptions: [],
};
