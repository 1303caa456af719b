import type { KeyMeaning } from './keys-dialog';

export const QUEUE_KEYS: readonly KeyMeaning[] = [
  { key: 'J', words: 'segnalazioni.keys.next' },
  { key: 'K', words: 'segnalazioni.keys.previous' },
  { key: 'X', words: 'segnalazioni.keys.choose' },
  { key: 'Invio', words: 'segnalazioni.keys.open' },
  { key: 'P', words: 'segnalazioni.keys.take' },
  { key: 'T', words: 'segnalazioni.keys.forward' },
  { key: 'C', words: 'segnalazioni.keys.handOver' },
  { key: '?', words: 'segnalazioni.keys.help' },
];
